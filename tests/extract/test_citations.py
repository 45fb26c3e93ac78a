"""Every form of a cited document: tables of text with kind, number, date, and their spans."""

from __future__ import annotations

import re
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.extract.citations import read_citations
from cchc_tui.model.citations import Citation
from cchc_tui.report import read_report
from cchc_tui.text.worktext import work_text


def cited(text: str) -> tuple[Citation, ...]:
    work = work_text(text)
    return read_citations(work, read_report(work))


def one(text: str) -> Citation:
    (citation,) = cited(text)
    return citation


# text, kind, canonical
CLEAN = [
    ("Nghị định số 61/2018/NĐ-CP", "Nghị định", "61/2018/NĐ-CP"),
    ("Báo cáo Số 265/BC-UBND", "Báo cáo", "265/BC-UBND"),
    ("quyết định số: 58/QĐ-UBND", "Quyết định", "58/QĐ-UBND"),
    ("Thông tư số111/2008/TT-BTC", "Thông tư", "111/2008/TT-BTC"),
    ("Nghị quyết 19-2016/NQ-CP", "Nghị quyết", "19-2016/NQ-CP"),
    ("Quyết định số 195/1999/QĐ", "Quyết định", "195/1999/QĐ"),
    ("Quy định số 11-QĐi/TW", "Quy định", "11-QĐi/TW"),
    ("Công văn số 635/UBND", "Công văn", "635/UBND"),
    (
        "Thông tư liên tịch số 88/2016/TTLT/BTC-BTNMT",
        "Thông tư liên tịch",
        "88/2016/TTLT/BTC-BTNMT",
    ),
    ("Nghị quyết số 12/NQ-HĐND", "Nghị quyết", "12/NQ-HĐND"),
    ("Nghị quyết số 473a/NQ-UBTVQH13", "Nghị quyết", "473a/NQ-UBTVQH13"),
    ("Thông tư số 04/2008/TT-BCA(X11)", "Thông tư", "04/2008/TT-BCA(X11)"),
    ("Công văn số 541/PC03", "Công văn", "541/PC03"),
    ("Nghị định số 3-CP", "Nghị định", "3-CP"),
    ("Nghị định 167-HĐBT", "Nghị định", "167-HĐBT"),
    ("Thông tư số 26-TT-1982", "Thông tư", "26-TT-1982"),
    ("Thông báo kết luận số 159-TB", "Thông báo kết luận", "159-TB"),
    ("Nghị quyết số 30c/NQ-CP", "Nghị quyết", "30c/NQ-CP"),
    ("Luật số 45/2019/QH14", "Luật", "45/2019/QH14"),
    ("Nghị quyết số 76/2023/UBTVQH15", "Nghị quyết", "76/2023/UBTVQH15"),
    ("Hướng dẫn 05-HD/BTCTW", "Hướng dẫn", "05-HD/BTCTW"),
    ("Báo cáo thẩm định số 18/BCTĐ-STP", "Báo cáo thẩm định", "18/BCTĐ-STP"),
    ("Theo văn bản số 12/KH-UBND", "Kế hoạch", "12/KH-UBND"),
    ("Theo văn bản số 77/SNV-CCHC", "Công văn", "77/SNV-CCHC"),
    ("thực hiện số 21/KH-UBND", "Kế hoạch", "21/KH-UBND"),
]

