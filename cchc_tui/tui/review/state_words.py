"""The names of the states of a finding."""

from __future__ import annotations

from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import N_
from cchc_tui.output.presentation import STATE_WORDS

_OPEN = N_("open")


def state_word(state: FindingState) -> str:
    """The English word for a state, to be translated."""
    return STATE_WORDS.get(state, _OPEN)
