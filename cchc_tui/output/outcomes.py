"""What a run hands to a format: a review, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cchc_tui.model.messages import Message
from cchc_tui.model.review import Review
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary


class Unreadable(NamedTuple):
    """A path that gave no report, and why."""

    path: str
    reason: Message
    hint: Message | None = None


Outcome = Review | Unreadable

Format = Callable[[Iterable[Outcome], Summary, Presentation], Iterator[str]]
"""Counts every outcome into the summary and yields the text of the format as it goes."""
