"""What the engine saw, in place of findings: number readings or candidate relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from cchc_tui.model.review import Review
from cchc_tui.output.display import visible
from cchc_tui.output.outcomes import Format, Outcome, ReportPart, Unreadable
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.readings import reading_lines
from cchc_tui.output.summary import Summary
from cchc_tui.output.traces import trace_lines


def inspection(*, numbers: bool, at: int | None) -> Format:
    """The format of `--explain-numbers`, or else of `--trace`."""
    return Format(_number_texts if numbers else partial(_trace_texts, at=at), _write)


def _number_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    return _under_its_path(review, reading_lines(review))


def _trace_texts(review: Review, presentation: Presentation, at: int | None) -> tuple[str, ...]:
    return _under_its_path(review, trace_lines(review, presentation.translate, at))


def _under_its_path(review: Review, lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{line}\n" for line in (visible(review.source.path), *lines))


def _write(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
        elif isinstance(outcome, ReportPart):
            summary.add(outcome.tally)
            yield from outcome.texts
