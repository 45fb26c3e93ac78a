"""How fast the stages of the engine are, and whether hostile texts stay linear.

usage: speed.py [--no-hostile] [FILES]

Without FILES a report of about 50 kB is made up here. Each stage runs alone on what the stages
before it gave; the best of several runs counts. A hostile text is one line of one trick, at two
sizes; each runs in a process of its own so that one that does not end can be given up.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cchc_tui.extract.figures import read_figures
from cchc_tui.extract.readings import read_numbers
from cchc_tui.extract.table_figures import read_tables
from cchc_tui.ingest.decoding import decode
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.relations.engine import find_relations
from cchc_tui.report import read_report
from cchc_tui.review import review_report
from cchc_tui.text.worktext import work_text

SIZES = (312_500, 1_250_000, 5_000_000)
_PATIENCE = 40
_BEST_OF = 7
HOSTILE = {
    "digits": "0123456789",
    "spaced digits": "12 345 ",
    "dotted digits": "1.234",
    "slashes": "1/",
    "symbols": "12/34-",
    "open brackets": "(",
    "brackets": "(1 (2) ",
    "letters": "a",
    "spaces": " ",
    "stars": "*",
    "bullets in line": "- 5 hồ sơ ",
    "bullets": "- 5 hồ sơ\n",
    "empty lines": "\n",
    "pipes": "|1",
    "percents": "3/4 đạt 75%, ",
    "cues": "trong đó gồm: ",
    "years": "Năm 2023: 60 hồ sơ; ",
    "wrong shares": "- Hài lòng: 1.850 phiếu, chiếm 95,1%;\n",
    "prose": "Tiếp nhận 90 hồ sơ, trong đó có 60 hồ sơ trực tuyến; đã xử lý xong 85 hồ sơ. ",
}
HEADS = {"wrong shares": "Kết quả khảo sát trên 2.015 phiếu hợp lệ:\n"}
"""what some tricks stand under"""


class Stage(NamedTuple):
    """A step of the engine and the seconds it took."""

    name: str
    seconds: float


def made_up_report(size: int, table_every: int = 4) -> str:
    """A report of at least `size` bytes with as many figures and bullets as real ones have."""
    parts, length, number = [_HEAD], len(_HEAD.encode()), 0
    while length < size:
        number += 1
        part = _chapter(number) + (_table(number) if number % table_every == 0 else "")
        parts.append(part)
        length += len(part.encode())
    return "".join(parts)


_HEAD = """ỦY BAN NHÂN DÂN
QUẬN MẪU
Số: 77/BC-UBND
Quận Mẫu, ngày 12 tháng 6 năm 2024

BÁO CÁO
Kết quả cải cách hành chính 6 tháng đầu năm 2024

