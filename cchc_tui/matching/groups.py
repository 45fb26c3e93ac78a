"""Mentions gathered as they come: one document for each key, one variant for each of its dates.

What is kept of a mention is one number, the index of its variant. A mention that lacks its date or
its unit takes them from the same report where only one document there fits; else it stays a
document of its own, marked ambiguous, until `attach` finds its title.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from cchc_tui.matching.filing import Filing, OpenPlace, Place, told_places
from cchc_tui.matching.scopes import Home
from cchc_tui.matching.titles import SAME, best_similarity
from cchc_tui.model.facts import Mention, ReportFacts

_MOST_TITLES = 4
_MOST_REPORTS = 8


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
        self._variants: dict[Place, int] = {}
        self._filing = Filing()

    def add(self, facts: ReportFacts) -> None:
        """Gather the mentions of one report."""
        home, place_of, report = Home(facts), self._filing.place, self.reports
        places = [place_of(mention, home) for mention in facts.mentions]
        told = told_places(places)
        variants, variant_at = self.variants, self._variants.get
        append = self.variant_of_mention.append
        for mention, place in zip(facts.mentions, places, strict=True):
            sure = True
            if isinstance(place, OpenPlace):
                sure, place = place.sure, place.completed(told, report)
            index = variant_at(place)
            if index is None:
                index = self._new_variant(place, mention)
            append(index)
            variant = variants[index]
            variant.mentions += 1
            if sure:
                variant.sure = True
            if variant.last_report != report:
                variant.count_report(mention, report)
            elif mention.title:
                variant.keep_title(mention.title)
        self.reports += 1

    def _new_variant(self, place: Place, mention: Mention) -> int:
        key = place[:-1]
        document = self._documents.get(key)
        if document is None:
            document = self._documents[key] = len(self.documents)
            self.documents.append(Document(Key._make(key), key[-1].startswith("?")))
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
            if document.ambiguous
            and any(self.variants[place].titles for place in document.variants)
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


def _series(key: Key) -> Series:
    return key[:5]
