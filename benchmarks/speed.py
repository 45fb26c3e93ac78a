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

SMALL, LARGE = 1_250_000, 5_000_000
_PATIENCE = 120
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
    "prose": "Tiếp nhận 90 hồ sơ, trong đó có 60 hồ sơ trực tuyến; đã xử lý xong 85 hồ sơ. ",
}


class Stage(NamedTuple):
    """A step of the engine and the seconds it took."""

    name: str
    seconds: float


def made_up_report(size: int) -> str:
    """A report with sections, bullets, brackets, tables and citations, of at least `size` bytes."""
    parts = [_HEAD]
    length = len(_HEAD.encode())
    for part in _chapters():
        if length >= size:
            break
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


def _chapters() -> Iterator[str]:
    """Chapters whose sums close, each with other numbers."""
    number = 0
    while True:
        number += 1
        online, direct = 300 + 37 * number % 900, 40 + 11 * number % 200
        received = online + direct
        early, late = received * 9 // 10, number % 4
        done = early + late
        percent = f"{1000 * early // done / 10:.1f}".replace(".", ",")
        rows = [(f"Phòng số {k}", 10 * k + number % 7, 3 * k) for k in range(1, 7)]
        yield (
            f"{_roman(number)}. LĨNH VỰC THỨ {number}\n1. Kết quả đạt được\n"
            f"Thực hiện Kế hoạch số {100 + number}/KH-UBND ngày {1 + number % 28}/3/2024 của Ủy ban"
            " nhân dân quận về kiểm tra nội bộ, các phòng chuyên môn đã rà soát việc lập hồ sơ,"
            " phân công người phụ trách từng khâu và niêm yết đầy đủ tại nơi tiếp dân.\n"
            f"Trong kỳ, quận tiếp nhận {_shown(received)} hồ sơ (trực tuyến {_shown(online)} hồ sơ,"
            f" trực tiếp {_shown(direct)} hồ sơ). Đã giải quyết {_shown(done)} hồ sơ, trong đó:\n"
            f"- Trước hạn {_shown(early)} hồ sơ, đạt {percent}%;\n- Trễ hạn {late:02} hồ sơ.\n"
            f"+ Đang giải quyết {_shown(received - done)} hồ sơ, đều còn trong thời hạn quy định.\n"
            "2. Nguồn lực\n"
            f"a) Kinh phí: đã chi {number + 2},5/{2 * number + 4},0 tỷ đồng, theo Nghị quyết"
            f" số {number}/2023/NQ-HĐND của Hội đồng nhân dân quận; phần còn lại chuyển sang"
            " quý sau để mua sắm trang thiết bị và sửa chữa trụ sở.\n"
            f"b) Tập huấn: mở {number + 3} lớp cho {12 * (number + 3)} lượt người, gồm các nội dung"
            " kỹ năng giao tiếp, lưu trữ điện tử và an toàn thông tin cho cán bộ cơ sở.\n\n"
            "| Đơn vị | Tổng số | Trực tuyến | Trực tiếp |\n|---|---|---|---|\n"
            + "".join(f"| {unit} | {a + b} | {a} | {b} |\n" for unit, a, b in rows)
            + f"| Tổng cộng | {sum(a + b for _, a, b in rows)} | {sum(a for _, a, _ in rows)}"
            f" | {sum(b for *_, b in rows)} |\n\n"
        )


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
    text = decode(data)
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
    return unit * (size // len(unit.encode()))


def review_hostile(trick: str, size: int) -> None:
    """Print the seconds one review of a hostile text takes."""
    source = SourceText("hostile", hostile_text(trick, size))
    begun = time.perf_counter()
    review_report(source, Settings())
    print(time.perf_counter() - begun)


def hostile_seconds(trick: str, size: int) -> float | None:
    """The same in another process; None if it does not end in time or fails."""
    command = [sys.executable, __file__, "--hostile", trick, str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    return float(done.stdout) if done.returncode == 0 else None


def print_hostile() -> None:
    """Growth from the small to the large size for every trick."""
    print(f"hostile texts: {SMALL / 1e6} MB and {LARGE / 1e6} MB, growth (linear = 4)")
    print(f"  {'one line of':16}{'s small':>9}{'s large':>9}{'growth':>8}{'MB/s':>8}")
    for trick in HOSTILE:
        small = hostile_seconds(trick, SMALL)
        large = hostile_seconds(trick, LARGE) if small is not None else None
        if small is None or large is None:
            first = "-" if small is None else f"{small:.2f}"
            print(f"  {trick:16}{first:>9}    failed or not done in {_PATIENCE} s", flush=True)
        else:
            row = f"{small:9.2f}{large:9.2f}{large / small:8.1f}{LARGE / large / 1e6:8.2f}"
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
    for path in options.files:
        print_stages(path.name, path.read_bytes())
    if not options.no_hostile:
        print_hostile()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
