"""Mentions gathered as they come: one document for each key, one variant for each of its dates.

What is kept of a mention is one number, the index of its variant. A mention that lacks its date or
its unit takes them from the same report where only one document there fits; else it stays a
document of its own, marked ambiguous, until `attach` finds its title.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

from cchc_tui.matching.scopes import CENTRAL, Home, Register, Scope, register_of
from cchc_tui.matching.terms import period_of
from cchc_tui.matching.titles import SAME, best_similarity
from cchc_tui.model.facts import Mention, ReportFacts

_MOST_TITLES = 4
_MOST_REPORTS = 8
_JOINTS = str.maketrans("/_", "--")


class Key(NamedTuple):
    """What tells one document from all others."""

    number: str
    year: int | None
    symbol: str
    """upper case, one kind of joint; of a name its folded words"""
    kind: str
    """only where laws and resolutions share their numbers"""
    scope: str
    period: str
    """year or term, "" where the number has its year, "? …" where nothing tells"""


Series: TypeAlias = tuple[str, int | None, str, str, str]
"""a key without its period: the same number year after year"""


@dataclass(slots=True)
class Variant:
    """One document as cited with one date, or without."""

    document: int
    date: date | None
    mention: Mention
    """the first one"""
    report: int
    """index of the first report"""
    mentions: int = 0
    reports: int = 0
    last_report: int = -1
    some_reports: list[int] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    issuer: str | None = None


@dataclass(slots=True)
class Document:
    """One document and its variants."""

    key: Key
    sure: bool
    """whether the print tells its unit"""
    ambiguous: bool
    variants: list[int] = field(default_factory=list)


class Groups:
    """All documents of a corpus."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.variants: list[Variant] = []
        self.variant_of_mention = array("I")
        self.reports = 0
        self._documents: dict[Key, int] = {}
        self._variants: dict[tuple[int, date | None], int] = {}
        self._symbols: dict[tuple[str, str | None], tuple[str, str, Register]] = {}

    def add(self, facts: ReportFacts) -> None:
        """Gather the mentions of one report."""
        home = Home(facts)
        drafts = [self._draft(mention, home) for mention in facts.mentions]
        told = _told_in_report(drafts)
        for draft in drafts:
            self._gather(draft.completed(told, self.reports), draft)
        self.reports += 1

    def _draft(self, mention: Mention, home: Home) -> _Draft:
        if not mention.number:
            name = " ".join(mention.canonical.lower().split())
            series: Series = ("", mention.year, name, "", CENTRAL)
            return _Draft(mention, series, Scope(CENTRAL, True), "")
        known = self._symbols.get((mention.symbol, mention.kind))
        if known is None:
            symbol = mention.symbol.upper().translate(_JOINTS)
            kind = (mention.kind or "").lower() if symbol.startswith(("QH", "UBTVQH")) else ""
            known = symbol, kind, register_of(mention.symbol)
            self._symbols[mention.symbol, mention.kind] = known
        symbol, kind, register = known
        scope = Scope(home.own, True) if mention.own else home.scope(mention.symbol, mention.issuer)
        period = period_of(mention, register.party, register.central)
        return _Draft(
            mention, (mention.number, mention.year, symbol, kind, scope.name), scope, period
        )

    def _gather(self, key: Key, draft: _Draft) -> None:
        mention = draft.mention
        index = self._documents.get(key)
        if index is None:
            index = self._documents[key] = len(self.documents)
            self.documents.append(Document(key, draft.scope.sure, key.period.startswith("?")))
        elif draft.scope.sure:
            self.documents[index].sure = True
        place = (index, mention.date)
        found = self._variants.get(place)
        if found is None:
            found = self._variants[place] = len(self.variants)
            self.variants.append(Variant(index, mention.date, mention, self.reports))
            self.documents[index].variants.append(found)
        self.variant_of_mention.append(found)
        self._count(self.variants[found], mention)

    def _count(self, variant: Variant, mention: Mention) -> None:
        variant.mentions += 1
        if variant.last_report != self.reports:
            variant.last_report = self.reports
            variant.reports += 1
            if variant.reports <= _MOST_REPORTS:
                variant.some_reports.append(self.reports)
        title = mention.title
        if title and len(variant.titles) < _MOST_TITLES and title not in variant.titles:
            variant.titles.append(title)
        if variant.issuer is None:
            variant.issuer = mention.issuer

    def attach(self) -> None:
        """Bring undated mentions to the one dated document of their number with their title."""
        dated: defaultdict[Series, list[int]] = defaultdict(list)
        open_documents = [i for i, document in enumerate(self.documents) if document.ambiguous]
        wanted = {_series(self.documents[i].key) for i in open_documents}
        for index, document in enumerate(self.documents):
            if not document.ambiguous and _series(document.key) in wanted:
                dated[_series(document.key)].append(index)
        for index in open_documents:
            fitting = [
                other
                for other in dated[_series(self.documents[index].key)]
                if self._titles_agree(index, other)
            ]
            if len(fitting) == 1:
                self._move(index, fitting[0])

    def _titles_agree(self, first: int, second: int) -> bool:
        alike = best_similarity(self.titles(first), self.titles(second))
        return alike is not None and alike >= SAME

    def titles(self, document: int) -> list[str]:
        """Titles a document is cited with."""
        variants = self.documents[document].variants
        return [title for index in variants for title in self.variants[index].titles]

    def _move(self, source: int, target: int) -> None:
        for index in self.documents[source].variants:
            self.variants[index].document = target
            self.documents[target].variants.append(index)
        self.documents[source].variants = []

    def dated_variants(self, document: Document) -> Iterator[int]:
        """Indexes of the variants that have a date."""
        return (index for index in document.variants if self.variants[index].date is not None)


class _Draft(NamedTuple):
    mention: Mention
    series: Series
    scope: Scope
    period: str | None

    def completed(self, told: dict[tuple[str, int | None, str], list[_Draft]], report: int) -> Key:
        """The key, with unit and year from the one other mention of the report that fits."""
        series, period = self.series, self.period
        if not self.scope.sure or period is None:
            others = [draft for draft in told.get(series[:3], ()) if self._fits(draft)]
            if len({(other.series, other.period) for other in others}) == 1:
                series, period = others[0].series, others[0].period
        return Key(*series, f"? {report}" if period is None else period)

    def _fits(self, other: _Draft) -> bool:
        if self.scope.sure and self.scope.name != other.scope.name:
            return False
        return self.mention.date is None or self.mention.date == other.mention.date


def _told_in_report(drafts: list[_Draft]) -> dict[tuple[str, int | None, str], list[_Draft]]:
    """The mentions of a report whose unit and year are printed, by number, year and symbol."""
    told: dict[tuple[str, int | None, str], list[_Draft]] = {}
    if all(draft.scope.sure and draft.period is not None for draft in drafts):
        return told
    for draft in drafts:
        if draft.scope.sure and draft.period is not None:
            told.setdefault(draft.series[:3], []).append(draft)
    return told


def _series(key: Key) -> Series:
    return key[:5]
