"""What the engine tried at a place: the trace of a fresh review, as `cchc check --trace` has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.output.traces import trace_line
from cchc_tui.session.words import Translate

_SHORT = 1500
"""letters that one relation of neighbouring figures takes at most"""


def readings_tried(
    text: str, settings: Settings, spans: Iterable[tuple[int, int]], translate: Translate = str
) -> list[str]:
    """The candidates that touch one of the spans, in text order.

    The whole text is reviewed, 4 s for 2.5 MB: call it in a thread.
    """
    # The engine is imported here, in the thread, and not with the session.
    from cchc_tui.review import review_report

    wanted = [Span(*span) for span in spans]
    review = review_report(SourceText("", text), replace(settings, trace=True))
    touching = (
        candidate
        for candidate in sorted(review.trace, key=lambda trace: (trace.start, trace.end))
        if any(_touches(Span(candidate.start, candidate.end), span) for span in wanted)
    )
    return [trace_line(candidate, translate) for candidate in touching]


def _touches(candidate: Span, place: Span) -> bool:
    """Whether a place is part of a candidate.

    The figures of a short one stand all over it; of one that reaches from a part of the report to
    another only its ends are known to be figures.
    """
    if candidate.end - candidate.start <= _SHORT:
        return candidate.overlaps(place)
    return place.start <= candidate.start < place.end or place.start < candidate.end <= place.end
