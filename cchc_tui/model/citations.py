"""A legal document as a report names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_tui.model.spans import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a document; parts that are not printed are None.

    `start` and `end` bound the words of its kind, where they stand right before, and its number and
    symbol. A name without a number ("Luật Đất đai năm 2024", "Đề án 06") is an `alias`.
    """

    start: int
    end: int
    text: str
    kind: str | None
    """full name of the kind as printed, else as the symbol says"""
    number: str | None
    year: int | None
    symbol: str | None
    canonical: str | None
    """number and symbol with spaces, dashes, Đ and letter case set right, nothing else"""
    repaired: str | None = None
    """the likely number and symbol where the printed ones are malformed"""
    marks: tuple[str, ...] = ()
    """noise in print (space, line_break, dash, stroke, look_alike, case), and what is malformed"""
    alias: str | None = None
    date: date | None = None
    issuer: str | None = None
    own: bool = False
    """whether it is the report itself"""
    number_span: Span | None = None
    """from the number to the end of the symbol"""
    date_span: Span | None = None
    """the printed date, also where there is no such day"""
    issuer_span: Span | None = None
    title: str | None = None
    """what the document is about, without "về việc" """
    title_span: Span | None = None
    term: str | None = None
    """term of the Party committee, "XIII" """
