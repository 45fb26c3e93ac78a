"""What `cchc citations` shows: documents, their mentions, near misses, as values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from cchc_tui.model.facts import LegalDocument, Mention
from cchc_tui.model.messages import N_, Message

IN_REGISTRY = N_("in the registry")
NOT_VERIFIED = N_("not verified")
AMBIGUOUS = N_("ambiguous")


class Form(NamedTuple):
    """One way a document is cited."""

    canonical: str
    date: date | None
    mentions: int


class DocumentRow(NamedTuple):
    """A document with its row in the list, by which it is asked for."""

    row: int
    document: LegalDocument
    reports: int
    forms: tuple[Form, ...]
    """the most used first"""

    @property
    def registry_word(self) -> str:
        """Whether the registry knows it; absence proves nothing."""
        return NOT_VERIFIED if self.document.registry is None else IN_REGISTRY

    @property
    def note_word(self) -> str:
        """Why it may be another document than it seems; empty for none."""
        return AMBIGUOUS if self.document.note else ""


class MentionRow(NamedTuple):
    """One mention of a document where it stands."""

    document: str
    report: str
    path: str
    line: int
    column: int
    printed: str
    """the text at its place"""
    mention: Mention


class Side(NamedTuple):
    """One of two citations of a near miss: how it is printed, where first, how often."""

    canonical: str
    date: date | None
    report: str
    path: str
    start: int
    end: int
    line: int
    column: int
    reports: int


class NearRow(NamedTuple):
    """A citation that is likely another one with a slip, and what speaks for it."""

    field: str
    slip: Side
    other: Side
    decided: bool
    """whether evidence tells which side is wrong"""
    lines: tuple[tuple[Message, int], ...]
    """reasons with their weights"""

    @property
    def score(self) -> int:
        """The sum of the weights."""
        return sum(weight for _, weight in self.lines)


class CitationList(NamedTuple):
    """All that one run of the command shows; what was not asked for is empty."""

    reports: Sequence[tuple[str, str]]
    """id and path"""
    documents: Sequence[DocumentRow]
    mentions: Sequence[MentionRow] = ()
    near: Sequence[NearRow] | None = None
    """None where near misses were not asked for"""


def shown_day(day: date | None) -> str:
    """A date as reports print it; empty for none."""
    return f"{day:%d/%m/%Y}" if day else ""


def shown_form(canonical: str, day: date | None) -> str:
    """Number and date."""
    return f"{canonical} ({shown_day(day)})" if day else canonical
