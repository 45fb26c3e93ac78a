"""What works on every screen: help, palette, keys, themes, undo, troubles, leaving."""

from __future__ import annotations

from typing import Any

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot

from cchc_tui.model.messages import Message
from cchc_tui.session.session import Session
from cchc_tui.store.errors import StoreError
from cchc_tui.tui.app import ReviewApp
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.error import ErrorScreen
from cchc_tui.tui.screens.help import HelpScreen
from cchc_tui.tui.screens.library import LibraryScreen
from tests.tui.conftest import MakeApp, MakeSession
from tests.tui.piloting import drive, press, screen_text, wait_until

LOCKED = StoreError(
    Message("the database is locked by another program"), Message("wait, then try again")
)


def toasts(app: ReviewApp) -> list[str]:
    """What was told in passing, the oldest first."""
    return [notification.message for notification in app._notifications]


def test_the_library_comes_first(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        assert isinstance(app.screen, LibraryScreen)
        assert isinstance(app.focused, RowList)
        assert "0 of 33 decided ░░░░░░░░░░ · an · reports.db" in screen_text(app)
        await press(pilot, "escape")
        assert app.screen is app.library
        assert toasts(app) == ["Nothing is open here any more; q quits."]

    drive(app, flow)


@pytest.mark.parametrize("key", ["question_mark", "f1"])
def test_help_of_what_has_the_focus(make_app: MakeApp, key: str) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, key)
        assert isinstance(app.screen, HelpScreen)
        shown = screen_text(app)
        assert "All reports of the database." in shown
        assert "Sort: Sort by the next column" in shown
        assert "In the list" in shown
        await press(pilot, "f1")
        assert len([one for one in app.screen_stack if isinstance(one, HelpScreen)]) == 1
        await press(pilot, "escape")
        assert app.screen is app.library

    drive(app, flow)


def test_a_long_help_scrolls(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "f1")
        before = screen_text(app)
        await press(pilot, "j", "down", "pagedown")
        assert screen_text(app) != before
        await press(pilot, "end")
        assert "Leave; everything is saved already." in screen_text(app)

    drive(app, flow, (80, 24))


def test_the_key_column_follows_the_focus(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        assert "Everywhere" not in screen_text(app)
        await press(pilot, "K")
        assert "Everywhere" in screen_text(app) and "In the list" in screen_text(app)
        await press(pilot, "slash")
        assert "In the field" in screen_text(app) and "In the list" not in screen_text(app)
        await press(pilot, "escape", "ctrl+k")
        assert "Everywhere" not in screen_text(app)

    drive(app, flow)


def test_the_palette_finds_commands_without_accents(make_app: MakeApp) -> None:
    app = make_app(lang="vi")

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "ctrl+p")
        assert isinstance(app.screen, CommandPalette)
        await pilot.press(*"nhat ky")
        await wait_until(pilot, lambda: "Nhật ký" in screen_text(app), "the command")
        await pilot.press("enter")
        await wait_until(pilot, lambda: type(app.screen).__name__ == "JournalScreen", "the journal")

    drive(app, flow)


def test_the_palette_tells_why_something_cannot_be_done(make_app: MakeApp, tmp_path: Any) -> None:
    app = make_app(path=tmp_path / "empty.db")

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "ctrl+p")
        await pilot.press(*"library.remove")
        await wait_until(pilot, lambda: "There are no reports yet." in screen_text(app), "reason")
        await pilot.press("enter")
        await wait_until(pilot, lambda: bool(toasts(app)), "the toast")
        assert toasts(app) == ["There are no reports yet."]
        assert app.screen is app.library

    drive(app, flow)


def test_the_theme_is_remembered(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        assert app.theme == "cchc-dark"
        await press(pilot, "T")
        assert app.theme == "cchc-light"
        await press(pilot, "q")

    drive(app, flow)
    again = make_app()

    async def look(pilot: Pilot[Any]) -> None:
        assert again.theme == "cchc-light"

    drive(again, look)


def test_there_may_be_nothing_to_undo(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "z", "ctrl+y")
        assert toasts(app) == ["There is nothing of yours to undo or redo."] * 2

    drive(app, flow)


def test_undo_and_redo_over_sessions(make_app: MakeApp, open_session: MakeSession) -> None:
    from cchc_tui.store.decisions import Action

    before = open_session()
    report = before.library()[0].report
    before.decide(before.open(report).items[:2], Action.CONFIRM)
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        assert "2 of 33 decided" in screen_text(app)
        await press(pilot, "ctrl+z")
        assert "0 of 33 decided" in screen_text(app) and " saved " in screen_text(app)
        await press(pilot, "Z")
        assert "2 of 33 decided" in screen_text(app)
        assert toasts(app) == ["Undone: confirmed (2)", "Redone: confirmed (2)"]

    drive(app, flow)


def test_letters_of_other_alphabets_do_nothing_and_warn_of_nothing(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        before = screen_text(app)
        await press(pilot, "đ", "ư", "ơ", "Đ", "ă")
        assert screen_text(app) == before
        assert toasts(app) == []

    drive(app, flow)


def test_letters_belong_to_the_field_that_has_the_focus(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "slash", "q", "z", "s", "i", "d")
        assert app.is_running
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.filter.value == "qzsid"

    drive(app, flow)


def test_the_users_keymap_replaces_keys(open_session: MakeSession) -> None:
    session = open_session()
    app = ReviewApp(session, translate=session.translate, keymap={"journal.open": "f12,b"})

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "J")
        assert app.screen is app.library
        await press(pilot, "b")
        assert type(app.screen).__name__ == "JournalScreen"
        await press(pilot, "escape", "f12")
        assert type(app.screen).__name__ == "JournalScreen"

    drive(app, flow)


def test_what_stops_the_work_is_told_with_what_to_do(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()

    def locked(session: Session) -> None:
        raise LOCKED

    async def flow(pilot: Pilot[Any]) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(Session, "undo", locked)
            patched.setattr(Session, "poll", locked)
            await press(pilot, "z")
            assert isinstance(app.screen, ErrorScreen)
            shown = screen_text(app)
            assert "the database is locked by another program" in shown
            assert "What to do: wait, then try again" in shown
            await press(pilot, "r")
            assert isinstance(app.screen, ErrorScreen)
        await press(pilot, "f5")
        assert app.screen is app.library
        assert toasts(app)[-1] == "It works again."

    drive(app, flow)


def test_esc_leaves_a_trouble_and_q_quits_from_it(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        app.trouble(LOCKED)
        await press(pilot, "escape")
        assert app.screen is app.library
        app.trouble(LOCKED)
        app.trouble(LOCKED)
        await pilot.pause()
        await press(pilot, "q")

    drive(app, flow)
    assert app.return_code == 0


def test_a_fault_is_kept_for_one_line_and_shows_no_traceback(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        def fault() -> None:
            raise ZeroDivisionError("made for the test")

        app.call_next(fault)
        await pilot.pause()

    with pytest.raises(ZeroDivisionError):
        drive(app, flow)
    assert isinstance(app.fault, ZeroDivisionError)
    assert app._exit_renderables == []


def test_a_click_on_the_key_bar_does_it(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        line = screen_text(app).splitlines()[-1]
        await pilot.click("KeyBar", offset=(line.index("Search"), 0))
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen) and app.screen.filter.has_focus

    drive(app, flow)
