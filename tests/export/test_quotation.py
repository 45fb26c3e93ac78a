"""What is quoted of a report, and where a place is said to be."""

from __future__ import annotations

import unicodedata

import pytest

from cchc_tui.export.places import Map
from cchc_tui.export.quotation import LONGEST
from cchc_tui.model.spans import Span

TEXT = """\
BÁO CÁO
Kết quả cải cách hành chính năm 2024

I. CHỈ ĐẠO, ĐIỀU HÀNH
1. Kiểm tra
Đã kiểm tra 12 xã. Qua kiểm tra 12 xã, có 03 xã chậm, gồm: A, B và
xã C. Đến nay 02 xã đã khắc phục.
\f
- Tuyên truyền: 15 tin.

II. KẾT QUẢ

| Cấp | Nhận | Trực tuyến |
|---|---|---|
| Huyện | 40 | 30 |
| Xã | 51 | 20 |
| Tổng | 90 | 50 |
"""


def _span(text: str, printed: str, after: str = "") -> Span:
    start = text.index(printed, text.index(after))
    return Span(start, start + len(printed))


@pytest.mark.parametrize(
    ("printed", "others", "quoted"),
    [
        (("12", ""), (), "Đã kiểm tra [12] xã."),
        (("12", "Qua"), (), "Qua kiểm tra [12] xã, có 03 xã chậm, gồm: A, B và xã C."),
        (("03", ""), (("A, B và\nxã C", ""),),
         "Qua kiểm tra 12 xã, có [03] xã chậm, gồm: [A, B và xã C]."),
        (("02", "Đến"), (("03", ""),),
         "Qua kiểm tra 12 xã, có [03] xã chậm, gồm: A, B và xã C. Đến nay [02] xã đã khắc phục."),
        (("02", "Đến"), (("15", ""),), "Đến nay [02] xã đã khắc phục."),
        (("15", ""), (), "Tuyên truyền: [15] tin."),
        (("90", ""), (("50", ""), ("40", "")), "Tổng | [90] | [50]"),
        (("I. CHỈ ĐẠO", ""), (), "[CHỈ ĐẠO], ĐIỀU HÀNH"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_quotation(
    printed: tuple[str, str], others: tuple[tuple[str, str], ...], quoted: str, form: str
) -> None:
    def normal(words: str) -> str:
        return unicodedata.normalize(form, words)  # type: ignore[arg-type]

    text = normal(TEXT)
    focus, *further = (_span(text, *map(normal, one)) for one in (printed, *others))
    words, marks = Map("a.md", text).place(*focus, further).quotation
    shown, at = "", 0
    for mark in marks:
        shown += f"{words[at : mark.start]}[{words[mark.start : mark.end]}]"
        at = mark.end
    assert unicodedata.normalize("NFC", shown + words[at:]) == quoted


@pytest.mark.parametrize(
    ("printed", "section", "page"),
    [
        ("Kết quả cải", (), 1),
        ("12", ("I. CHỈ ĐẠO, ĐIỀU HÀNH", "1. Kiểm tra"), 1),
        ("15", ("I. CHỈ ĐẠO, ĐIỀU HÀNH", "1. Kiểm tra"), 2),
        ("90", ("II. KẾT QUẢ",), 2),
    ],
)
def test_place(printed: str, section: tuple[str, ...], page: int) -> None:
    place = Map("a.md", TEXT).place(*_span(TEXT, printed))
    assert (place.section, place.page) == (section, page)
    line = TEXT.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith(printed)


def test_a_text_without_page_ends_has_no_pages() -> None:
    text = TEXT.replace("\f", "")
    assert Map("a.md", text).place(*_span(text, "15")).page is None


@pytest.mark.parametrize("word", ["hồ sơ ", "x" * 9_000 + " ", "xã-"])
@pytest.mark.parametrize("at", [0, 400, 5_000])
def test_a_long_sentence_is_cut_around_its_place(word: str, at: int) -> None:
    filling = (word * 9_000)[:9_000]
    text = f"{filling[:at]} 425 {filling[at:]}".strip()
    start = text.index("425")
    words, marks = Map("a.md", text).place(start, start + 3).quotation
    assert len(words) <= LONGEST + len("…  …")
    assert [words[mark.start : mark.end] for mark in marks] == ["425"]
    assert words.endswith("…")
    assert words.startswith("…") == (at > LONGEST // 2)


def test_letters_that_are_none_are_blanks() -> None:
    text = "Có \ufdd0425\ufdd2 hồ sơ \ufdd1và 3."
    start = text.index("425")
    words, marks = Map("a.md", text).place(start, start + 3).quotation
    assert (words, words[slice(*marks[0])]) == ("Có 425 hồ sơ và 3.", "425")
