"""What is kept of each report for placing findings: its head and the places of its mentions.

Titles and names are not needed again: twenty bytes a mention and a small head a report stay, in
memory while the reports are few, then in a temporary database.
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

MOST_IN_MEMORY = 2000
_BATCH = 200
_INTEGERS = 5
_NO_SPAN = (-1, -1)


class MentionPlace(NamedTuple):
    """Where a mention stands, and whether the words tell that the document is replaced."""

    number: Span
    date: Span | None
    past: bool


class KeptReport(NamedTuple):
    """A report without its mentions, and where they stand."""

    facts: ReportFacts
    places: array[int]

    def mention(self, index: int) -> MentionPlace:
        """The place of one mention."""
        start, end, date_start, date_end, past = self.places[
            index * _INTEGERS : (index + 1) * _INTEGERS
        ]
        dated = Span(date_start, date_end) if date_start >= 0 else None
        return MentionPlace(Span(start, end), dated, past == 1)


class FactsSpool:
    """Kept reports by their place in the corpus."""

    def __init__(self, most_in_memory: int = MOST_IN_MEMORY) -> None:
        self._most = most_in_memory
        self._recent: list[KeptReport] = []
        self._stored = 0
        self._database: sqlite3.Connection | None = None

    def append(self, facts: ReportFacts) -> None:
        """Keep the next report."""
        self._recent.append(KeptReport(replace(facts, mentions=()), _places(facts.mentions)))
        if len(self._recent) > self._most:
            self._store()

    def _store(self) -> None:
        database = self._database or self._open()
        rows = (
            (self._stored + place, pickle.dumps(kept.facts), kept.places.tobytes())
            for place, kept in enumerate(self._recent)
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
            return self._recent[place - self._stored]
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
