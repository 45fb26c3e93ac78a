"""What is kept of a report to compare it with others: small, serialisable, without its text."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from cchc_tui.model.findings import Finding
from cchc_tui.model.report import Level, Period
from cchc_tui.model.spans import Span


class Mention(NamedTuple):
    """One citation with what tells its document from others; parts that are not printed are None.

    A name without a number ("Luật Đất đai năm 2024") has an empty `number` and `symbol`.
    """

    start: int
    """span of the number and symbol, else of the name"""
    end: int
    number: str
    """without leading zeros"""
    year: int | None
    """the year in the number, or in the name"""
    symbol: str
    """without number and year, set right where it was malformed: NĐ-CP, KL/TU"""
    canonical: str
    """number and symbol as shown; of a name its words"""
    kind: str | None
    date: datetime.date | None = None
    date_span: Span | None = None
    issuer: str | None = None
    title: str | None = None
    """the first words of what it is about"""
    term: str | None = None
    own: bool = False
    """whether it is the report itself"""
    past: bool = False
    """whether the words before it tell that it is replaced or repealed"""


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """One report as the rules over many reports see it."""

    id: str
    path: str
    unit: str | None = None
    level: Level | None = None
    superior: str | None = None
    """the place above the unit where the report names it: "tỉnh Trà Vinh" """
    number: str | None = None
    date: datetime.date | None = None
    period: Period | None = None
    mentions: tuple[Mention, ...] = ()

    @property
    def day(self) -> datetime.date | None:
        """The day the report speaks from: its date, else the end of its period."""
        return self.date or (self.period.end if self.period else None)


class Place(NamedTuple):
    """A range of one of several reports."""

    report: str
    """id of the report"""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CorpusFinding(Finding):
    """A finding whose reasons may stand in other reports; `elsewhere` are those places."""

    report: str = ""
    """id of the report it stands in"""
    elsewhere: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """One document cited in one or more reports, and where what is known of it comes from."""

    id: str
    canonical: str
    kind: str | None
    issuer: str | None
    date: datetime.date | None
    title: str | None
    mentions: int
    registry: str | None
    """number of its record in the registry; None says only that it was not verified"""
    date_from: str | None = None
    """printed, group or registry: where the date comes from"""
    title_from: str | None = None
    note: str = ""
    """ambiguous: mentions that may or may not be this document were kept apart"""
