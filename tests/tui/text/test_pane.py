"""The pane driven by keys and mouse."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.session.structure import structure_of
from cchc_tui.tui.text.pane import TextPane
from tests.tui.piloting import drive, press, screen_lines

PARAGRAPH = "Trong kỳ báo cáo, bộ phận một cửa đã tiếp nhận và giải quyết hồ sơ theo quy định."
LINES = [f"{number}. Mục thứ {number}. {PARAGRAPH}" for number in range(1, 201)]
TEXT = "\n".join(LINES)
REPORT = (
    "## I. KẾT QUẢ\n\nTổng số 1.043 hồ sơ, trong đó 1.034 đúng hạn và 0 trễ hạn.\n\n"
    "| Cấp | Tiếp nhận |\n|---|---|\n| Cấp tỉnh | 1.204 |\n| Cấp xã | 829 |\n\nHết.\fTrang sau.\n"
)


class PaneApp(App[None]):
    """One pane; what was clicked is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.clicked: list[int] = []

    def compose(self) -> ComposeResult:
        yield TextPane()

    def on_text_pane_clicked(self, event: TextPane.Clicked) -> None:
        self.clicked.append(event.offset)

    @property
    def pane(self) -> TextPane:
        return self.query_one(TextPane)


def piloted(
    flow: Callable[[PaneApp, Pilot[Any]], Awaitable[None]], size: tuple[int, int] = (60, 20)
) -> None:
    """Run a flow on a pane that has the focus."""
    app = PaneApp()

    async def focused(pilot: Pilot[Any]) -> None:
        app.pane.focus()
        await pilot.pause()
        await flow(app, pilot)

    drive(app, focused, size)


def place(words: str, kind: MarkKind, text: str = REPORT) -> Mark:
    """A mark on the first such words."""
    start = text.index(words)
    return Mark(start, start + len(words), kind)


def styled(app: PaneApp, words: str) -> str:
    """The attributes of the first drawn words: b(old), i(talic), u(nderline), r(everse) …"""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if segment.text == words and segment.style is not None:
                style = segment.style
                flags = {"b": style.bold, "i": style.italic, "u": style.underline}
                flags |= {"U": style.underline2, "r": style.reverse}
                return "".join(name for name, flag in flags.items() if flag)
    raise AssertionError(f"{words!r} is not drawn apart\n" + "\n".join(screen_lines(app)))


def test_keys_scroll_and_the_ends_hold() -> None:
    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        pane = app.pane
        pane.show(TEXT)
        await pilot.pause()
        page = pane.scrollable_content_region.height - 1
        for key, row in [
            ("down", 1), ("j", 2), ("k", 1), ("up", 0), ("up", 0), ("pagedown", page),
            ("pageup", 0), ("G", pane.max_scroll_y), ("j", pane.max_scroll_y), ("g", 0),
            ("end", pane.max_scroll_y), ("home", 0),
        ]:  # fmt: skip
            await press(pilot, key)
            assert pane.scroll_offset.y == row, key

    piloted(flow)


def test_going_to_a_place_puts_it_at_a_third() -> None:
    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(TEXT)
        offset = TEXT.index("Mục thứ 150")
        app.pane.go_to(offset)
        await pilot.pause()
        (row,) = [at for at, line in enumerate(screen_lines(app)) if "Mục thứ 150" in line]
        assert row == 1 + 19 // 3
        assert TEXT.startswith("Mục thứ 150", app.pane.offset_at(8 + 1, row - 1) or 0)

    piloted(flow)


def test_a_place_given_before_the_first_paint_is_shown() -> None:
    class Opened(PaneApp):
        def on_mount(self) -> None:
            self.pane.show(TEXT, title="Báo cáo [b]số 12", at=TEXT.index("Mục thứ 150"))

    app = Opened()

    async def flow(pilot: Pilot[Any]) -> None:
        lines = screen_lines(app)
        assert "Báo cáo [b]số 12" in lines[0]
        assert any("Mục thứ 150." in line for line in lines)

    drive(app, flow, (60, 20))


def test_a_range_longer_than_a_third_is_shown_whole_where_it_fits() -> None:
    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(TEXT)
        start, end = TEXT.index("100. "), TEXT.index("107. ")
        app.pane.go_to(start, end)
        await pilot.pause()
        text = "\n".join(screen_lines(app))
        assert "100. Mục" in text and "106. Mục" in text

    piloted(flow)


def test_the_letter_at_the_top_stays_when_the_width_changes() -> None:
    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(TEXT, at=TEXT.index("120. "))
        await pilot.pause()
        top = app.pane.offset_at_top()
        for width in (90, 37, 60):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            first = app.pane.offset_at_top()
            assert first <= top < first + 90

    piloted(flow)


def test_a_shape_read_later_keeps_the_place() -> None:
    text = REPORT + "\n" + TEXT

    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(text)
        app.pane.go_to(text.index("Mục thứ 90"))
        await pilot.pause()
        before = [line[:55] for line in screen_lines(app)]
        app.pane.set_structure(structure_of(text))
        await pilot.pause()
        assert [line[:55] for line in screen_lines(app)] == before
        app.pane.go_to(0)
        await pilot.pause()
        assert any("│ Cấp tỉnh │" in line for line in screen_lines(app))
        assert any("─ page 2 ─" in line for line in screen_lines(app))

    piloted(flow)


