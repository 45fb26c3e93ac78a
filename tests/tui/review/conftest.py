"""The review screen on a sample report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from cchc_tui.tui.app import ReviewApp
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.review.screen import ReviewScreen
from tests.tui.piloting import NORMAL, drive
from tests.tui.review.flows import TAN_LAP, ReviewFlow, Reviewing


@pytest.fixture
def reviewing(make_app: Callable[..., ReviewApp]) -> Reviewing:
    """Run a flow on the review screen of the report with a number."""

    def run(
        flow: ReviewFlow,
        number: str = TAN_LAP,
        size: tuple[int, int] = NORMAL,
        reviewer: str = "an",
    ) -> ReviewApp:
        app = make_app(reviewer)

        async def opened(pilot: Pilot[Any]) -> None:
            report = next(row.report for row in app.session.library() if row.number == number)
            app.open_report(Opening(report))
            await pilot.pause()
            await pilot.pause()
            await flow(pilot, cast(ReviewScreen, app.screen))

        drive(app, opened, size)
        return app

    return run
