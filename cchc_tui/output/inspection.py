"""What the engine saw, in place of findings: number readings or candidate relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_tui.output.display import visible
from cchc_tui.output.outcomes import CorpusOutcome, Format, Outcome, Unreadable
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.readings import reading_lines
from cchc_tui.output.summary import Summary
from cchc_tui.output.traces import trace_lines


def inspection(*, numbers: bool, at: int | None) -> Format:
    """The format of `--explain-numbers`, or else of `--trace`."""

    def write(
        outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
    ) -> Iterator[str]:
        for outcome in outcomes:
            if isinstance(outcome, Unreadable):
                summary.add_unreadable()
                continue
            if isinstance(outcome, CorpusOutcome):
                continue
            summary.add_review(outcome)
            yield visible(outcome.source.path) + "\n"
            lines = (
                reading_lines(outcome)
                if numbers
                else trace_lines(outcome, presentation.translate, at)
            )
            yield from (f"{line}\n" for line in lines)

    return write
