"""The reports of a database as they leave: one after the other, in one snapshot.

What is held in memory is one report, and the texts of the last few others that its findings name.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple
from zlib import error as Damaged

from cchc_tui.export.exported import (
    Decided,
    ExportedFinding,
    ExportedReport,
    Other,
    damaged,
    report_name,
)
from cchc_tui.export.places import ExportedPlace, Map, further_places, not_shown
from cchc_tui.export.proposals import proposal
from cchc_tui.export.request import ExportRequest
from cchc_tui.export.selection import Chosen, chosen_reports
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.findings import FindingState
from cchc_tui.model.spans import Span
from cchc_tui.store.decisions import STATES, Action, Decision, State
from cchc_tui.store.records import KeptVersion
from cchc_tui.store.store import Store
from cchc_tui.store.unpacking import coverage_from, finding_from, header_from
from cchc_tui.store.words import unpacked_text

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
        map_ = Map(kept.version.path, _text(kept))
        others = {
            place.report: self._other(int(place.report))
            for finding in wanted
            for place in finding.elsewhere
        }
        return ExportedReport(
            kept,
            header_from(kept.version),
            map_,
            coverage_from(kept.version),
            tuple(_finding(finding, map_, others, states) for finding in wanted),
            others,
        )

    def _may_have_some(self, states: Mapping[str, State]) -> bool:
        """Whether a finding can be in a wanted state, as far as the decisions tell."""
        wanted = self._request.states
        return FindingState.OPEN in wanted or any(
            STATES[state.action] in wanted for state in states.values()
        )

    def _wanted(self, kept: KeptVersion, states: Mapping[str, State]) -> list[CorpusFinding]:
        """The findings that were asked for, in text order."""
        settings = self._request.settings
        found = [
            _with_state(finding_from(row, str(kept.id)), states.get(row.fingerprint, _UNDECIDED))
            for row in kept.findings
            if settings.wants(row.rule)
        ]
        found = [finding for finding in found if finding.state in self._request.states]
        # What a comment in the text settles is not open, though nobody decided it.
        everything = len(self._request.states) == len(FindingState)
        return [finding for finding in found if everything or not finding.is_suppressed]

    def _read_other(self, version: int) -> Other:
        """A version that a finding names."""
        kept = self._store.whole(version)
        row = kept.version
        return Other(report_name(header_from(row), row.path), Map(row.path, _text(kept)))


def _text(kept: KeptVersion) -> str:
    try:
        return unpacked_text(kept.version.text)
    except Damaged:
        raise damaged(kept.version.path) from None


def _with_state(finding: CorpusFinding, state: State) -> CorpusFinding:
    """A finding with what holds for it; of a dismissed one with the reason."""
    is_dismissed = state.action is Action.DISMISS
    reason = state.decision.words if is_dismissed and state.decision else None
    return replace(finding, state=STATES[state.action], reason=reason or None)


def _finding(
    finding: CorpusFinding,
    map_: Map,
    others: Mapping[str, Other],
    states: Mapping[str, State],
) -> ExportedFinding:
    state = states.get(finding.fingerprint, _UNDECIDED)
    place = map_.place(finding.start, finding.end, finding.related)
    return ExportedFinding(
        finding,
        place,
        tuple(_others(finding, place, map_, others)),
        proposal(finding),
        _decided(state.decision),
        _decided(state.note),
    )


def _others(
    finding: CorpusFinding, place: ExportedPlace, map_: Map, others: Mapping[str, Other]
) -> Iterator[ExportedPlace]:
    """The places the quotation does not show: in the report, then in others."""
    yield from further_places(map_, not_shown(place, finding.related, map_.text))
    spans: dict[str, list[Span]] = {}
    for version, start, end in finding.elsewhere:
        spans.setdefault(version, []).append(Span(start, end))
    for version, found in spans.items():
        yield from further_places(others[version].map, found, others[version].name)


def _decided(decision: Decision | None) -> Decided | None:
    if decision is None:
        return None
    return Decided(decision.reviewer, decision.at, decision.words or "")