# text, canonical, repaired, marks
MARKED = [
    ("Nghị quyết số 08/2019/NQ- HĐND", "08/2019/NQ-HĐND", None, "space"),
    ("Quyết định số 45/QĐ – UBND", "45/QĐ-UBND", None, "space dash"),
    ("Nghị định số 143/2020/NĐ-\n\nCP", "143/2020/NĐ-CP", None, "line_break"),
    ("Nghị định số 61/2018/NĐCP", "61/2018/NĐCP", "61/2018/NĐ-CP", "glued"),
    ("Kế hoạch số 119/KHUBND", "119/KHUBND", "119/KH-UBND", "glued"),
    ("Thông tư số 01/2018/TTVPCP", "01/2018/TTVPCP", "01/2018/TT-VPCP", "glued"),
    ("Thông tư số 01 /2018/TT-VPCP", "01/2018/TT-VPCP", None, "space"),
    ("Báo cáo 242 /BC-UBND", "242/BC-UBND", None, "space"),
    ("Chỉ thị số 26/CT-Ttg", "26/CT-TTg", None, "case"),
    ("Quyết định số 06/QÐ-TTg", "06/QĐ-TTg", None, "stroke"),
    ("Nghị định 61/2018/NĐ-СР", "61/2018/NĐ-CP", None, "look_alike"),
    ("Thông tư 02/2021/TT-ΒNV", "02/2021/TT-BNV", None, "look_alike"),
    ("Nghị định 61/2018/NĐ‑CP", "61/2018/NĐ-CP", None, "dash"),
    ("Chương trình số 12CTr/TU", "12-CTr/TU", "12-CTr/TU", "glued_number"),
    ("Chương trình số 18/CTr/QU", "18/CTr/QU", "18-CTr/QU", "separator"),
    ("Nghị quyết số 43/NQ-TW", "43/NQ-TW", "43-NQ/TW", "separator"),
    ("Nghị quyết số 27/NQ- TW", "27/NQ-TW", "27-NQ/TW", "space separator"),
    ("Quyết định số 366-QĐ-TW", "366-QĐ-TW", "366-QĐ/TW", "separator"),
    ("Kết luận số 100 - KL/TW", "100-KL/TW", None, "space"),
    ("Quyết định số 84 QĐ/TWĐTN", "84-QĐ/TWĐTN", "84-QĐ/TWĐTN", "space glued_number"),
    ("Công văn số 2620/VPCP - KGVX", "2620/VPCP-KGVX", None, "space"),
    ("Công văn số 12/UBND_TNMT", "12/UBND_TNMT", "12/UBND-TNMT", "separator"),
    ("công điện khẩn số 12/CĐ.UBND", "12/CĐ.UBND", "12/CĐ-UBND", "separator"),
    ("công văn 3003/BKH-CN-TDC", "3003/BKH-CN-TDC", "3003/BKHCN-TĐC", "split_body stroke_missing"),
    ("Thông tư số 49/2025TT-BCT", "49/2025TT-BCT", "49/2025/TT-BCT", "glued_year"),
    ("Nghị định số 70/2025/NĐ/CP", "70/2025/NĐ/CP", "70/2025/NĐ-CP", "separator"),
    ("Thông tư 39/2010//TT-BTC", "39/2010//TT-BTC", "39/2010/TT-BTC", "separator"),
    ("Tờ trình số 409\n/TTr-UBND", "409/TTr-UBND", None, "line_break"),
]


@pytest.mark.parametrize(("text", "kind", "canonical"), CLEAN)
@pytest.mark.parametrize("printed_day", [" ngày 22/6/2019", ", ngày 22 tháng 6 năm 2019 của"])
def test_clean_forms(text: str, kind: str, canonical: str, printed_day: str) -> None:
    citation = one(text + printed_day)
    assert (citation.kind, citation.canonical) == (kind, canonical)
    assert (citation.repaired, citation.marks) == (None, ())
    assert citation.date == date(2019, 6, 22)
    assert citation.number_span is not None and citation.date_span is not None
    assert citation.end == citation.number_span.end <= citation.date_span.start


@pytest.mark.parametrize(("text", "canonical", "repaired", "marks"), MARKED)
def test_marked_forms(text: str, canonical: str, repaired: str | None, marks: str) -> None:
    citation = one(text + " ngày 22/6/2019")
    assert (citation.canonical, citation.repaired) == (canonical, repaired)
    assert citation.marks == tuple(marks.split())
    assert citation.date == date(2019, 6, 22)
    assert citation.text == text


