"""The documents that the reports of a database cite, their mentions, and pairs that look alike."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import lru_cache
from typing import NamedTuple

from cchc_tui.bulk.cited import document_rows, near_misses
from cchc_tui.corpus import CorpusReview
from cchc_tui.matching.groups import Groups, Variant
from cchc_tui.matching.near_misses import NearMiss
from cchc_tui.matching.scopes import CENTRAL
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.messages import N_
from cchc_tui.model.settings import Settings
from cchc_tui.output.citation_rows import DocumentRow, NearRow, Side, shown_day, shown_form
from cchc_tui.output.display import visible
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import PastReport
from cchc_tui.session.words import Translate, label_of
from cchc_tui.store.pairs import PairVerdict
from cchc_tui.store.store import Store
from cchc_tui.text.folding import one_line

_RECENT = 8


class CitedDocument(NamedTuple):
    """One document, in the words of the reader; what is not known is empty."""

    id: str
    canonical: str
    kind: str
    issuer: str
    date: str
    """as reports print it"""
    title: str
    mentions: int
    reports: int
    forms: tuple[str, ...]
    """the ways it is cited, the most used first"""
    registry: str
    """in the registry, or not verified"""
    note: str


class MentionPlace(NamedTuple):
    """A mention where it stands."""

    version: int
    report: int
    label: str
    start: int
    end: int
    printed: str


class PairSide(NamedTuple):
    """One of two citations that look alike, where it stands first."""

    shown: str
    """number and date"""
    version: int
    report: int
    label: str
    start: int
    end: int
    line: int
    column: int
    reports: int
    """how many cite it so"""


class NearPair(NamedTuple):
    """A citation that is likely another one with a slip."""

    names: tuple[str, str]
    """by which the pair is remembered"""
    field: str
    """what differs, in words"""
    slip: PairSide
    other: PairSide
    decided: bool
    """whether evidence tells which side is wrong"""
    lines: tuple[tuple[str, int], ...]
    """reasons with their weights"""
    score: int
    versions: tuple[int, ...]
    """the versions that cite the slip, as far as they are known: the accused ones"""


class _Seen(NamedTuple):
    version: int
    report: int
    label: str


class CitedDocuments:
    """Everything is read when it is made, which may take a while: make it in a thread.

    It opens the database by itself and may be used in any thread afterwards.
    """

    def __init__(self, database: str, translate: Translate) -> None:
        self._database = database
        self._translate = translate
        self._seen: list[_Seen] = []
        self._first_mention = array("L", [0])
        self._starts = array("L")
        self._ends = array("L")
        with Store.open(database) as store, store.snapshot():
            labels = {stored.latest: (stored.id, stored) for stored in store.reports()}
            for version, (report, stored) in labels.items():
                self._seen.append(_Seen(version, report, label_of(stored, translate)))
            with closing(CorpusReview(self._noted(store.latest_facts()), Settings())) as review:
                self._read(store, review)

    def _noted(self, facts: Iterable[ReportFacts]) -> Iterator[ReportFacts]:
        """The facts as they pass by; where their mentions stand is kept."""
        for report in facts:
            self._starts.extend(mention.start for mention in report.mentions)
            self._ends.extend(mention.end for mention in report.mentions)
            self._first_mention.append(len(self._starts))
            yield report

    def _read(self, store: Store, review: CorpusReview) -> None:
        rows = document_rows(review, len(self._seen))
        self.documents = [self._document(row) for row in rows]
        """the most cited first"""
        self._mentions: dict[str, array[int]] = {row.document.id: array("L") for row in rows}
        for place in range(len(self._seen)):
            for number, document in enumerate(
                review.document_ids(place), self._first_mention[place]
            ):
                self._mentions[document].append(number)

        @lru_cache(_RECENT)
        def report_at(place: int) -> PastReport:
            lines = LineIndex(store.text(self._seen[place].version))
            return PastReport(review.facts_at(place), lines)

        verdicts = store.pairs()
        self.near: list[NearPair] = []
        """pairs nobody has decided about, the best founded first"""
        self.decided: list[tuple[NearPair, PairVerdict]] = []
        """pairs that are remembered as the same or as different documents"""
        for near, row in near_misses(review, report_at):
            pair = self._pair(review.corpus.groups, near, row)
            known = verdicts.get(pair.names)
            if known is None:
                self.near.append(pair)
            else:
                self.decided.append((pair, known.verdict))

    def mentions(self, document: str) -> list[MentionPlace]:
        """Every mention of a document; each report that cites it is read, 2 ms for a usual one."""
        found = []
        with Store.open(self._database) as store:
            text, text_of = "", -1
            for number in self._mentions[document]:
                seen = self._seen[bisect_right(self._first_mention, number) - 1]
                if seen.version != text_of:
                    text, text_of = store.text(seen.version), seen.version
                start, end = self._starts[number], self._ends[number]
                found.append(MentionPlace(*seen, start, end, visible(one_line(text[start:end]))))
        return found

    def take_verdict(self, pair: NearPair, verdict: PairVerdict) -> None:
        """Put a pair where it belongs after it was decided about."""
        self.near = [one for one in self.near if one.names != pair.names]
        self.decided = [one for one in self.decided if one[0].names != pair.names]
        if verdict is PairVerdict.OPEN:
            self.near = sorted([*self.near, pair], key=lambda one: (-one.score, one.names))
        else:
            self.decided.append((pair, verdict))

    def _document(self, row: DocumentRow) -> CitedDocument:
        document = row.document
        return CitedDocument(
            document.id,
            visible(document.canonical),
            visible(document.kind or ""),
            visible(document.issuer or ""),
            shown_day(document.date),
            visible(document.title or ""),
            document.mentions,
            row.reports,
            tuple(visible(shown_form(form.canonical, form.date)) for form in row.forms),
            self._translate(row.registry_word),
            self._translate(row.note_word) if row.note_word else "",
        )

    def _pair(self, groups: Groups, near: NearMiss, row: NearRow) -> NearPair:
        slip, other = groups.variants[near.slip], groups.variants[near.other]
        first, second = sorted((_name(groups, slip), _name(groups, other)))
        return NearPair(
            (first, second),
            self._translate(FIELD_WORDS[row.field]),
            self._side(row.slip, slip.report),
            self._side(row.other, other.report),
            row.decided,
            tuple((visible(text.render(self._translate)), weight) for text, weight in row.lines),
            row.score,
            tuple(self._seen[place].version for place in slip.some_reports),
        )

    def _side(self, side: Side, place: int) -> PairSide:
        return PairSide(
            visible(shown_form(side.canonical, side.date)),
            *self._seen[place],
            side.start,
            side.end,
            side.line,
            side.column,
            side.reports,
        )


def _name(groups: Groups, variant: Variant) -> str:
    """What tells a citation from all others: number, date and, of a local one, its unit."""
    scope = groups.documents[variant.document].key.scope
    shown = shown_form(variant.mention.canonical, variant.date)
    return shown if scope == CENTRAL else f"{shown} · {scope}"


FIELD_WORDS = {
    "date": N_("date"),
    "year": N_("year"),
    "number": N_("number"),
    "symbol": N_("symbol"),
}
