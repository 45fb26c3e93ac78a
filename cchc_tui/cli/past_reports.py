"""What is known of the reports of a run once they have passed: their lines, and their heads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from cchc_tui.model.facts import ReportFacts
from cchc_tui.output.lines import Lines
from cchc_tui.output.outcomes import PastReport
from cchc_tui.output.records import Records

_RECENT = 64


class PastReports(Mapping[str, PastReport]):
    """The reports by their ids, in the order of the run; a thousand of them weigh little."""

    def __init__(self, facts_at: Callable[[int], ReportFacts]) -> None:
        self._facts_at = facts_at
        self._places: dict[str, int] = {}
        self._lines = Records()
        self.at = lru_cache(_RECENT)(self._at)
        """a report by its place in the run"""

    def add(self, identity: str, line_starts: bytes) -> None:
        """Keep the next one."""
        self._places[identity] = len(self._lines)
        self._lines.append(line_starts)

    def _at(self, place: int) -> PastReport:
        return PastReport(self._facts_at(place), Lines.unpacked(self._lines[place]))

    def __getitem__(self, identity: str) -> PastReport:
        return self.at(self._places[identity])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def close(self) -> None:
        """Remove what was kept on disk."""
        self._lines.close()
