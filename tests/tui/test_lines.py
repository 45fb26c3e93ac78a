"""Header and key bar as text: what is left out where there is no room."""

from __future__ import annotations

import pytest

from cchc_tui.output.display import width
from cchc_tui.tui.header import arranged, bar, cut
from cchc_tui.tui.key_bar import Entry, fitted
from cchc_tui.tui.prose import unwrapped


@pytest.mark.parametrize(
    ("done", "total", "blocks"),
    [
        (0, 0, "░░░░░░░░░░"), (0, 340, "░░░░░░░░░░"), (1, 340, "▓░░░░░░░░░"),
        (128, 340, "▓▓▓░░░░░░░"), (339, 340, "▓▓▓▓▓▓▓▓▓░"), (340, 340, "▓▓▓▓▓▓▓▓▓▓"),
    ],
)  # fmt: skip
def test_progress_is_never_fuller_than_it_is(done: int, total: int, blocks: str) -> None:
    assert bar(done, total) == blocks


@pytest.mark.parametrize(
    ("columns", "left", "right"),
    [
        (60, "Library", "1 of 3 decided · saved 08:31:02 · an · cchc.db"),
        (50, "Library", "1 of 3 decided · saved 08:31:02 · an"),
        (30, "Library", "1 of 3 decided"),
        (12, "Library", ""),
        (5, "Libr…", ""),
    ],
)
def test_the_header_leaves_out_the_least_wanted(columns: int, left: str, right: str) -> None:
    pieces = ["1 of 3 decided", "saved 08:31:02", "an", "cchc.db"]
    assert arranged("Library", pieces, columns) == (left, right)


@pytest.mark.parametrize("columns", range(12))
def test_a_cut_text_is_never_wider_than_asked(columns: int) -> None:
    assert width(cut("Thư viện 報告書", columns)) <= columns


_ENTRIES = [
    Entry("n", "n", "n F8", "Next", False),
    Entry("c", "c", "c F2", "A mistake", False),
    Entry("question_mark", "?", "? F1", "Help", False),
]


@pytest.mark.parametrize(
    ("columns", "keys"),
    [
        (37, ["n F8", "c F2", "? F1"]),
        (31, ["n", "c", "?"]),
        (27, ["n", "c", "?"]),
        (20, ["n", "?"]),
        (6, ["?"]),
        (1, ["?"]),
    ],
)
def test_the_key_bar_keeps_help_to_the_last(columns: int, keys: list[str]) -> None:
    assert [entry.key for entry in fitted(_ENTRIES, columns)] == keys


def test_broken_lines_are_joined_and_examples_are_not() -> None:
    written = "# AR101 sum\n\nWhat: a total\nand its parts.\nMore.\n\n- one\n- two\n  of it\n\n    19 = 10 +\n    9\nWhy"
    joined = "# AR101 sum\n\nWhat: a total and its parts. More.\n\n- one\n- two\n  of it\n\n    19 = 10 +\n    9\nWhy"
    assert unwrapped(written) == joined
    assert unwrapped("") == ""
