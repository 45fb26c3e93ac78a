"""Each candidate relation as the engine saw it, `cchc check --trace`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import Review, TraceLine
from cchc_tui.output.display import visible
from cchc_tui.output.lines import LineIndex

_KEPT = Message(N_("kept as a check"))


def trace_lines(
    review: Review, translate: Callable[[str], str], at: int | None = None
) -> Iterator[str]:
    """One line a candidate; with `at` only those that touch that line of the text."""
    index = LineIndex(review.source.text)
    for candidate in sorted(review.trace, key=lambda trace: (trace.start, trace.end)):
        first = index.position(candidate.start)
        last = index.position(max(candidate.start, candidate.end - 1))
        if at is None or first.line <= at <= last.line:
            yield f"{first.line}:{first.column}  {trace_line(candidate, translate)}"


def trace_line(candidate: TraceLine, translate: Callable[[str], str]) -> str:
    """One candidate without its place."""
    parts = (
        candidate.channel,
        candidate.verdict,
        candidate.reading,
        candidate.evidence,
        (candidate.fate or _KEPT).render(translate),
    )
    return visible("  |  ".join(part for part in parts if part))
