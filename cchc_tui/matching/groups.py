"""Mentions gathered as they come: one document for each key, one variant for each of its dates.

What is kept of a mention is one number, the index of its variant. A mention that lacks its date or
its unit takes them from the same report where only one document there fits; else it stays a
document of its own, marked ambiguous, until `attach` finds its title.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from cchc_tui.matching.scopes import CENTRAL, Home, Register, register_of
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
    some_reports: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    issuer: str | None = None
    sure: bool = False
    """whether the print tells its unit"""

    def count_report(self, mention: Mention, report: int) -> None:
        """One more report, by its first mention."""
        self.last_report = report
        self.reports += 1
        if self.reports <= _MOST_REPORTS:
            self.some_reports += (report,)
        self.issuer = self.issuer or mention.issuer
        if mention.title:
            self.keep_title(mention.title)

    def keep_title(self, title: str) -> None:
        """One of the few titles that are kept."""
        if len(self.titles) < _MOST_TITLES and title not in self.titles:
            self.titles += (title,)


@dataclass(slots=True)
class Document:
    """One document and its variants."""

    key: Key
    ambiguous: bool
    variants: tuple[int, ...] = ()


class Groups:
    """All documents of a corpus."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.variants: list[Variant] = []
        self.variant_of_mention = array("I")
        self.reports = 0
        self._documents: dict[tuple[str, int | None, str, str, str, str], int] = {}
        self._variants: dict[_Place, int] = {}
        self._symbols = _Symbols()

    def add(self, facts: ReportFacts) -> None:
        """Gather the mentions of one report."""
        home, symbols, report = Home(facts), self._symbols, self.reports
        places = [_place(mention, home, symbols) for mention in facts.mentions]
        told = _told(places)
        variant_at, append = self._variants.get, self.variant_of_mention.append
        for mention, place in zip(facts.mentions, places, strict=True):
            sure = True
            if isinstance(place, _OpenPlace):
                sure, place = place.sure, place.completed(told, report)
            index = variant_at(place)
            if index is None:
                index = self._new_variant(place, mention)
            append(index)
            variant = self.variants[index]
            variant.mentions += 1
            if sure:
                variant.sure = True
            if variant.last_report != report:
                variant.count_report(mention, report)
            elif mention.title:
                variant.keep_title(mention.title)
        self.reports += 1

    def _new_variant(self, place: _Place, mention: Mention) -> int:
        key = place[:-1]
        document = self._documents.get(key)
        if document is None:
            document = self._documents[key] = len(self.documents)
            self.documents.append(Document(Key(*key), key[-1].startswith("?")))
        index = self._variants[place] = len(self.variants)
        self.variants.append(Variant(document, place[-1], mention, self.reports))
        self.documents[document].variants += (index,)
        return index

    def attach(self) -> None:
        """Bring undated mentions to the one dated document of their number with their title."""
        dated: defaultdict[Series, list[int]] = defaultdict(list)
        open_documents = [
            index
            for index, document in enumerate(self.documents)
            if document.ambiguous and any(self.titles(index))
        ]
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
        own, others = self.titles(first), self.titles(second)
        if any(title in others for title in own):
            return True
        alike = best_similarity(own, others)
        return alike is not None and alike >= SAME

    def titles(self, document: int) -> list[str]:
        """Titles a document is cited with."""
        variants = self.documents[document].variants
        return [title for index in variants for title in self.variants[index].titles]

    def _move(self, source: int, target: int) -> None:
        for index in self.documents[source].variants:
            self.variants[index].document = target
            self.documents[target].variants += (index,)
        self.documents[source].variants = ()

    def dated_variants(self, document: Document) -> Iterator[int]:
        """Indexes of the variants that have a date."""
        return (index for index in document.variants if self.variants[index].date is not None)


_Place: TypeAlias = tuple[str, int | None, str, str, str, str, date | None]
"""a key and a date: where a mention belongs"""


class _OpenPlace(NamedTuple):
    """Where a mention belongs as far as its print tells."""

    series: Series
    sure: bool
    period: str | None
    date: date | None

    def completed(self, told: Mapping[str, Sequence[_Place]], report: int) -> _Place:
        """The place, with unit and year from the one other mention of the report that fits."""
        candidates = told.get(self.series[0])
        if candidates:
            fitting = {place[:-1] for place in candidates if self._fits(place)}
            if len(fitting) == 1:
                return (*fitting.pop(), self.date)
        return (*self.series, f"? {report}" if self.period is None else self.period, self.date)

    def _fits(self, other: _Place) -> bool:
        if self.series[:3] != other[:3] or (self.sure and self.series != other[:5]):
            return False
        return self.date is None or self.date == other[-1]


class _Symbols:
    """What symbols say, looked up once each."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str | None], tuple[str, str, Register]] = {}

    def look(self, mention: Mention) -> tuple[str, str, Register]:
        """Symbol and kind as a key has them, and the register."""
        known = self._known.get((mention.symbol, mention.kind))
        if known is None:
            symbol = mention.symbol.upper().translate(_JOINTS)
            kind = (mention.kind or "").lower() if symbol.startswith(("QH", "UBTVQH")) else ""
            known = symbol, kind, register_of(mention.symbol)
            self._known[mention.symbol, mention.kind] = known
        return known


def _place(mention: Mention, home: Home, symbols: _Symbols) -> _Place | _OpenPlace:
    """Where a mention belongs; open where its unit or its year is not printed."""
    number, year, day = mention.number, mention.year, mention.date
    if not number:
        return "", year, " ".join(mention.canonical.lower().split()), "", CENTRAL, "", day
    symbol, kind, register = symbols.look(mention)
    if register.central:
        name, sure = CENTRAL, True
    elif mention.own:
        name, sure = home.own, True
    else:
        name, sure = home.scope(mention.symbol, mention.issuer)
    period: str | None = ""
    if year is None:
        period = period_of(day, register.party, register.central) if day else None
    if sure and period is not None:
        return number, year, symbol, kind, name, period, day
    return _OpenPlace((number, year, symbol, kind, name), sure, period, day)


def _told(places: Sequence[_Place | _OpenPlace]) -> Mapping[str, Sequence[_Place]]:
    """The places a report's print tells in full, by number."""
    wanted = {place.series[0] for place in places if isinstance(place, _OpenPlace)}
    told: dict[str, list[_Place]] = {}
    for place in places if wanted else ():
        if not isinstance(place, _OpenPlace) and place[0] in wanted:
            told.setdefault(place[0], []).append(place)
    return told


def _series(key: Key) -> Series:
    return key[:5]
