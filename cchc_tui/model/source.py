"""The canonical text of one input, as ingest makes it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from cchc_tui.model.messages import Message

TEXT_VERSION = 1


@dataclass(frozen=True, slots=True)
class SourceText:
    """A canonical text and where it came from; all spans count code points of `text`."""

    path: str
    text: str
    version: int = TEXT_VERSION
    notes: tuple[Message, ...] = ()
    """what a reader should know of its making: a legacy coding, pages that could not be read"""

    def digest(self) -> str:
        """The sha256 of the text in hex: the identity of this version of the report."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
