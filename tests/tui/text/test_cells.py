"""Marks lie on the cells of the screen that show their letters, however these are written."""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.session.structuring import structure_of
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.text.pane import TextPane
from tests.tui.piloting import drive, screen_lines

_TABLE = "| Cấp | Tiếp nhận |\n|---|---|\n| Cấp xã | 1.034 |\n| Tổng cộng | 1.043 |\n"
_LONG = "Toàn huyện đã tiếp nhận mới và giải quyết đúng hạn " * 4


class PaneApp(App[None]):
    """A pane over a list of one row."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        yield TextPane()
        yield RowList((Column("", 30), Column("số", 8, right=True), Column("")))

    def on_mount(self) -> None:
        text = self.text
        start = text.rindex("1.043")
        mark = Mark(start, start + len("1.043"), MarkKind.TOTAL)
        self.query_one(TextPane).show(text, structure=structure_of(text), marks=[mark])
        words = normalize("NFD", "Đã giải quyết đúng hạn")
        self.query_one(RowList).show(1, lambda _: (words, "1.043", "hết"))


def marked_letters(app: App[Any]) -> list[str]:
    """What the cells with the look of a figure show, gutter left out."""
    found = []
    for strip in app.screen._compositor.render_strips():
        x = 0
        for segment in strip:
            style = segment.style
            if x >= 4 and style and style.bold and style.bgcolor and "1.043" in segment.text:
                found.append(segment.text)
            x += cell_len(segment.text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        normalize("NFC", "Tổng số hồ sơ đã giải quyết: 1.043 hồ sơ."),
        normalize("NFD", "Tổng số hồ sơ đã giải quyết: 1.043 hồ sơ."),
        "a)\tTổng số\thồ sơ:\t1.043\thồ sơ",
        "表表表 Tổng số ｈồ sơ: 1.043 hồ sơ",
        normalize("NFD", _LONG) + "1.043 hồ sơ",
        "\t表" + _LONG + "1.043 hồ sơ",
        normalize("NFC", _TABLE),
        normalize("NFD", _TABLE),
        _TABLE.replace("Cấp xã", "表表"),
    ],
)
def test_a_mark_lies_on_its_letters(text: str) -> None:
    app = PaneApp(text)

    async def flow(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        assert marked_letters(app) == ["1.043"]
        pane = app.query_one(TextPane)
        start = text.rindex("1.043")
        lines = screen_lines(app)
        y = next(y for y, line in enumerate(lines) if "1.043" in line)
        x = cell_len(lines[y][: lines[y].index("1.043")])
        region = pane.scrollable_content_region
        seen = [pane.offset_at(x + at - region.x, y - region.y) for at in range(5)]
        assert seen == list(range(start, start + 5))

    drive(app, flow, (60, 30))


def test_cells_of_a_list_keep_their_columns_with_decomposed_letters() -> None:
    app = PaneApp("1.043")

    async def flow(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        row = next(line for line in screen_lines(app) if "hết" in line)
        assert row.startswith("▌ " + normalize("NFC", "Đã giải quyết đúng hạn"))
        assert cell_len(row[: row.index("1.043")]) == 2 + 30 + 1 + 3
        assert cell_len(row[: row.index("hết")]) == 2 + 30 + 1 + 8 + 2

    drive(app, flow, (60, 30))