DATES = [
    ("Kế hoạch số 97/KH-UBND, ngày 30/12/2022 của tỉnh", "2022-12-30"),
    ("Quyết định 19/2014/QĐ-TTg 05 tháng 03 năm 2014 của Thủ tướng", "2014-03-05"),
    ("Chỉ thị số 06/CT-UBND ngày\n\n21/4/2020 của UBND tỉnh", "2020-04-21"),
    (
        "Thông tư số 22/2021/TT-BTTTT của Bộ Thông tin và Truyền thông ngày 13/12/2021 về lưu trữ",
        "2021-12-13",
    ),
    ("Quyết định số 12/QĐ-UBND của UBND tỉnh Lâm Đồng ký ngày 12/3/2024", "2024-03-12"),
    ("Nghị định số 61/2018/NĐ-CP[3] ngày 23/4/2018", "2018-04-23"),
    ("Nghị định số 61/2018/NĐ-CP² ngày 23/4/2018", "2018-04-23"),
    ("Nghị định số 61/2018/NĐ-CP1 ngày 23/4/2018", "2018-04-23"),
    ("Kế hoạch số 21/KH-UBND ban hành cùng ngày 25/01/2024 của UBND quận", "2024-01-25"),
    ("Kế hoạch số 21/KH-UBND về tuyên truyền cùng ngày 25/01/2024", "2024-01-25"),
    ("Ngày 12/3/2024, UBND tỉnh ban hành Quyết định số 77/QĐ-UBND về biên chế", "2024-03-12"),
    ("được Chính phủ ban hành ngày 17/9/2001 tại Quyết định số 136/QĐ-TTg", "2001-09-17"),
    ("Kế hoạch số 21/KH-UBND về tổ chức hội nghị vào ngày 25/01/2024", None),
    ("Kế hoạch số 21/KH-UBND; đoàn làm việc ngày 25/01/2024", None),
    ("Kế hoạch số 15/KH-UBND ngày 31/02/2024", None),
    ("Công văn số 15/UBND-TH ngày 20/7 của UBND xã", None),
]


@pytest.mark.parametrize(("text", "day"), DATES)
def test_dates(text: str, day: str | None) -> None:
    found = one(text).date
    assert (found.isoformat() if found else None) == day


