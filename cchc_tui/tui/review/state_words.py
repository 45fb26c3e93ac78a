"""The names of the states of a finding."""

from __future__ import annotations

from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import N_
from cchc_tui.output.presentation import OPEN_WORD, STATE_WORDS
from cchc_tui.session.items import SUPPRESSED

_NOT_DECIDED: dict[str, str] = {
    FindingState.OPEN: OPEN_WORD,
    SUPPRESSED: N_("suppressed in the text"),
}


def state_word(standing: str) -> str:
    """The English word for the state of a finding, to be translated; see `Item.standing`."""
    return _NOT_DECIDED.get(standing) or STATE_WORDS[FindingState(standing)]