"""
_PROSE = (
    "Các phòng chuyên môn đã rà soát việc lập hồ sơ, phân công người phụ trách từng khâu và niêm"
    " yết đầy đủ tại nơi tiếp dân; lãnh đạo quận nghe báo cáo vào sáng thứ hai hằng tuần.",
    "Việc lưu trữ điện tử dần thay cho giấy tờ, nhờ vậy người dân không phải nộp lại bản sao đã có"
    " trong kho dữ liệu dùng chung và cán bộ tra cứu được ngay khi tiếp xúc.",
    "Công tác tuyên truyền được làm bằng nhiều cách: loa của tổ dân phố, tờ gấp đặt ở nơi chờ, bài"
    " viết trên trang tin và các buổi nói chuyện của đoàn thanh niên tại chợ.",
    "Một số nơi còn chậm sửa quy chế làm việc, máy móc cũ, đường truyền yếu vào giờ cao điểm; các"
    " đơn vị đã được nhắc nhở và tự đặt lịch khắc phục.",
)


def _chapter(number: int) -> str:
    """Prose, citations, a nested sum, a balance, a fraction with its percent; everything closes."""
    online, direct = 300 + 37 * number % 900, 40 + 11 * number % 200
    received = online + direct
    early, late = received * 9 // 10, number % 4
    percent = f"{1000 * early // (early + late) / 10:.1f}".replace(".", ",")
    prose = [_PROSE[(number + k) % len(_PROSE)] for k in range(4)]
    return (
        f"{_roman(number)}. LĨNH VỰC THỨ {number}\n1. Kết quả đạt được\n"
        f"Thực hiện Kế hoạch số {100 + number}/KH-UBND ngày {1 + number % 28}/3/2024 của Ủy ban"
        f" nhân dân quận và Công văn số {900 + number}/UBND-NV ngày {1 + number % 27}/4/2024,"
        f" {prose[0]}\n"
        f"Trong kỳ, quận tiếp nhận {_shown(received)} hồ sơ (trực tuyến {_shown(online)} hồ sơ,"
        f" trực tiếp {_shown(direct)} hồ sơ). Đã giải quyết {_shown(early + late)} hồ sơ,"
        " trong đó:\n"
        f"- Trước hạn {_shown(early)} hồ sơ, đạt {percent}%;\n- Trễ hạn {late:02} hồ sơ.\n"
        f"+ Đang giải quyết {_shown(received - early - late)} hồ sơ, đều còn trong thời hạn.\n"
        f"{prose[1]}\n2. Nguồn lực\na) Kinh phí: đã chi {number + 2},5/{2 * number + 4},0 tỷ đồng,"
        f" theo Nghị quyết số {number}/2023/NQ-HĐND của Hội đồng nhân dân quận. {prose[2]}\n"
        f"b) Tập huấn: mở {number + 3} lớp cho {12 * (number + 3)} lượt người. {prose[3]}\n"
        f"3. Hạn chế\n- {prose[2]}\n- {prose[0]}\n- {prose[1]}\n\n"
    )


def _table(number: int) -> str:
    """A pipe table with a total row and a total column."""
    rows = [(f"Phòng số {k}", 10 * k + number % 7, 3 * k) for k in range(1, 7)]
    rows.append(("Tổng cộng", sum(a for _, a, _ in rows), sum(b for *_, b in rows)))
    head = "| Đơn vị | Tổng số | Trực tuyến | Trực tiếp |\n|---|---|---|---|\n"
    return head + "".join(f"| {unit} | {a + b} | {a} | {b} |\n" for unit, a, b in rows) + "\n"


def _shown(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _roman(number: int) -> str:
    return "X" * (number // 10) + (
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
    )[number % 10]  # fmt: skip


def best_seconds(work: Callable[[], object]) -> float:
    """The shortest of several runs: the rest is noise of the machine."""
    times = []
    for _ in range(_BEST_OF):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def stages_of(data: bytes) -> Iterator[Stage]:
    """Every stage alone, then the whole."""
    text = decode(data).text
    work = work_text(text)
    report = read_report(work)
    readings = read_numbers(work, report)
    facts = read_figures(work, report, readings)
    grids = read_tables(facts)
    source, settings = SourceText("report", text), Settings()
    steps: dict[str, Callable[[], object]] = {
        "decode": lambda: decode(data),
        "work_text": lambda: work_text(text),
        "read_report": lambda: read_report(work),
        "read_numbers": lambda: read_numbers(work, report),
        "read_figures": lambda: read_figures(work, report, readings),
        "read_tables": lambda: read_tables(facts),
        "find_relations": lambda: find_relations(facts, grids),
        "review_report": lambda: review_report(source, settings),
    }
    for name, step in steps.items():
        yield Stage(name, best_seconds(step))


def print_stages(name: str, data: bytes) -> None:
    """One table for one report."""
    stages = list(stages_of(data))
    decoding = stages[0].seconds
    print(f"{name}: {len(data) / 1000:.1f} kB")
    print(f"  {'stage':16}{'ms':>9}{'MB/s':>9}{'ms per 50 kB':>14}{'x decoding':>12}")
    for stage in stages:
        speed = len(data) / stage.seconds / 1e6
        print(
            f"  {stage.name:16}{stage.seconds * 1e3:9.3f}{speed:9.2f}"
            f"{50_000 * stage.seconds * 1e3 / len(data):14.2f}{stage.seconds / decoding:12.0f}"
        )


def hostile_text(trick: str, size: int) -> str:
    """`size` bytes of one trick, as the body of a report."""
    unit = HOSTILE[trick]
    return HEADS.get(trick, "") + unit * (size // len(unit.encode()))


def review_hostile(trick: str, size: int) -> None:
    """Print the seconds one review of a hostile text takes."""
    source = SourceText("hostile", hostile_text(trick, size))
    begun = time.perf_counter()
    review_report(source, Settings())
    print(time.perf_counter() - begun)


def hostile_seconds(trick: str, size: int) -> float | str:
    """The same in another process; the reason if it fails or does not end in time."""
    command = [sys.executable, __file__, "--hostile", trick, str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return f"not in {_PATIENCE} s"
    if done.returncode == 0:
        return float(done.stdout)
    return (done.stderr.strip().splitlines() or ["killed"])[-1][:80]


def print_hostile() -> None:
    """Growth over the last fourfold size that ends in time, for every trick."""
    print("hostile texts, growth from a quarter of the size (linear = 4)")
    print(f"  {'one line of':16}{'MB':>8}{'s':>9}{'growth':>8}{'MB/s':>8}")
    for trick in HOSTILE:
        row, before = "", 0.0
        for size in SIZES:
            seconds = hostile_seconds(trick, size)
            if isinstance(seconds, str):
                row += f"   {size / 1e6} MB: {seconds}"
                break
            growth = f"{seconds / before:.1f}" if before else ""
            row = f"{size / 1e6:8.4g}{seconds:9.2f}{growth:>8}{size / seconds / 1e6:8.2f}"
            before = seconds
        print(f"  {trick:16}{row}", flush=True)


def main(arguments: Sequence[str]) -> int:
    """Measure the stages, then the hostile texts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--no-hostile", action="store_true", help="stages only")
    parser.add_argument("--hostile", nargs=2, metavar=("TRICK", "SIZE"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.hostile:
        review_hostile(options.hostile[0], int(options.hostile[1]))
        return 0
    print_stages("made-up report", made_up_report(50_000).encode())
    print_stages("made-up report full of tables", made_up_report(50_000, table_every=1).encode())
    for path in options.files:
        print_stages(path.name, path.read_bytes())
    if not options.no_hostile:
        print_hostile()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
