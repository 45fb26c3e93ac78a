"""The quick way out: most numbers stand before a noun or a percent sign and after no cue."""

from __future__ import annotations

from cchc_tui.extract.reading_cues import CUES
from cchc_tui.extract.reading_shapes import SHAPE_WORDS
from cchc_tui.extract.reading_times import TIME_WORDS
from cchc_tui.extract.reading_token import NumberToken

_TELLING_WORDS = frozenset(CUES) | SHAPE_WORDS | TIME_WORDS | {"số", "số:"}


def is_plain_figure(token: NumberToken) -> bool:
    """Whether the number surely counts or measures: nothing around it says otherwise."""
    if not token.measured or token.before not in " (" or token.last in _TELLING_WORDS:
        return False
    return not token.surface.startswith("0") or len(token.surface) < 3
