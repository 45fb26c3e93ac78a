"""What the engine tried at a place: the trace of a fresh review, as `cchc check --trace` has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.output.traces import trace_line
from cchc_tui.review import review_report
from cchc_tui.session.words import Translate


def readings_tried(
    text: str, settings: Settings, spans: Iterable[tuple[int, int]], translate: Translate = str
) -> list[str]:
    """The candidates that touch one of the spans, in text order.

    The whole text is reviewed, 4 s for 2.5 MB: call it in a thread.
    """
    wanted = [Span(*span) for span in spans]
    review = review_report(SourceText("", text), replace(settings, trace=True))
    touching = (
        candidate
        for candidate in sorted(review.trace, key=lambda trace: (trace.start, trace.end))
        if any(span.overlaps(Span(candidate.start, candidate.end)) for span in wanted)
    )
    return [trace_line(candidate, translate) for candidate in touching]
