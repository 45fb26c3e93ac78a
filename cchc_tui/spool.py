"""What is kept of each report for placing findings: its head and the places of its mentions.

While the reports are few their facts stay in memory. Then titles and names, which are not needed
again, are dropped: twenty bytes a mention and a small head a report go to a temporary database.
"""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cchc_tui.model.facts import Mention, ReportFacts
from cchc_tui.model.spans import Span

if TYPE_CHECKING:
    import sqlite3

MOST_IN_MEMORY = 1000
_BATCH = 200
_INTEGERS = 5
_NO_SPAN = (-1, -1)


class MentionPlace(NamedTuple):
    """Where a mention stands, and whether the words tell that the document is replaced."""

    start: int
    end: int
    date_span: Span | None
    past: bool


class KeptReport(NamedTuple):
    """A report and where its mentions stand; what is stored has no mentions in its facts."""

    facts: ReportFacts
    places: array[int] | None

    def mention(self, index: int) -> Mention | MentionPlace:
        """One mention, or what is left of it."""
        if self.places is None:
            return self.facts.mentions[index]
        start, end, date_start, date_end, past = self.places[
            index * _INTEGERS : (index + 1) * _INTEGERS
        ]
        dated = Span(date_start, date_end) if date_start >= 0 else None
        return MentionPlace(start, end, dated, past == 1)


class FactsSpool:
    """Kept reports by their place in the corpus."""

    def __init__(self, most_in_memory: int = MOST_IN_MEMORY) -> None:
        self._most = most_in_memory
        self._recent: list[ReportFacts] = []
        self._stored = 0
        self._database: sqlite3.Connection | None = None

    def append(self, facts: ReportFacts) -> None:
        """Keep the next report."""
        self._recent.append(facts)
        if len(self._recent) > self._most:
            self._store()

    def _store(self) -> None:
        database = self._database or self._open()
        rows = (
            (
                self._stored + place,
                pickle.dumps(replace(facts, mentions=())),
                _places(facts.mentions).tobytes(),
            )
            for place, facts in enumerate(self._recent)
        )
        database.executemany("insert into report values (?, ?, ?)", rows)
        self._stored += len(self._recent)
        self._recent = []
        self._most = min(self._most, _BATCH)

    def _open(self) -> sqlite3.Connection:
        # Few corpora need it; the others start without it.
        import sqlite3

        # The empty name is a private file that SQLite removes itself.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("pragma journal_mode = off")
        self._database.execute("pragma synchronous = off")
        self._database.execute(
            "create table report (place integer primary key, facts blob, places blob)"
        )
        return self._database

    def __getitem__(self, place: int) -> KeptReport:
        """One report."""
        if place >= self._stored or self._database is None:
            return KeptReport(self._recent[place - self._stored], None)
        query = "select facts, places from report where place = ?"
        facts, stored = self._database.execute(query, (place,)).fetchone()
        places = array("i")
        places.frombytes(stored)
        # The database is private to this process: nobody else can have written the bytes.
        return KeptReport(pickle.loads(facts), places)

    def __len__(self) -> int:
        return self._stored + len(self._recent)

    def __iter__(self) -> Iterator[KeptReport]:
        return (self[place] for place in range(len(self)))

    def close(self) -> None:
        """Remove what was stored."""
        if self._database is not None:
            self._database.close()


def _places(mentions: tuple[Mention, ...]) -> array[int]:
    integers: list[int] = []
    for mention in mentions:
        start, end = mention.date_span or _NO_SPAN
        integers += (mention.start, mention.end, start, end, mention.past)
    return array("i", integers)
