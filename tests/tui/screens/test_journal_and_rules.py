"""Journal and rules: read, filter, open."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from cchc_tui.store.decisions import Action
from cchc_tui.tui.local_time import local_time
from cchc_tui.tui.opening import Reviewing
from cchc_tui.tui.screens.journal import JournalScreen
from cchc_tui.tui.screens.rules import RulesScreen
from tests.tui.conftest import MakeApp, MakeSession
from tests.tui.piloting import NARROW, drive, press, screen_text


def rules(app: Any) -> RulesScreen:
    """The screen, which is that of the rules."""
    assert isinstance(app.screen, RulesScreen)
    return app.screen


def test_the_journal_shows_what_was_decided_and_what_was_undone(
    make_app: MakeApp, open_session: MakeSession
) -> None:
    other = open_session("binh")
    report = other.library()[0]
    other.decide(other.open(report.report).items[:1], Action.DISMISS, "số liệu\x1b[31m đúng")
    app = make_app()
    app.session.decide(app.session.open(report.report).items[1:2], Action.CONFIRM)

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "J")
        assert "Journal · 2" in screen_text(app)
        assert "binh" in screen_text(app) and "dismissed" in screen_text(app)
        assert "\x1b" not in screen_text(app)
        await press(pilot, "z")
        assert "Journal · 3" in screen_text(app) and "confirmed, undone" in screen_text(app)
        await press(pilot, "F", *"so lieu", "enter")
        assert "Journal · 1 of 3" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, Reviewing)
        assert report.label in screen_text(app)

    drive(app, flow)


def test_a_line_of_a_removed_report_opens_nothing(make_app: MakeApp) -> None:
    app = make_app()
    report = app.session.library()[0].report
    app.session.decide(app.session.open(report).items[:1], Action.CONFIRM)
    app.session.remove(report)

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "J", "enter")
        assert isinstance(app.screen, JournalScreen)
        assert [one.message for one in app._notifications] == [
            "The report of this line is not in the library."
        ]

    drive(app, flow)


def test_times_that_cannot_be_read_are_shown_as_they_are() -> None:
    assert local_time("someday") == "someday"
    assert local_time("2024-06-03T08:00:00+00:00").endswith("00")


def test_the_text_of_a_rule_stands_beside_the_list(make_app: MakeApp) -> None:
    app = make_app(lang="vi")

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "L")
        assert isinstance(app.screen, RulesScreen)
        assert "AR101" in screen_text(app)
        first = rules(app).pane.region
        assert first.x > 0
        await press(pilot, "j", "enter")
        assert rules(app).pane.has_focus
        assert "AR102" in screen_text(app).splitlines()[1]
        await press(pilot, "escape")
        assert rules(app).rows.has_focus
        await press(pilot, "F", *"citing nothing like this")
        assert "Không có gì khớp" in screen_text(app)
        await press(pilot, "escape", "escape", "escape")
        assert app.screen is app.library

    drive(app, flow)


def test_in_a_narrow_window_the_text_stands_under_the_list(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "L")
        assert rules(app).pane.region.x == 0
        await pilot.resize_terminal(140, 45)
        await pilot.pause()
        assert rules(app).pane.region.x > 0

    drive(app, flow, NARROW)
