"""Each number token has one reading: tables of text with the expected readings marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.extract.readings import read_numbers
from cchc_tui.model.figures import Reading, ReadingKind
from cchc_tui.model.report import Block, BlockKind, Footnote, Header, Report, Table
from cchc_tui.model.spans import Span
from cchc_tui.text.worktext import WorkText, work_text

EMPTY = Report(Header(), (), (), (), ())
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
KINDS = {kind.value[:4]: kind for kind in ReadingKind} | {
    "form": ReadingKind.FORMULA,
    "note": ReadingKind.FOOTNOTE_MARK,
}


def readings_of(text: str, report: Report = EMPTY) -> tuple[WorkText, Sequence[Reading]]:
    work = work_text(text)
    return work, read_numbers(work, report)


def shown(text: str, report: Report = EMPTY) -> list[tuple[str, str]]:
    """(kind, printed text) of each reading."""
    work, readings = readings_of(text, report)
    return [(r.kind.value, work.text[r.start : r.end]) for r in readings]


def expected(marked: str) -> list[tuple[str, str]]:
    """ "figu 03; year 2024" as (kind, printed text) pairs."""
    pairs = (item.strip().split(" ", 1) for item in marked.split(";") if item.strip())
    return [(KINDS[kind].value, printed) for kind, printed in pairs]


FIGURES = [
    ("xuống làm việc tại 03 phường trong quận", "figu 03"),
    ("mới bố trí tại 7/11 phòng chuyên môn", "figu 7; figu 11"),
    ("họp qua mạng 2 cấp", "figu 2"),
    ("đã cấp 1.234 giấy phép", "figu 1.234"),
    ("trong quý đã cấp 3 giấy phép, thu hồi 0", "figu 3; figu 0"),
    ("đã tổ chức 07 cuộc họp", "figu 07"),
    ("thành lập 62 tổ công nghệ", "figu 62"),
    ("có 01 mô hình hay", "figu 01"),
    ("mở 52 đợt kiểm tra", "figu 52"),
    ("với tổng số 45/45 đơn vị", "figu 45; figu 45"),
    ("Đến nay 11/13 cơ quan", "figu 11; figu 13"),
    ("chuyên trách: 11, công chức: 11.", "figu 11; figu 11"),
    ("tỷ lệ đạt 46%.", "figu 46"),
    ("số hồ sơ: 1.034, còn lại", "figu 1.034"),
    ("thu 34,983/40,600 tỷ đồng", "figu 34,983; figu 40,600"),
    ("giải ngân 1.922 triệu/6.479 triệu đồng", "figu 1.922; figu 6.479"),
    ("đạt 49,14,52 tỷ đồng", "malf 49,14,52"),
    ("có 2024 hồ sơ, gồm 2.024 bản", "figu 2024; figu 2.024"),
    ("quận 09 công chức, phường 49 công chức", "figu 09; figu 49"),
    ("từ 07-08 người", "figu 07; figu 08"),
    ("440/441 đại biểu dự, 326 tàu/2.181 người", "figu 440; figu 441; figu 326; figu 2.181"),
    ("38/63 UBND nộp báo cáo", "figu 38; figu 63"),
    ("cả hai nơi 08/08 DVCTT", "figu 08; figu 08"),
    ("còn 5/9 huyện chậm", "figu 5; figu 9"),
    ("vượt kế hoạch 12,5%; theo kế hoạch 100%", "figu 12,5; figu 100"),
    ("nhận 02TTHC mới và 15hồ sơ", "figu 02; figu 15"),
    ("tăng gấp 2 lần", "figu 2"),
    ("chỉ số 85,2 điểm; đạt 92,5 điểm", "figu 85,2; figu 92,5"),
    ("danh mục 12 thủ tục; tài khoản 15 người", "figu 12; figu 15"),
    ("156 một phần, 53 toàn trình, 26 mức độ 2", "figu 156; figu 53; figu 26; vers 2"),
    ("tại Tân Lập (01), Phú An (03).", "figu 01; figu 03"),
    ("giao 12/15 nhiệm vụ", "figu 12; figu 15"),
    ("đã giải quyết là 1.256,5 giờ", "figu 1.256,5"),
    ("tổng 10 = 6 + 4", "figu 10; figu 6; figu 4"),
    ("Quận\t3\tPhường\t7", "figu 3; figu 7"),
    ("trên 10.000 người dự; hơn 100 đại biểu", "figu 10.000; figu 100"),
    ("trong tháng 02 cuộc", "figu 02"),
    ("ban hành Quyết định 02 trường hợp", "figu 02"),
]

TIMES = [
    ("năm 2024 và\n\nnăm\n\n2025; 2021-2026", "year 2024; year 2025; year 2021-2026"),
    ("giai đoạn 2021 - 2025, tầm nhìn đến 2030", "year 2021 - 2025; year 2030"),
    ("định kỳ 05 năm (2019 - 2023)", "peri 05; year 2019 - 2023"),
    ("nhiệm kỳ 2020–2025", "year 2020-2025"),
    ("quý II/2024 và quý 2/2024, quý 3", "year 2024; peri 2/2024; peri 3"),
    ("6 tháng đầu năm 2024, 06 tháng cuối năm", "peri 6; year 2024; peri 06"),
    ("trong 03 tháng, 10 ngày, 24 giờ, 15 phút", "peri 03; peri 10; peri 24; peri 15"),
    ("07 ngày làm việc, 3-5 ngày, 05 (năm) năm", "peri 07; peri 3; peri 5; peri 05"),
    ("trung tuần tháng 6/2024, tháng 4-2024", "peri 6/2024; peri 4-2024"),
    ("thu Q2/2023: 246,6 tỷ", "peri 2/2023; figu 246,6"),
    ("từ 01/2024 đến 6/2024", "peri 01/2024; peri 6/2024"),
    ("so với năm 2022, 2023", "year 2022; year 2023"),
    ("họp lúc 7h30 và 14h, cập nhật 08:36", "peri 7h30; peri 14; peri 08:36"),
    ("ngày 23/4/2018 và 2.1.2018; 3-3-2025", "date 23/4/2018; date 2.1.2018; date 3-3-2025"),
    ("ngày 06 tháng 02 năm 2024", "date 06 tháng 02 năm 2024"),
    ("tính từ ngày 15/12 đến 14/6/2024", "date 15/12; date 14/6/2024"),
    ("dịp 30/4, 1/5 và lễ Quốc khánh 2/9", "name 30/4; name 1/5; name 2/9"),
    ("trực 24/7, hỗ trợ 24/24 giờ", "name 24/7; peri 24; peri 24"),
    ("còn 2/9 phường chậm", "figu 2; figu 9"),
    ("chỉ số SIPAS 2022, PAR INDEX 2023", "year 2022; year 2023"),
    ("năm học 2023/2024", "year 2023/2024"),
    ("trong tháng 1,2,3 và tháng 01,02/2024", "peri 1,2,3; peri 01,02/2024"),
    ("mỗi tháng 2 lần, mỗi quý 01 cuộc", "figu 2; figu 01"),
    ("ngày 12, 13/6/2024 và ngày 14-15/6", "date 12, 13/6/2024; date 14-15/6"),
    ("áp dụng từ 1/7, tăng từ 5/9 lên 7/9 xã", "date 1/7; figu 5; figu 9; figu 7; figu 9"),
    ("kế hoạch 5 năm 2021-2025", "peri 5; year 2021-2025"),
    ("ngày 28.12 vừa qua, chỉ số cải cách hành chính 2014 (giữ hạng)", "date 28.12; year 2014"),
    ("đã tiếp nhận 2015, giải quyết 2010", "figu 2015; figu 2010"),
]

NAMES = [
    ("Q.1, Quận 3, Phường 5, P.5, khu phố 3", "name 1; name 3; name 5; name 5; name 3"),
    ("tổ dân phố số 4, thôn 2, ấp 3, Tổ 7", "name 4; name 2; name 3; name 7"),
    ("Đề án 06 và (Đề án 06)", "name 06; name 06"),
    ("khóa 13, kỳ họp thứ 6, lần thứ 5", "name 13; ordi 6; ordi 5"),
    ("bão số 13 qua Quốc lộ 1A, Km0+000", "name 13; name 1; name 0+000"),
    ("dịch Covid-19, COVID 19", "name 19; name 19"),
    ("phòng 203, đường số 5", "name 203; name 5"),
    ("mạng 3G/4G, vitamin B1, khí H2O, mã QR1", "name 3; name 4; name 1; name 2; name 1"),
    ("lần 2, đợt 1, vị trí thứ 3, xếp hạng 5", "ordi 2; ordi 1; ordi 3; ordi 5"),
    ("PAR INDEX xếp thứ 12/63 tỉnh", "ordi 12/63"),
    ("mức độ 3, 4; mức độ 3 và 4; mức độ 3,4", "vers 3; vers 4; vers 3; vers 4; vers 3,4"),
    ("an toàn cấp độ 2, định danh mức 02", "vers 2; vers 02"),
    ("nhóm Zalo cấp 2: 01 nhóm; THPT cấp 3", "vers 2; figu 01; vers 3"),
    ("phiên bản 2.0, công nghiệp 4.0, IPv6", "vers 2.0; vers 4.0; vers 6"),
    ("đơn vị loại 1, giáo viên hạng III, loại 2.", "vers 1; vers 2"),
    ("Nghị quyết Trung ương 5", "name 5"),
    ("12 sản phẩm OCOP 4 sao", "figu 12; vers 4"),
]

REFERENCES = [
    ("Nghị định 61, Nghị quyết 18, Chỉ thị 05", "docu 61; docu 18; docu 05"),
    ("Thông tư 13, Luật số 47, công văn số 12", "docu 13; docu 47; docu 12"),
    ("Kế hoạch số 20/KH-UBND; số 21/KH-UBND", "docu 20/KH-UBND; docu 21/KH-UBND"),
    (
        "Nghị định số 143/2020/NĐ-\n\n\nCP ngày 10/12/2020",
        "docu 143/2020/NĐ-\n\n\nCP;date 10/12/2020",
    ),
    ("Mục 3, Điều 18, khoản 2, điểm 1, Chương 2", "head 3; head 18; head 2; head 1; head 2"),
    ("Phụ lục 1, Phần 1, Bảng 2, Biểu số 06, Mẫu 2", "head 1; head 1; head 2; head 06; head 2"),
    ("khoản 1, 2 Điều 5", "head 1; head 2; head 5"),
    ("theo TCVN ISO 9001:2015 và ISO 9001 : 2015", "stan 9001:2015; stan 9001 : 2015"),
    ("QCVN 26:2010/BTNMT; TCVN 9001:2015", "stan 26:2010/BTNMT; stan 9001:2015"),
    ("tăng 3,4%. 1. Công nghiệp tăng. Tổng số: 5. Trong đó", "figu 3,4; head 1; figu 5"),
    ("gồm: (1) rà soát; (2) công khai", "head 1; head 2"),
    ("1. Kết quả\n2.1. Thể chế\n2.2.1 Nội dung", "head 1; head 2.1; head 2.2.1"),
    ("đường dây nóng 0292.3846.123, 0912 345 678", "cont 0292.3846.123; cont 0912 345 678"),
    ("tại số 12 đường Lê Lợi", "cont 12"),
    (
        "gửi sonoivu24@example.vn hoặc https://x.gov.vn/bai-12.html",
        "cont 24@example.vn; cont 12.html",
    ),
    ("cứ 5.000 người; 8 bác sĩ/1.000 dân", "rate 5.000; figu 8; rate 1.000"),
    ("bình quân 9 bác sĩ trên 10.000 dân", "figu 9; rate 10.000"),
    ("bản đồ tỷ lệ 1/500", "rate 1/500"),
    ("(3)=(4)+(5)+(6)", "form 3)=(4)+(5)+(6)"),
    ("3=4+5+6 và 7=8+9", "form 3=4+5+6; form 7=8+9"),
    ("cột\n(1)\t(2)\t(3)\n15\t7\t8", "form 1; form 2; form 3; figu 15; figu 7; figu 8"),
    ("cột\n(1)\t(2)\t(3)\n 15 xã\t7\t8", "form 1; form 2; form 3; figu 15; figu 7; figu 8"),
    ("tiêu chí số 5 về giao thông", "name 5"),
    ("Biểu số 06a/VPCP/KSTT", "head 06"),
    ("theo quy định[1] và [^2]", "note 1; note 2"),
]


@pytest.mark.parametrize(("text", "marked"), FIGURES + TIMES + NAMES + REFERENCES)
def test_reads_every_number(text: str, marked: str) -> None:
    found = [(kind, re.sub(r"\)$", ")", printed)) for kind, printed in shown(text)]
    assert found == expected(marked)


def block(kind: BlockKind, start: int, words: int, end: int, marker: str) -> Block:
    return Block(0, kind, start, end, (Span(words, end),), marker, 0, -1, -1, None)


def test_reads_markers_of_blocks() -> None:
    text = "12 xã đạt\n1. 425 thủ tục\n5 Theo báo cáo"
    report = Report(
        Header(),
        (),
        (
            block(BlockKind.PARAGRAPH, 0, 0, 9, ""),
            block(BlockKind.HEADING, 10, 13, 24, "1."),
            block(BlockKind.FOOTNOTE, 25, 27, 39, "5"),
        ),
        (),
        (),
    )
    assert shown(text, report) == expected("figu 12; head 1; figu 425; note 5")


def test_reads_marks_glued_to_words_where_the_footnote_exists() -> None:
    text = "gồm 12 đơn vị5 và phường(6), tổ7 dự"
    notes = tuple(Footnote(0, mark, None) for mark in ("5", "6"))
    report = Report(Header(), (), (), (), notes)
    assert shown(text, report) == expected("figu 12; note 5; note 6; name 7")


def test_reads_row_numbers_and_formulas_of_tables() -> None:
    text = "STT|Đơn vị|Tổng\n1|2|3=1\n7|An Bình|15"
    rows = [line.split("|") for line in text.split("\n")]
    spans, start = [], 0
    for row in rows:
        cells = []
        for cell in row:
            cells.append(Span(start, start + len(cell)))
            start += len(cell) + 1
        spans.append(tuple(cells))
    report = Report(Header(), (), (), (Table(0, tuple(spans), 1, 1),), ())
    assert shown(text, report) == expected("form 1; form 2; form 3; form 1; head 7; figu 15")


DIGIT_RUN = re.compile("[0-9]+")
PIECES = st.sampled_from(
    ["1", "05", "2024", "1.034", "12,5", "49,14,52", "/", "-", ".", ",", " ", "\n", "\t", "(", ")",
     "=", "+", "%", ":", " năm ", " tháng ", " ngày ", " quý ", "số ", "Nghị định số ", "KH-UBND",
     "NĐ-CP", "QH15", "TW", " mức độ ", "Quận ", " hồ sơ", " Điều ", "ISO ", "Km", "h", "G", "@",
     "a",
     "_", "[", "]", " thứ ", "0292", "3846", " và ", " đến ", "\ue000", "²", "٣", "|"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=24).map("".join))
def test_readings_partition_the_number_tokens(text: str) -> None:
    work, readings = readings_of(text)
    assert all(a.end <= b.start for a, b in pairwise(readings))
    for run in DIGIT_RUN.finditer(work.text):
        holders = [r for r in readings if r.start < run.end() and run.start() < r.end]
        assert len(holders) == 1
        assert holders[0].start <= run.start() and run.end() <= holders[0].end


@given(st.lists(PIECES, max_size=24).map("".join))
def test_figures_span_one_number(text: str) -> None:
    work, readings = readings_of(text)
    for reading in readings:
        if reading.kind in (ReadingKind.FIGURE, ReadingKind.MALFORMED):
            assert re.fullmatch("[0-9]+(?:[.,][0-9]+)*", work.text[reading.start : reading.end])


@pytest.mark.skipif(not SEEDS.is_dir(), reason="sample documents not here")
def test_sample_documents_are_partitioned() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        work, readings = readings_of(path.read_text(encoding="utf-8-sig"))
        covered = sum(
            1
            for run in DIGIT_RUN.finditer(work.text)
            if any(r.start <= run.start() and run.end() <= r.end for r in readings)
        )
        assert covered == len(DIGIT_RUN.findall(work.text))


@pytest.mark.parametrize(
    "text",
    ["1" * 200_000, "1/" * 100_000, "1." * 100_000, "(" * 200_000, "a/b-" * 50_000, "(1) " * 50_000,
     "1 năm " * 30_000, "1-" * 100_000, "số 1" * 50_000, "a1" * 100_000],
)  # fmt: skip
def test_hostile_text_is_covered(text: str) -> None:
    work, readings = readings_of(text)
    digits = sum(map(str.isdigit, work.text))
    assert sum(sum(map(str.isdigit, work.text[r.start : r.end])) for r in readings) == digits
