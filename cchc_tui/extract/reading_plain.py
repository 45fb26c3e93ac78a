"""The quick way out: most numbers stand before a noun or a percent sign and after no cue."""

from __future__ import annotations

from cchc_tui.extract.reading_cues import CUES
from cchc_tui.extract.reading_shapes import SHAPE_WORDS
from cchc_tui.extract.reading_times import TIME_WORDS
from cchc_tui.extract.reading_token import NumberToken
from cchc_tui.model.figures import Reading, ReadingKind

_TELLING_WORDS = frozenset(CUES) | SHAPE_WORDS | TIME_WORDS | {"số", "số:"}
_PAUSES = ",;.\n"


def is_plain_figure(token: NumberToken, previous: Reading | None) -> bool:
    """Whether the number surely counts or measures: nothing around it says otherwise."""
    if token.last in _TELLING_WORDS or (token.surface.startswith("0") and len(token.surface) > 2):
        return False
    if token.before in " (":
        return (
            token.measured
            or (token.after in _PAUSES and token.last.endswith(":"))
            or (token.after == "/" and token.whole < 0)
        )
    return token.measured and token.before == "/" and _ends_figure(previous, token.start - 1)


def is_plain_year(lower: str, start: int, end: int) -> bool:
    """Whether "năm" and a space stand before four digits that open no range."""
    return (
        end - start == 4
        and lower.endswith("năm ", max(0, start - 4), start)
        and lower.startswith(("19", "20"), start)
        and lower[start:end].isdigit()
        and "-" not in lower[end : end + 2]
        and "đ" not in lower[end : end + 2]
    )


def _ends_figure(previous: Reading | None, position: int) -> bool:
    return previous is not None and previous.kind is ReadingKind.FIGURE and previous.end == position
