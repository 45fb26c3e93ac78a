"""Facts kept for a second reading: in memory while they are few, then in a temporary database."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cchc_tui.model.facts import ReportFacts

if TYPE_CHECKING:
    import sqlite3

MOST_IN_MEMORY = 500
_BATCH = 200


class FactsSpool:
    """Facts by their place in the corpus."""

    def __init__(self, most_in_memory: int = MOST_IN_MEMORY) -> None:
        self._most = most_in_memory
        self._recent: list[ReportFacts] = []
        self._stored = 0
        self._database: sqlite3.Connection | None = None

    def append(self, facts: ReportFacts) -> None:
        """Keep the facts of the next report."""
        self._recent.append(facts)
        if len(self._recent) > self._most:
            self._store()

    def _store(self) -> None:
        database = self._database or self._open()
        rows = (
            (self._stored + place, pickle.dumps(facts, pickle.HIGHEST_PROTOCOL))
            for place, facts in enumerate(self._recent)
        )
        database.executemany("insert into facts values (?, ?)", rows)
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
        self._database.execute("create table facts (place integer primary key, facts blob)")
        return self._database

    def __getitem__(self, place: int) -> ReportFacts:
        """The facts of one report."""
        if place >= self._stored or self._database is None:
            return self._recent[place - self._stored]
        row = self._database.execute("select facts from facts where place = ?", (place,)).fetchone()
        facts = pickle.loads(row[0])
        assert isinstance(facts, ReportFacts)
        return facts

    def __len__(self) -> int:
        return self._stored + len(self._recent)

    def __iter__(self) -> Iterator[ReportFacts]:
        return (self[place] for place in range(len(self)))

    def close(self) -> None:
        """Remove what was stored."""
        if self._database is not None:
            self._database.close()
