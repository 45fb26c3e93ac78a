"""Faults of the program itself, told in one line."""

from __future__ import annotations

import os

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message


def internal_error(error: Exception) -> CchcError:
    """The line for an exception nobody expected; raises it on when debugging."""
    if os.environ.get("CCHC_DEBUG"):
        raise error
    return CchcError(
        Message(
            N_("a fault in cchc itself: {kind}: {text}"),
            {"kind": type(error).__name__, "text": str(error)},
        ),
        Message(N_("set CCHC_DEBUG=1 to see where")),
    )
