"""The library with keys: find, sort, mark, open, remove and bring back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.command import CommandPalette
from textual.pilot import Pilot

from cchc_tui.tui.opening import Reviewing
from cchc_tui.tui.screens.library import LibraryScreen
from tests.tui.conftest import MakeApp, MakeSession
from tests.tui.piloting import drive, press, screen_lines, screen_text, wait_until


def units(app: Any) -> list[str]:
    """The rows of the list."""
    return [line for line in screen_lines(app)[3:] if "/" in line and "Ins Add" not in line]


def library(app: Any) -> LibraryScreen:
    """The screen, which is the library."""
    assert isinstance(app.screen, LibraryScreen)
    return app.screen


def test_filter_while_typing_then_esc_steps_back(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        everything = len(units(app))
        await press(pilot, "slash", *"tan lap")
        assert 0 < len(units(app)) < everything
        assert all("Tân Lập" in line for line in units(app))
        assert f"Library: {len(units(app))} of {everything} reports" in screen_text(app)
        await press(pilot, "escape")
        assert library(app).rows.has_focus
        await press(pilot, "escape")
        assert len(units(app)) == everything

    drive(app, flow)


def test_the_filter_is_remembered(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "slash", *"bau sen", "down", "s", "q")

    drive(app, flow)
    again = make_app()

    async def look(pilot: Pilot[Any]) -> None:
        assert library(again).filter.value == "bau sen"
        assert "by order of loading ▼" in screen_text(again)

    drive(again, look)


def test_nothing_matches(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "slash", *"zzzz", "enter")
        assert "No report matches." in screen_text(app)
        await press(pilot, "enter", "space", "d")
        assert isinstance(app.screen, LibraryScreen)
        await press(pilot, "escape")
        assert "No report matches." not in screen_text(app)

    drive(app, flow)


def test_words_are_looked_for_in_the_texts(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        everything = len(units(app))
        await press(pilot, "slash", *"text:duong thuy", "enter")
        await wait_until(pilot, lambda: bool(app._notifications), "the search")
        assert len(units(app)) < everything
        await press(pilot, "escape")
        assert len(units(app)) == everything

    drive(app, flow)


def test_sorting_goes_through_the_columns(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "s", "s", "f6")
        assert "by unit ▼" in screen_text(app) and "Unit ▼" in screen_text(app)
        first = units(app)[0]
        await press(pilot, "s", "s", "s", "s", "s", "s", "s")
        assert "Date" in screen_text(app) and units(app)[0] != first

    drive(app, flow)


def test_a_report_is_opened_and_esc_comes_back(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, Reviewing)
        await press(pilot, "ctrl+r")
        assert app.screen is app.library

    drive(app, flow)


def test_two_marked_reports_open_side_by_side(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "space", "down", "space")
        assert screen_text(app).count("●") == 2
        await press(pilot, "down", "space")
        assert screen_text(app).count("●") == 2
        first = app.session.library()[1].label
        second = app.session.library()[2].label
        await press(pilot, "enter")
        assert first in screen_text(app) and second in screen_text(app)

    drive(app, flow, (200, 60))


def test_a_removed_report_comes_back(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        everything = library(app).rows.count
        await press(pilot, "delete", "d")
        assert library(app).rows.count == everything - 2
        await press(pilot, "ctrl+z", "u")
        assert library(app).rows.count == everything
        await press(pilot, "u")
        assert [one.message for one in app._notifications][-1] == "You have removed no report."

    drive(app, flow)


def test_an_empty_library_names_the_next_key(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app(path=tmp_path / "empty.db")

    async def flow(pilot: Pilot[Any]) -> None:
        assert "Press i to add files" in screen_text(app)
        await press(pilot, "enter", "space", "s", "d", "u")
        assert isinstance(app.screen, LibraryScreen)
        await press(pilot, "i")
        assert type(app.screen).__name__ == "AddingScreen"

    drive(app, flow)


def test_what_another_reviewer_decides_shows_up(
    make_app: MakeApp, open_session: MakeSession
) -> None:
    from cchc_tui.store.decisions import Action

    app = make_app()
    other = open_session("binh")

    async def flow(pilot: Pilot[Any]) -> None:
        report = other.library()[0].report
        other.decide(other.open(report).items[:3], Action.DISMISS)
        app.poll()
        await pilot.pause()
        assert "3 of 33 decided" in screen_text(app)
        assert any("3/" in line for line in units(app))

    drive(app, flow)


def test_the_mouse_sorts_by_a_title_and_opens_the_commands(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await pilot.click("#reports", offset=(6, 0))
        await pilot.pause()
        assert "Unit ▲" in screen_text(app)
        first = units(app)
        await pilot.click("#reports", offset=(6, 0))
        await pilot.pause()
        assert "Unit ▼" in screen_text(app)
        assert units(app) != first
        await pilot.click("HeaderLine", offset=(1, 0))
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)

    drive(app, flow)


def test_the_mouse_opens_a_report(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await pilot.click("#reports", offset=(10, 2), times=2)
        await pilot.pause()
        assert isinstance(app.screen, Reviewing)

    drive(app, flow)
