"""Marks stand under their numbers, however long or odd the line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.output.display import width
from cchc_tui.output.excerpt import MAX_LINES, Row, excerpt, lines_left_out
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.places import Place, Weight

SHORT = "Tiếp nhận 425 hồ sơ, gồm 281 và 144."


def _places(text: str, *numbers: str) -> list[Place]:
    starts = [text.index(number) for number in numbers]
    weights = [Weight.MAIN] + [Weight.OTHER] * (len(numbers) - 1)
    return [
        Place(start, start + len(number), weight)
        for start, number, weight in zip(starts, numbers, weights, strict=True)
    ]


def _marked(row: Row) -> Iterator[str]:
    """The words above each run of marks, by display columns."""
    columns = [letter for letter in row.text for _ in range(width(letter))]
    word = ""
    for column, mark in enumerate(row.marks + " "):
        if mark in "^~":
            word += columns[column]
        elif word:
            yield word
            word = ""


def test_whole_line() -> None:
    rows = excerpt(LineIndex(SHORT), _places(SHORT, "425", "281", "144"), 100)
    assert rows == [Row(1, SHORT, "          ^^^            ~~~    ~~~")]


def test_decomposed_letters_take_one_column() -> None:
    text = unicodedata.normalize("NFD", SHORT)
    (row,) = excerpt(LineIndex(text), _places(text, "425", "281", "144"), 100)
    assert row == Row(1, text, "          ^^^            ~~~    ~~~")


def test_wide_letters_take_two_columns() -> None:
    text = "漢字 425 \x1b[0m 281"
    (row,) = excerpt(LineIndex(text), _places(text, "425", "281"), 100)
    assert row == Row(1, "漢字 425 \\x1b[0m 281", "     ^^^         ~~~")


def test_long_line_is_cut_to_its_numbers() -> None:
    text = "chữ " * 50 + "425 hồ sơ " + "chữ " * 60 + "281 và 144 " + "chữ " * 50
    rows = excerpt(LineIndex(text), _places(text, "425", "281", "144"), 80)
    assert [list(_marked(row)) for row in rows] == [["425"], ["281", "144"]]
    assert all(width(row.text) <= 90 for row in rows)
    assert rows[0].text.startswith("… chữ") and rows[0].text.endswith("chữ …")


def test_many_numbers_in_one_line_go_over_several_rows() -> None:
    numbers = [str(number) for number in range(100, 160)]
    text = "Trong đó: " + ", ".join(f"phường {number} hồ sơ" for number in numbers)
    rows = excerpt(LineIndex(text), _places(text, *numbers), 80)
    assert [word for row in rows for word in _marked(row)] == numbers
    assert all(width(row.text) <= 90 for row in rows)


def test_number_over_a_page_break_is_marked_on_both_lines() -> None:
    text = "không có hồ sơ\n\n\nnào trễ hạn"
    rows = excerpt(LineIndex(text), [Place(6, len(text), Weight.MAIN)], 80)
    assert rows == [Row(1, "không có hồ sơ", "      ^^^^^^^^"), Row(4, "nào trễ hạn", "^" * 11)]


def test_main_line_is_shown_even_if_it_comes_last() -> None:
    text = "\n".join(f"- mục {number}" for number in range(100, 120))
    places = _places(text, "119", *map(str, range(100, 119)))
    rows = excerpt(LineIndex(text), sorted(places), 80)
    assert len(rows) == MAX_LINES
    assert rows[-1] == Row(20, "- mục 119", "      ^^^")
    assert lines_left_out(LineIndex(text), places) == 20 - MAX_LINES


def test_a_line_of_five_megabytes_is_cut_at_once() -> None:
    text = "1 " * 2_500_000 + "425"
    (row,) = excerpt(LineIndex(text), _places(text, "425"), 80)
    assert list(_marked(row)) == ["425"]
    assert len(row.text) < 80


@pytest.mark.parametrize("columns", [60, 80, 200])
@given(st.lists(st.sampled_from(["425", "chữ", "hồ", "漢", "e\u0302", "."]), min_size=1), st.data())
def test_marked_text_is_the_place(columns: int, words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    numbers = [i for i in range(len(text)) if text.startswith("425", i)]
    chosen = [number for number in numbers if data.draw(st.booleans())]
    places = [Place(start, start + 3, Weight.OTHER) for start in chosen]
    rows = excerpt(LineIndex(text), places, columns)
    assert [word for row in rows for word in _marked(row)] == ["425"] * len(chosen)
