"""How good the alarms over a made-up corpus are: right ones, and slips found by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from benchmarks.made_up_corpus import STEP, MadeUpCorpus, Plant
from cchc_tui.model.facts import CorpusFinding

ALARMS = ("CI504", "CI505")
"""rules that say a citation is wrong; the others inform"""


@dataclass(slots=True)
class Score:
    """Alarms and planted slips."""

    alarms: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false_alarms: list[CorpusFinding] = field(default_factory=list)
    missed: list[Plant] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of alarms that point at a planted slip."""
        alarms = sum(self.alarms[rule] for rule in ALARMS)
        return sum(self.right[rule] for rule in ALARMS) / alarms if alarms else 1.0

    @property
    def coverage(self) -> float:
        """The share of planted slips an alarm points at."""
        return self.found.total() / self.planted.total() if self.planted else 1.0


def scored(findings: Iterable[CorpusFinding], corpus: MadeUpCorpus) -> Score:
    """Hold findings against the slips; a slip of what nobody else cites cannot be told."""
    score = Score()
    plants = {(p.report, p.start): p for p in corpus.plants if corpus.known_elsewhere(p)}
    found: set[Plant] = set()
    for finding in findings:
        score.alarms[finding.rule] += 1
        hits = [plants[place] for place in _places(finding) if place in plants]
        if hits:
            score.right[finding.rule] += 1
        elif finding.rule in ALARMS:
            score.false_alarms.append(finding)
        if finding.rule in ALARMS:
            found.update(hits)
    score.planted.update(plant.kind for plant in plants.values())
    score.found.update(plant.kind for plant in found)
    score.missed = [plant for plant in plants.values() if plant not in found]
    return score


def _places(finding: CorpusFinding) -> Iterator[tuple[int, int]]:
    """Report and start of every mention a finding points at."""
    report = int(finding.report, 16)
    yield report, _start(finding.start)
    for span in finding.related:
        yield report, _start(span.start)
    for place in finding.elsewhere:
        yield int(place.report, 16), _start(place.start)


def _start(place: int) -> int:
    """The mention a place belongs to: a finding may stand at its date."""
    return place - place % STEP


def rows_of(score: Score) -> Iterator[str]:
    """The score as lines of text."""
    for rule in sorted(score.alarms):
        note = "" if rule in ALARMS else "   informs, not counted"
        yield f"  {rule}: {score.alarms[rule]} findings, {score.right[rule]} at a slip{note}"
    yield f"  precision of alarms {score.precision:.3f}, coverage {score.coverage:.3f}"
    for kind in sorted(score.planted, key=lambda kind: -score.planted[kind]):
        share = score.found[kind] / score.planted[kind]
        yield f"    {kind:22}{score.found[kind]:5} of {score.planted[kind]:5}  {share:.2f}"
