"""Documents, their mentions, and pairs that look alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from cchc_tui.store.pairs import PairVerdict
from cchc_tui.tui.app import ReviewApp
from cchc_tui.tui.review.screen import ReviewScreen
from cchc_tui.tui.screens.citations import CitationsScreen
from tests.tui.piloting import drive, press, screen_text, wait_until

CitationsFlow = Callable[[Pilot[Any], CitationsScreen], Any]


def verdict(screen: CitationsScreen) -> PairVerdict | None:
    """What is decided about the pair under the cursor."""
    return screen.pair[1] if screen.pair else None


@pytest.fixture
def citing(make_app: Callable[..., ReviewApp]) -> Callable[[CitationsFlow], None]:
    """Run a flow on the screen of documents once they are read."""

    def run(flow: CitationsFlow) -> None:
        app = make_app()

        async def opened(pilot: Pilot[Any]) -> None:
            await press(pilot, "C")
            screen = app.screen
            assert isinstance(screen, CitationsScreen)
            await wait_until(pilot, lambda: screen.has_class("ready"), "the documents")
            await flow(pilot, screen)

        drive(app, opened)

    return run


def test_a_mention_opens_its_report(citing: Callable[[CitationsFlow], None]) -> None:
    async def flow(pilot: Pilot[Any], screen: CitationsScreen) -> None:
        await press(pilot, "ctrl+f", *"33/2023", "down")
        assert "Documents: 1 of " in screen_text(pilot.app)
        assert "cited as 33/2023/NĐ-CP (10/06/2023)" in screen_text(pilot.app)
        await wait_until(pilot, lambda: screen.mention_rows.count == 3, "the mentions")
        await press(pilot, "enter", "down", "enter")
        await pilot.pause()
        review = pilot.app.screen
        assert isinstance(review, ReviewScreen)
        pane: Any = review.left
        marks = [pane.text[mark.start : mark.end] for mark in pane._focus_marks.marks]
        assert any("33/2023/NĐ-CP" in mark for mark in marks)

    citing(flow)


def test_nothing_matches_and_esc_clears(citing: Callable[[CitationsFlow], None]) -> None:
    async def flow(pilot: Pilot[Any], screen: CitationsScreen) -> None:
        await press(pilot, "F", *"qqq", "enter")
        assert "Esc clears the filter" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert screen.rows.count > 40

    citing(flow)


def test_a_pair_is_decided_and_never_asked_again(
    citing: Callable[[CitationsFlow], None],
) -> None:
    async def flow(pilot: Pilot[Any], screen: CitationsScreen) -> None:
        await press(pilot, "t")
        shown = screen_text(pilot.app)
        assert "08/KH-UBND (21/01/2024)" in shown
        assert "date differs in the day only" in shown
        assert "1 open, 0 decided" in shown
        await press(pilot, "x")
        assert "0 open, 1 decided" in screen_text(pilot.app)
        screen.read()
        await wait_until(pilot, lambda: screen.has_class("ready"), "the documents again")
        assert verdict(screen) is PairVerdict.DIFFERENT
        await press(pilot, "r")
        assert "1 open, 0 decided" in screen_text(pilot.app)
        await press(pilot, "f2")
        assert verdict(screen) is PairVerdict.SAME

    citing(flow)


def test_both_sides_of_a_pair_open_beside_each_other(
    citing: Callable[[CitationsFlow], None],
) -> None:
    async def flow(pilot: Pilot[Any], screen: CitationsScreen) -> None:
        await press(pilot, "t", "enter")
        await pilot.pause()
        review = pilot.app.screen
        assert isinstance(review, ReviewScreen)
        panes: list[Any] = [review.left, review.right.text]
        for pane, day in zip(panes, ("21/01/2024", "12/01/2024"), strict=True):
            top = pane.offset_at_top()
            assert day in pane.text[top : top + 1500]

    citing(flow)


def test_esc_leaves_while_it_is_read(make_app: Callable[..., ReviewApp]) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await pilot.press("C", "escape")
        await pilot.pause()
        assert not isinstance(app.screen, CitationsScreen)

    drive(app, flow)
