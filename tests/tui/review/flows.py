"""What the flows on the review screen share."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from textual.pilot import Pilot

from cchc_tui.model.findings import FindingState
from cchc_tui.tui.app import ReviewApp
from cchc_tui.tui.review.screen import ReviewScreen

TAN_LAP = "251/BC-UBND"
"""five findings: AR107, AR101, DT404, RP301, CI503"""
TAN_LAP_QUARTER = "96/BC-UBND"
MY_THANH = "187/BC-UBND"
"""the total of its AR101 stands over a list of bullets"""
NO_FINDING = "402/BC-UBND"

ReviewFlow = Callable[[Pilot[Any], ReviewScreen], Awaitable[None]]
Reviewing = Callable[..., ReviewApp]


def shown_rules(screen: ReviewScreen) -> list[str]:
    """The rules of the list."""
    return [item.rule for item in screen.shown]


def states(screen: ReviewScreen) -> list[FindingState]:
    """The states of all findings of the report."""
    return [item.state for item in screen.report.items]


def current_rule(screen: ReviewScreen) -> str:
    """The rule of the current finding."""
    assert screen.current is not None
    return screen.current.rule


def told(pilot: Pilot[Any]) -> list[str]:
    """The short messages so far."""
    return [str(notification.message) for notification in pilot.app._notifications]


def marked(pane: Any) -> list[str]:
    """The letters under the marks of the current finding."""
    return [pane.text[mark.start : mark.end] for mark in pane._focus_marks.marks]


def is_in_sight(pane: Any, words: str) -> bool:
    """Whether words of the text are on the screen."""
    below = pane.offset_at(0, pane.scrollable_content_region.height)
    text: str = pane.text
    return words in text[pane.offset_at_top() : below]
