"""What a reader should know of how a text was made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cchc_tui.model.messages import N_, Message

if TYPE_CHECKING:
    from cchc_tui.ingest.codings import Coding


def decoded_notes(codings: Iterable[Coding]) -> tuple[Message, ...]:
    """One line for the legacy codings that were turned to Unicode."""
    names = ", ".join(sorted(codings))
    return (Message(N_("turned to Unicode from {codings}"), {"codings": names}),) if names else ()
