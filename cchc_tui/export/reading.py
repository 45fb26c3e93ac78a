"""The reports of a database as they leave: one after the other, in one snapshot.

What is held in memory is one report, and the texts of the last few others that its findings name.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from cchc_tui.export.exported import Decided, ExportedFinding, ExportedReport, report_name
from cchc_tui.export.places import ExportedPlace, Map, not_shown
from cchc_tui.export.proposals import proposal
from cchc_tui.export.request import ExportRequest
from cchc_tui.export.selection import Chosen, chosen_reports
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.findings import FindingState
from cchc_tui.model.spans import Span
from cchc_tui.store.decisions import STATES, Decision, State
from cchc_tui.store.records import KeptVersion
from cchc_tui.store.store import Store
from cchc_tui.store.unpacking import coverage_from, finding_from, header_from
from cchc_tui.store.words import unpacked_text

_MOST_OTHERS = 6
"""further places quoted for a finding; all are in its spans"""
_TEXTS_KEPT = 16
_UNDECIDED = State(None, None)


class Progress(NamedTuple):
    """How far an export is."""

    done: int
    """reports looked at"""
    total: int


Tell = Callable[[Progress], None]


class Reading:
    """The reports of one export, streamed; afterwards how many there were."""

    def __init__(self, store: Store, request: ExportRequest, tell: Tell) -> None:
        self._store = store
        self._request = request
        self._tell = tell
        self._other = lru_cache(_TEXTS_KEPT)(self._read_other)
        self.looked_at = self.reports = self.findings = self.outdated = 0

    def __iter__(self) -> Generator[ExportedReport, None, None]:
        with self._store.snapshot():
            chosen = chosen_reports(self._store, self._request.reports)
            self._tell(Progress(0, len(chosen)))
            for done, one in enumerate(chosen, 1):
                report = self._report(one)
                self.looked_at += 1
                if report is not None:
                    self._count(report)
                    yield report
                self._tell(Progress(done, len(chosen)))

    def _count(self, report: ExportedReport) -> None:
        self.reports += 1
        self.findings += len(report.findings)
        self.outdated += self._request.engine not in (None, report.kept.engine)

    def _report(self, one: Chosen) -> ExportedReport | None:
        """A report with its findings; None if it has none and was not asked for by name."""
        states = self._store.states(one.report)
        if not (one.is_named or self._may_have_some(states)):
            return None
        kept = self._store.whole(one.version)
        wanted = self._wanted(kept, states)
        if not (one.is_named or wanted):
            return None
        text = unpacked_text(kept.version.text)
        map_ = Map(kept.version.path, text)
        return ExportedReport(
            kept,
            header_from(kept.version),
            text,
            map_,
            coverage_from(kept.version),
            tuple(self._finding(one, map_, text, states) for one in wanted),
        )

    def _may_have_some(self, states: Mapping[str, State]) -> bool:
        """Whether a finding can be in a wanted state, as far as the decisions tell."""
        wanted = self._request.states
        return FindingState.OPEN in wanted or any(
            STATES[state.action] in wanted for state in states.values()
        )

    def _wanted(self, kept: KeptVersion, states: Mapping[str, State]) -> list[CorpusFinding]:
        found: list[CorpusFinding] = []
        for row in kept.findings:
            state = STATES[states.get(row.fingerprint, _UNDECIDED).action]
            if state in self._request.states and self._request.settings.wants(row.rule):
                found.append(replace(finding_from(row, str(kept.id)), state=state))
        return found

    def _finding(
        self, finding: CorpusFinding, map_: Map, text: str, states: Mapping[str, State]
    ) -> ExportedFinding:
        state = states.get(finding.fingerprint, _UNDECIDED)
        place = map_.place(finding.start, finding.end, finding.related)
        return ExportedFinding(
            finding,
            place,
            tuple(self._others(finding, place, map_, text)),
            proposal(finding),
            _decided(state.decision),
            _decided(state.note),
        )

    def _others(
        self, finding: CorpusFinding, place: ExportedPlace, map_: Map, text: str
    ) -> Iterator[ExportedPlace]:
        """The places the quotation does not show: in the report, then in others."""
        yield from _further(map_, text, not_shown(place, finding.related, text))
        spans: dict[int, list[Span]] = {}
        for place_there in finding.elsewhere:
            spans.setdefault(int(place_there.report), []).append(Span(*place_there[1:]))
        for version, found in spans.items():
            name, other, there = self._other(version)
            yield from _further(other, there, found, name)

    def _read_other(self, version: int) -> tuple[str, Map, str]:
        """Name, structure and text of a version that a finding names."""
        row = self._store.whole(version).version
        text = unpacked_text(row.text)
        return report_name(header_from(row), row.path), Map(row.path, text), text


def _further(
    map_: Map, text: str, spans: Sequence[Span], report: str | None = None
) -> Iterator[ExportedPlace]:
    """A place for each sentence that holds some of the spans, not too many."""
    left = list(spans)
    for _ in range(_MOST_OTHERS):
        if not left:
            return
        place = map_.place(*left[0], left[1:], report)
        yield place
        left = not_shown(place, left[1:], text)


def _decided(decision: Decision | None) -> Decided | None:
    if decision is None:
        return None
    return Decided(decision.reviewer, decision.at, decision.words or "")
