"""A legal document as a report names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a document; parts that are not printed are None."""

    start: int
    end: int
    text: str
    kind: str | None
    number: str | None
    year: int | None
    symbol: str | None
    canonical: str | None
    repaired: str | None = None
    marks: tuple[str, ...] = ()
    alias: str | None = None
    date: date | None = None
    issuer: str | None = None
    own: bool = False