LISTS = [
    (
        "Kế hoạch số 20/KH-UBND về tuyên truyền; số 21/KH-UBND về kiểm tra ngày sau",
        "Kế hoạch 20/KH-UBND -; Kế hoạch 21/KH-UBND -",
    ),
    (
        "các Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND ngày 05/3/2024",
        "Quyết định 12/QĐ-UBND -; Quyết định 13/QĐ-UBND 2024-03-05",
    ),
    (
        "Công điện số 008/CĐ-UBND và số 009/CĐ-UBND cùng ngày 07/9/2024",
        "Công điện 008/CĐ-UBND 2024-09-07; Công điện 009/CĐ-UBND 2024-09-07",
    ),
    (
        "Kế hoạch số 20/KH-UBND ngày 25/01/2024 và số 21/KH-UBND cùng ngày",
        "Kế hoạch 20/KH-UBND 2024-01-25; Kế hoạch 21/KH-UBND 2024-01-25",
    ),
    (
        "các Công văn số 635/UBND, 701/UBND, 780/UBND về thi hành pháp luật",
        "Công văn 635/UBND -; Công văn 701/UBND -; Công văn 780/UBND -",
    ),
    (
        "Chương trình hành động số 12-CTr/TU, số 13-CTr/TU ngày 31/3/2017",
        "Chương trình hành động 12-CTr/TU -; Chương trình hành động 13-CTr/TU 2017-03-31",
    ),
    (
        "Nghị định 108/2014/NĐ-CP, Nghị định số 113/2018/NĐ-CP ngày 31/8/2018",
        "Nghị định 108/2014/NĐ-CP -; Nghị định 113/2018/NĐ-CP 2018-08-31",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists(text: str, expected: str) -> None:
    shown = [f"{c.kind} {c.canonical} {c.date or '-'}" for c in cited(text)]
    assert "; ".join(shown) == expected


NAMES = [
    (
        "gồm Luật Căn cước năm 2023, Luật Nhà ở năm 2023;",
        "Luật Căn cước năm 2023; Luật Nhà ở năm 2023",
    ),
    (
        "theo Luật Tổ chức chính quyền địa phương (sửa đổi) năm 2019",
        "Luật Tổ chức chính quyền địa phương (sửa đổi) năm 2019",
    ),
    ("theo Luật cán bộ, công chức, cơ quan đã xếp loại", "Luật cán bộ, công chức"),
    (
        "Bộ luật Lao động năm 2019 và Hiến pháp năm 2013",
        "Bộ luật Lao động năm 2019; Hiến pháp năm 2013",
    ),
    (
        "Luật Dạy thêm, học thêm trong nhà trường năm 2031 có hiệu lực",
        "Luật Dạy thêm, học thêm trong nhà trường năm 2031",
    ),
    ("theo Nghị định 61 của Chính phủ", "Nghị định 61"),
    ("thực hiện Đề án 06, Nghị quyết 18 về bộ máy", "Đề án 06; Nghị quyết 18"),
    ("xử phạt theo Nghị định 100/2019.", "Nghị định 100/2019"),
    ("Nghị quyết Trung ương 5 (khóa X) về cải cách", "Nghị quyết Trung ương 5 (khóa X)"),
]


@pytest.mark.parametrize(("text", "aliases"), NAMES)
def test_names_without_a_number(text: str, aliases: str) -> None:
    found = cited(text)
    assert "; ".join(citation.alias or "" for citation in found) == aliases
    assert all(citation.number is None and citation.canonical is None for citation in found)


def test_name_before_its_number_is_one_citation() -> None:
    citation = one("theo Luật Đất đai số 31/2024/QH15 ngày 18/01/2024")
    assert (citation.alias, citation.canonical) == ("Luật Đất đai", "31/2024/QH15")
    assert (citation.kind, citation.text) == ("Luật", "Luật Đất đai số 31/2024/QH15")


SILENT = [
    "có 440/441 đại biểu, 38/63 UBND, mạng 3G/4G",
    "cứu 326 tàu/2.181 người tại Km0+000 trong bão số 13",
    "trực 24/7 theo QCVN 26:2010/BTNMT và TCVN ISO 9001:2015",
    "đạt 12/15 TTHC, 1.552/2.181 hồ sơ; 3/4 HĐND xã; 02/HTX",
    "giao 12 quyết định, 03 kế hoạch; Quyết định 12 hồ sơ",
    "quy phạm pháp luật năm 2023, kỷ luật năm 2023, dự thảo Luật Đất đai năm 2024",
    "đạt 45.799/36.875 tỷ đồng, 8.793/6.500 đảng viên",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_citations(text: str) -> None:
    assert cited(text) == ()


ISSUERS = [
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về một cửa", "Chính phủ", "một cửa"),
    (
        "Quyết định số 12/QĐ-UBND của UBND tỉnh Lâm Đồng ngày 12/3/2024 về việc giao biên chế",
        "UBND tỉnh Lâm Đồng",
        "giao biên chế",
    ),
    (
        "Kết luận số 91-KL/TU ngày 18/10/2022 của Ban Thường vụ Tỉnh ủy tiếp tục cải cách",
        "Ban Thường vụ Tỉnh ủy",
        "tiếp tục cải cách",
    ),
    (
        "Thông tư số 09/2013/TT-BTTTT của Bộ trưởng Bộ Thông tin và Truyền thông ban hành danh mục",
        "Bộ trưởng Bộ Thông tin và Truyền thông",
        "ban hành danh mục",
    ),
    (
        "Công văn số 1490/STTTT-CNTT ngày 25/7/2023 của Sở TT&TT thành phố về việc chữ ký số",
        "Sở TT&TT thành phố",
        "chữ ký số",
    ),
    ("Chỉ thị của Thủ tướng Chính phủ số 26/CT-TTg về kỷ cương", "Thủ tướng Chính phủ", "kỷ cương"),
    (
        "Ủy ban nhân dân huyện Mỹ Tú đã ban hành Kế hoạch số 01/KH-UBND về tuyên truyền; sau đó",
        "Ủy ban nhân dân huyện Mỹ Tú",
        "tuyên truyền",
    ),
    (
        "Kế hoạch số 01/KH-UBND của UBND phường 5 về tuyên truyền (đợt 1), kiểm tra.",
        "UBND phường 5",
        "tuyên truyền (đợt 1), kiểm tra",
    ),
]


@pytest.mark.parametrize(("text", "issuer", "title"), ISSUERS)
def test_issuers_and_titles(text: str, issuer: str, title: str) -> None:
    citation = one(text)
    assert (citation.issuer, citation.title) == (issuer, title)
    assert citation.issuer_span is not None and citation.title_span is not None
    assert text[slice(*citation.issuer_span)] == issuer
    assert text[slice(*citation.title_span)] == title


def test_title_goes_on_through_the_document_it_names() -> None:
    first, second = cited(
        "Nghị định 107/2021/NĐ-CP sửa đổi một số điều của Nghị định số 61/2018/NĐ-CP"
    )
    assert first.title == "sửa đổi một số điều của Nghị định số 61/2018/NĐ-CP"
    assert second.title is None


def test_term_of_a_party_committee() -> None:
    citation = one("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII")
    assert citation.term == "XII"


def test_own_number() -> None:
    text = (
        "UBND HUYỆN MỸ TÚ\nSố: 87 /BC-UBND\nMỹ Tú, ngày 13 tháng 6 năm 2024\nBÁO CÁO\n"
        "Kết quả cải cách hành chính 6 tháng đầu năm 2024\n\nThực hiện Kế hoạch số 12/KH-UBND."
    )
    own, other = cited(text)
    assert (own.own, own.canonical, own.kind) == (True, "87/BC-UBND", "Báo cáo")
    assert own.date is not None and own.date.isoformat() == "2024-06-13"
    assert (other.own, other.date) == (False, None)


def test_footnotes_between_symbol_and_date() -> None:
    text = (
        "1. Thể chế\n\nHuyện thực hiện nghiêm túc quy định tại Nghị định số 61/2018/NĐ-CP¹\n\n"
        "¹ Thay Quyết định số 93/QĐ-TTg ngày 22/6/2007.\n\n"
        "ngày 23/4/2018 của Chính phủ về cơ chế một cửa.\n"
    )
    days = {c.canonical: c.date and c.date.isoformat() for c in cited(text)}
    assert days == {"61/2018/NĐ-CP": "2018-04-23", "93/QĐ-TTg": "2007-06-22"}


@pytest.mark.parametrize("text", [form[0] for form in (*CLEAN, *MARKED)])
def test_spans_hold_the_text(text: str) -> None:
    work = work_text(text)
    for citation in read_citations(work, read_report(work)):
        assert work.raw[citation.start : citation.end] == citation.text
        for span in (citation.number_span, citation.date_span, citation.issuer_span):
            assert span is None or 0 <= span.start < span.end <= len(work.text)


numbers = st.integers(1, 99999).map(str)
years = st.integers(1990, 2030)
bodies = st.sampled_from(["CP", "TTg", "UBND", "HĐND", "BNV", "SNV", "BTTTT"])
types = st.sampled_from(["NQ", "QĐ", "CT", "KH", "BC", "TTr", "CTr", "TT"])
party_bodies = st.sampled_from(["TW", "TU", "HU", "ĐU", "QU"])
party_types = st.sampled_from(["NQ", "KL", "CT", "CTr", "KH", "QĐ"])
normative = st.builds("{}/{}/{}-{}".format, numbers, years, types, bodies)
administrative = st.builds("{}/{}-{}".format, numbers, types, bodies)
party = st.builds("{}-{}/{}".format, numbers, party_types, party_bodies)
before = st.sampled_from(["Căn cứ Quyết định số ", "theo số ", "(", "thực hiện ", "Kế hoạch số: "])
after = st.sampled_from(["", ".", " ngày 12/3/2024", ", ngày 02 tháng 3 năm 2024 của UBND", ")"])


@given(before, st.one_of(normative, administrative, party), after)
def test_grammar_is_read_whole(lead: str, symbol: str, tail: str) -> None:
    citation = one(lead + symbol + tail)
    assert citation.canonical == symbol
    assert citation.repaired is None
    assert (citation.date is not None) == ("ngày" in tail)


@given(st.lists(st.one_of(normative, administrative, party), min_size=2, max_size=6))
def test_list_keeps_order(symbols: list[str]) -> None:
    found = cited("Các văn bản số " + ", số ".join(symbols) + " đã được triển khai.")
    assert [citation.canonical for citation in found] == symbols


@given(st.text(alphabet="0123456789/-. \nNĐCPQUBKHTWươngày số", max_size=120))
def test_any_text_gives_disjoint_sorted_spans(text: str) -> None:
    work = work_text(text)
    end = 0
    for citation in read_citations(work, read_report(work)):
        assert citation.start >= end
        assert work.raw[citation.start : citation.end] == citation.text
        end = citation.end


@pytest.mark.parametrize("unit", ["1/", "/N", "-TW", "12/QĐ-", "Luật ", "ngày ", "(1)", "1 ", "Q&"])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    work = work_text("số " + unit * (200_000 // len(unit)))
    empty = read_report(work_text(""))
    start = time.process_time()
    read_citations(work, empty)
    assert time.process_time() - start < 10


@pytest.mark.parametrize("name", ["document_types", "document_bodies"])
def test_lexicon_years_are_years(name: str) -> None:
    text = (Path(__file__).parents[2] / f"cchc_tui/data/lexicons/{name}.toml").read_text("utf-8")
    years_found = [int(year) for year in re.findall(r"(?:from|to) = (\d+)", text)]
    assert years_found and all(1945 <= year <= 2100 for year in years_found)
