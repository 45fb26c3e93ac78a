"""One key decides, saves and goes on."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import Message
from cchc_tui.session.session import Session
from cchc_tui.store.decisions import Action
from cchc_tui.store.errors import StoreBroken
from cchc_tui.tui.app import ReviewApp
from cchc_tui.tui.dialogs import BulkPreview, NoteDialog, ReasonDialog
from cchc_tui.tui.review import deciding
from cchc_tui.tui.review.kind_preview import KindPreview
from cchc_tui.tui.review.screen import ReviewScreen
from cchc_tui.tui.screens.error import ErrorScreen
from tests.tui.piloting import press, screen_text
from tests.tui.review.flows import (
    MY_THANH,
    Reviewing,
    current_rule,
    shown_rules,
    states,
    told,
)

OPEN, CONFIRMED, DISMISSED, FLAGGED = FindingState
MakeSession = Callable[..., Session]


def test_one_key_decides_saves_and_goes_on(reviewing: Reviewing, open_session: MakeSession) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "c", "x", "f")
        assert states(screen) == [CONFIRMED, DISMISSED, FLAGGED, OPEN, OPEN]
        assert current_rule(screen) == "RP301"
        assert "3 of 5 decided" in screen_text(pilot.app)
        other = open_session("binh").open(screen.report.report)
        assert [item.state for item in other.items] == states(screen)
        assert {item.reviewer for item in other.items[:3]} == {"an"}

    reviewing(flow)


def test_keys_no_input_method_touches(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "f2", "f4", "delete")
        assert states(screen) == [CONFIRMED, DISMISSED, DISMISSED, OPEN, OPEN]
        await press(pilot, "ctrl+z")
        assert states(screen)[2] is OPEN

    reviewing(flow)


def test_undo_and_redo_go_to_what_was_undone(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "c", "x", "end", "z")
        assert current_rule(screen) == "AR101"
        assert states(screen) == [CONFIRMED, OPEN, OPEN, OPEN, OPEN]
        assert "Undone: dismissed (1) · saved" in screen_text(pilot.app)
        await press(pilot, "z")
        assert current_rule(screen) == "AR107"
        assert states(screen)[0] is OPEN
        await press(pilot, "Z", "ctrl+y")
        assert states(screen) == [CONFIRMED, DISMISSED, OPEN, OPEN, OPEN]
        assert current_rule(screen) == "AR101"

    reviewing(flow)


def test_undo_goes_back_into_another_report(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        number = screen.report.report
        await press(pilot, "c", "c", "c", "c", "c", "space")
        assert screen.report.report != number
        await press(pilot, "z")
        assert screen.report.report == number
        assert current_rule(screen) == "CI503"
        assert states(screen)[4] is OPEN

    reviewing(flow)


def test_reopen_stays(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "c", "p", "r")
        assert current_rule(screen) == "AR107"
        assert states(screen)[0] is OPEN

    reviewing(flow)


def test_the_next_open_one_is_in_the_next_report(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        label = screen.report.label
        await press(pilot, "n", "c", "space")
        assert current_rule(screen) == "RP301"
        await press(pilot, "c", "c", "c", "c")
        assert "All findings of this report are decided; Space goes on" in told(pilot)
        await press(pilot, "space")
        assert screen.report.label != label
        assert f"Next report: {screen.report.label}" in told(pilot)
        assert screen.current is not None and screen.current.state is OPEN

    reviewing(flow)


def test_all_of_everything_is_decided(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        for row in screen.session.library():
            items = screen.session.open(row.report).items
            screen.session.decide(items, Action.CONFIRM)
        screen.stay_open()
        await press(pilot, "space")
        assert "Every finding of every report is decided" in told(pilot)

    reviewing(flow)


def test_a_range_is_decided_and_undone_as_one(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "shift+down", "shift+down", "x")
        assert states(screen) == [DISMISSED] * 3 + [OPEN] * 2
        assert current_rule(screen) == "RP301"
        assert "3 findings dismissed; z takes it back" in told(pilot)
        await press(pilot, "z")
        assert states(screen) == [OPEN] * 5
        await press(pilot, "home", "v", "down", "c")
        assert states(screen) == [CONFIRMED] * 2 + [OPEN] * 3

    reviewing(flow)


def test_many_are_shown_before_they_are_decided(reviewing: Reviewing, monkeypatch: Any) -> None:
    monkeypatch.setattr(deciding, "MOST_UNSEEN", 2)

    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "v", "end", "c")
        assert isinstance(pilot.app.screen, BulkPreview)
        assert "Confirm these 5 findings?" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert states(screen) == [OPEN] * 5
        await press(pilot, "c", "enter")
        assert states(screen) == [CONFIRMED] * 5

    reviewing(flow)


def test_the_same_kind(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        before = [item.rule for item in screen.report.items]
        await press(pilot, "S")
        assert isinstance(pilot.app.screen, KindPreview)
        assert f"1 open findings of {before[0]}" in screen_text(pilot.app)
        await press(pilot, "escape", "S", "x")
        assert states(screen)[0] is DISMISSED
        assert states(screen)[1:] == [OPEN] * (len(before) - 1)
        screen.show_at(0)
        await press(pilot, "S")
        assert f"No open finding of {before[0]} is left here" in told(pilot)

    reviewing(flow, MY_THANH)


def test_a_note_is_written_and_the_state_stays(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "a")
        assert isinstance(pilot.app.screen, NoteDialog)
        await press(pilot, "h", "o", "i", "escape")
        assert screen.current is not None
        assert (screen.current.note, screen.current.state) == ("hoi", OPEN)
        assert "✎" in screen_text(pilot.app)
        await press(pilot, "z")
        assert screen.current.note is None

    reviewing(flow)


def test_why_it_is_no_mistake(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "X")
        assert isinstance(pilot.app.screen, ReasonDialog)
        await press(pilot, "down", "enter")
        item = screen.report.items[0]
        assert item.state is DISMISSED
        assert item.words == "The figures are right in the original"
        assert current_rule(screen) == "AR101"
        await press(pilot, "X", "escape")
        assert states(screen)[1] is OPEN

    reviewing(flow)


def test_what_another_one_decides_appears(reviewing: Reviewing, open_session: MakeSession) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        other = open_session("binh")
        theirs = other.open(screen.report.report)
        other.decide([theirs.items[3]], Action.CONFIRM)
        pilot.app.poll()  # type: ignore[attr-defined]
        await pilot.pause()
        assert states(screen)[3] is CONFIRMED
        assert "RP301, line 87: binh has decided: confirmed" in told(pilot)
        assert current_rule(screen) == "AR107"
        assert "✓" in screen_text(pilot.app)

    reviewing(flow)


def test_what_cannot_be_saved_is_said_and_not_shown(reviewing: Reviewing, database: Path) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        blocking = sqlite3.connect(database, isolation_level=None)
        blocking.execute("begin immediate")
        await press(pilot, "c")
        assert states(screen) == [OPEN] * 5
        assert current_rule(screen) == "AR107"
        assert "reports.db" in screen_text(pilot.app)
        blocking.execute("rollback")
        blocking.close()
        await press(pilot, "c")
        assert states(screen)[0] is CONFIRMED
        assert not screen.query("TroubleLine.shown")

    reviewing(flow)


def test_a_busy_database_is_asked_again_quietly(reviewing: Reviewing, database: Path) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        app = cast(ReviewApp, pilot.app)
        blocking = sqlite3.connect(database, isolation_level=None)
        blocking.execute("begin immediate")
        # Only now is there a place to save: the poll of every second would have saved an earlier one.
        await press(pilot, "n")
        began = time.monotonic()
        app.poll()
        await pilot.pause()
        assert time.monotonic() - began < 1
        assert app.screen is screen
        assert "not saved yet" in screen_text(app)
        blocking.execute("rollback")
        blocking.close()
        app.poll()
        await pilot.pause()
        assert "not saved yet" not in screen_text(app)
        place = app.session.place()
        assert place is not None and screen.current is not None
        assert place.fingerprint == screen.current.fingerprint

    reviewing(flow)


def test_a_damaged_database_stops_the_work(
    reviewing: Reviewing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise StoreBroken(Message("the database is damaged"))

    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        monkeypatch.setattr(Session, "decide", damaged)
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, ErrorScreen)
        assert states(screen) == [OPEN] * 5

    reviewing(flow)


def test_all_is_found_as_it_was_left(reviewing: Reviewing, make_app: Any) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "c", "n", "plus", "F", *"state:open", "enter", "n", "q")

    reviewing(flow)
    app = make_app("an")
    from tests.tui.piloting import drive

    async def again(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.filter.words == "state:open"
        assert shown_rules(screen) == ["AR101", "DT404", "RP301", "CI503"]
        assert current_rule(screen) == "RP301"
        assert str(screen.mode) == "wide"
        assert states(screen)[0] is CONFIRMED

    drive(app, again)
