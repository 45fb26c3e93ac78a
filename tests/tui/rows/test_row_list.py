"""The list driven by keys and mouse."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest
from rich.style import Style
from rich.text import Text
from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from cchc_tui.tui.rows.columns import Cell, placed, row_segments
from cchc_tui.tui.rows.row_list import Column, RowList
from tests.tui.piloting import drive, press, screen_lines

COLUMNS = (
    Column("mã", 5),
    Column("dòng", 6, right=True),
    Column("nội dung"),
    Column("người", 8, least=70),
)


def cells(index: int) -> Sequence[Cell]:
    """A row as of a report."""
    return (
        f"AR{index % 9:03}",
        str(index * 7),
        f"Tổng thứ {index} khác các phần cộng lại",
        "an.nv",
    )


class ListApp(App[None]):
    """One list; its messages are kept."""

    def __init__(self, count: int = 10_000, **options: Any) -> None:
        super().__init__()
        self.list = RowList(COLUMNS, **options)
        self.rows = count
        self.told: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.show(self.rows, cells)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        self.told.append(("moved", event.index))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.told.append(("chosen", event.index))

    def on_row_list_head_clicked(self, event: RowList.HeadClicked) -> None:
        self.told.append(("head", event.column))


def piloted(
    app: ListApp,
    flow: Callable[[Pilot[Any]], Awaitable[None]],
    size: tuple[int, int] = (80, 12),
) -> None:
    """Run a flow on a list that has the focus."""

    async def focused(pilot: Pilot[Any]) -> None:
        app.list.focus()
        await pilot.pause()
        await flow(pilot)

    drive(app, focused, size)


def test_keys_move_the_cursor_and_keep_it_in_sight() -> None:
    app = ListApp()

    async def flow(pilot: Pilot[Any]) -> None:
        for key, cursor in [
            ("down", 1), ("j", 2), ("k", 1), ("up", 0), ("up", 0), ("pagedown", 11),
            ("pagedown", 22), ("pageup", 11), ("G", 9999), ("down", 9999), ("g", 0),
            ("end", 9999), ("home", 0),
        ]:  # fmt: skip
            await press(pilot, key)
            assert app.list.cursor == cursor, key
            marked = [line for line in screen_lines(app) if line.startswith("▌")]
            assert len(marked) == 1 and f"Tổng thứ {cursor} " in marked[0]

    piloted(app, flow)


def test_moving_by_key_is_told_moving_by_program_is_not() -> None:
    app = ListApp()

    async def flow(pilot: Pilot[Any]) -> None:
        app.list.move_to(500)
        await pilot.pause()
        assert any("Tổng thứ 500 " in line for line in screen_lines(app))
        assert app.told == []
        await press(pilot, "down", "enter")
        assert app.told == [("moved", 501), ("chosen", 501)]

    piloted(app, flow)


def test_ranges() -> None:
    app = ListApp(8)

    async def flow(pilot: Pilot[Any]) -> None:
        rows = app.list
        assert rows.selected == range(0, 1)
        await press(pilot, "down", "down", "shift+down", "shift+down")
        assert rows.selected == range(2, 5)
        assert [line[0] for line in screen_lines(app)[1:9]] == list("  ┃┃▌   ")
        await press(pilot, "shift+up", "shift+up", "shift+up")
        assert rows.selected == range(1, 3)
        rows.end_range()
        assert rows.selected == range(1, 2)
        await press(pilot, "v", "down", "down")
        assert rows.selected == range(1, 4)
        await press(pilot, "v")
        assert rows.selected == range(3, 4)
        rows.show(0, cells)
        assert rows.selected == range(0)

    piloted(app, flow)


def test_clicks() -> None:
    app = ListApp()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "pagedown", "pagedown")
        top = app.list.scroll_offset.y
        await pilot.click(offset=(10, 4))
        await pilot.pause()
        assert app.list.cursor == top + 3
        await pilot.click(offset=(10, 0))
        assert app.list.cursor == top + 3
        await pilot.click(offset=(10, 5), times=2)
        await pilot.pause()
        assert app.told[-1] == ("chosen", top + 4)

    piloted(app, flow)


def test_a_click_on_a_title_tells_its_column() -> None:
    app = ListApp()

    async def flow(pilot: Pilot[Any]) -> None:
        for x, column in ((3, 0), (9, 1), (40, 2), (78, 3)):
            await pilot.click(offset=(x, 0))
            await pilot.pause()
            assert app.told[-1] == ("head", column)

    piloted(app, flow)


def test_heads_stay_and_narrow_columns_go() -> None:
    app = ListApp()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "G")
        assert screen_lines(app)[0].split() == ["mã", "dòng", "nội", "dung", "người"]
        await pilot.resize_terminal(50, 12)
        await pilot.pause()
        lines = screen_lines(app)
        assert lines[0].split() == ["mã", "dòng", "nội", "dung"]
        assert any(line.startswith("▌") for line in lines)
        assert lines[-1].split()[:3] == ["▌", "AR000", "69993"]
        assert "…" in lines[-1]

    piloted(app, flow)


def test_an_empty_list_says_so_in_the_middle() -> None:
    app = ListApp(0, empty="Chưa có báo cáo.\nBấm i để thêm.")

    async def flow(pilot: Pilot[Any]) -> None:
        lines = screen_lines(app)
        assert lines[5] == " " * 32 + "Chưa có báo cáo."
        assert lines[6] == " " * 33 + "Bấm i để thêm."
        await press(pilot, "down", "enter", "G", "v", "shift+down")
        assert app.told == []
        app.list.empty = "Không có phát hiện nào khớp; bấm esc để bỏ bộ lọc. " * 3
        await pilot.resize_terminal(30, 12)
        await pilot.pause()
        assert sum("esc" in line for line in screen_lines(app)) == 3

    piloted(app, flow)


def test_fewer_rows_than_the_cursor() -> None:
    app = ListApp()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "G")
        app.list.show(3, cells, 7)
        await pilot.pause()
        assert app.list.cursor == 2
        assert [line.split()[-1] for line in screen_lines(app)[1:4]] == ["an.nv"] * 3

    piloted(app, flow)


def test_a_row_is_drawn_anew() -> None:
    app = ListApp(3)
    words = ["cũ"] * 3

    async def flow(pilot: Pilot[Any]) -> None:
        app.list.show(3, lambda index: ("", "", words[index]))
        await pilot.pause()
        words[1] = "mới"
        app.list.refresh_row(1)
        await pilot.pause()
        assert [line.split()[-1] for line in screen_lines(app)[1:4]] == ["cũ", "mới", "cũ"]

    piloted(app, flow)


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (100, [5, 6, 77, 8]),
        (70, [5, 6, 47, 8]),
        (69, [5, 6, 55]),
        (20, [5, 6, 6]),
        (13, [5, 6]),
        (5, [5]),
        (2, [2]),
    ],
)
def test_columns_for_a_width(room: int, widths: list[int]) -> None:
    assert [place.width for place in placed(COLUMNS, room)] == widths


@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        ("ngắn", "ngắn    "),
        ("dài quá chỗ", "dài quá…"),
        ("tie\u0302\u0301n đo\u0323\u0302", "tiến độ "),
        ("表表表表表", "表表表… "),
        ("\x1b[31m", "\\x1b[31m"),
        (Content("[b]x[/b] dài quá"), "[b]x[/b…"),
        (Text("[b]x"), "[b]x    "),
        (Text.from_markup("[b]đậm[/b] \x1b[0m"), "đậm \\x1…"),
        (Content("hai\ndòng"), "hai dòng"),
    ],
)
def test_cells_are_cut_and_safe(cell: Cell, seen: str) -> None:
    places = placed((Column("", 8),), 8)
    segments = row_segments([cell], places, Style())
    assert "".join(segment.text for segment in segments) == seen


def test_cells_to_the_right() -> None:
    segments = row_segments(["1.204"], placed((Column("", 8, right=True),), 8), Style())
    assert "".join(segment.text for segment in segments) == "   1.204"