def test_marks_look_different_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    marks = [
        place("Tổng số", MarkKind.ERROR), place("hồ sơ", MarkKind.WARNING),
        place("đúng hạn", MarkKind.DISMISSED), place("trễ hạn", MarkKind.CONFIRMED),
        place("829", MarkKind.INFO), place("Trang", MarkKind.FLAGGED),
    ]  # fmt: skip
    focus = [place("1.043", MarkKind.TOTAL), place("trong đó", MarkKind.CURRENT)]

    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(REPORT, structure=structure_of(REPORT), marks=marks)
        app.pane.set_focus_marks(focus)
        app.pane.search("het")
        await pilot.pause()
        words = ["Tổng số", "hồ sơ", "đúng hạn", "trễ hạn", "829", "Trang", "1.043", "trong đó"]
        looks = [styled(app, word) for word in words]
        assert len(set(looks)) == len(looks), looks
        assert all(looks)
        assert styled(app, "I. KẾT QUẢ") == "b"

    piloted(flow, (80, 24))


def test_the_gutter_tells_the_finding_and_the_roles() -> None:
    marks = [place("Tổng số", MarkKind.WARNING), place("1.034", MarkKind.ERROR)]
    focus = [
        place("1.043", MarkKind.TOTAL), place("1.034", MarkKind.PART),
        place("829", MarkKind.PERCENT), place("Cấp xã", MarkKind.CURRENT),
    ]  # fmt: skip

    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(REPORT, structure=structure_of(REPORT), marks=marks)
        app.pane.set_focus_marks(focus)
        await pilot.pause()
        lines = screen_lines(app)
        assert next(line for line in lines if "1.043" in line).startswith("●Σ+ Tổng số")
        assert next(line for line in lines if "829" in line).startswith("▶%  │")
        assert next(line for line in lines if "1.204" in line).startswith("    │")

    piloted(flow, (80, 24))


def test_line_numbers_come_and_go() -> None:
    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(REPORT, structure=structure_of(REPORT))
        await press(pilot, "number_sign")
        numbers = [line.split()[0] for line in screen_lines(app) if re.match(r" *\d+( |$)", line)]
        assert numbers == ["1", "2", "3", "4", "5", "7", "8", "9", "10", "11"]
        assert app.pane.line_of(REPORT.index("829")) == 8
        await press(pilot, "number_sign")
        assert not any(re.match(r" *\d+( |$)", line) for line in screen_lines(app))

    piloted(flow, (80, 30))


def test_searching_goes_from_hit_to_hit() -> None:
    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        pane = app.pane
        pane.show(TEXT)
        assert pane.search("muc thu 1") == 111
        assert pane.search("muc thu 15") == 11
        await pilot.pause()
        assert any("Mục thứ 15." in line for line in screen_lines(app))
        await press(pilot, "full_stop")
        assert any("Mục thứ 150." in line for line in screen_lines(app))
        await press(pilot, "f3")
        assert any("Mục thứ 151." in line for line in screen_lines(app))
        await press(pilot, "comma", "comma", "comma")
        assert pane.next_hit() == (1, 11)
        assert pane.search("nowhere") == 0
        assert pane.next_hit() == (0, 0)
        pane.clear_search()

    piloted(flow)


def test_a_click_says_the_letter_and_the_wheel_scrolls() -> None:
    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(TEXT)
        await pilot.pause()
        lines = screen_lines(app)
        row = next(at for at, line in enumerate(lines) if "2. Mục thứ 2." in line)
        await pilot.click(offset=(lines[row].index("thứ 2"), row))
        await pilot.pause()
        assert TEXT[app.clicked[0] :].startswith("thứ 2.")
        wheel = events.MouseScrollDown(app.pane, 5, 5, 0, 1, 0, False, False, False)
        app.pane.post_message(wheel)
        await pilot.pause()
        assert app.pane.scroll_offset.y > 0
        app.pane.show("ngắn")
        await pilot.click(offset=(20, 15))
        await pilot.pause()
        assert len(app.clicked) == 1

    piloted(flow)


@pytest.mark.parametrize("size", [(9, 3), (20, 6), (200, 60)])
@pytest.mark.parametrize("text", ["", "\n", REPORT, "\x1b[31mđỏ\x07", "表" * 99, "a\u0301" * 500])
def test_any_text_in_any_size_fills_the_screen(text: str, size: tuple[int, int]) -> None:
    async def flow(app: PaneApp, pilot: Pilot[Any]) -> None:
        app.pane.show(
            text, structure=structure_of(text), marks=[Mark(0, len(text), MarkKind.ERROR)]
        )
        await press(pilot, "G", "number_sign", "g")
        strips = app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {size[0]}
        assert "\x1b" not in "".join(strip.text for strip in strips)

    piloted(flow, size)
