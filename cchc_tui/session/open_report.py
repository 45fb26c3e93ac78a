"""One report opened for review: its text, its findings, and what stands behind each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from cchc_tui.model.checks import Check
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import Coverage
from cchc_tui.output.coverage import coverage_lines
from cchc_tui.output.display import visible
from cchc_tui.output.lines import LineIndex
from cchc_tui.session.evidence import Evidence, evidence_of
from cchc_tui.session.items import Item, item_of
from cchc_tui.session.jumps import jump_of
from cchc_tui.session.marks import OF_SEVERITY, OF_STATE, Jump, Mark
from cchc_tui.session.structure import Structure
from cchc_tui.session.words import Translate, label_of
from cchc_tui.store.decisions import State
from cchc_tui.store.records import PointRow
from cchc_tui.store.store import Store

_PORTION = 64
"""findings whose words are read at once: a screen of a list"""
_GONE = Message(N_("no longer found; open the report again"))


class OpenReport:
    """The latest version of a report as it was when it was opened; items change with decisions."""

    def __init__(self, store: Store, report: int, translate: Translate) -> None:
        self._store = store
        self.translate = translate
        with store.snapshot():
            stored = store.report(report)
            self.report = report
            self.version = stored.latest
            self.label = label_of(stored, translate)
            self.period = (stored.period_kind, stored.period_year, stored.period_ordinal)
            self.path = stored.path
            self.text = store.text(self.version)
            heads = list(store.heads(self.version))
            states = store.states(report)
        self.items = [item_of(report, self.version, head) for head in heads]
        """in text order"""
        self.places = {item.fingerprint: place for place, item in enumerate(self.items)}
        """where in `items` a finding stands"""
        self._structure: Structure | None = None
        self.decided = sum(1 for item in self.items if not item.is_open)
        """how many findings nobody has to decide any more"""
        self._messages: dict[str, str] = {}
        self.take(states, states)

    def item(self, fingerprint: str) -> Item | None:
        """The finding with a fingerprint."""
        place = self.places.get(fingerprint)
        return None if place is None else self.items[place]

    def judged(self) -> tuple[str, ...]:
        """How much of the text was looked at, in sentences."""
        coverage = Coverage(**self._store.coverage(self.version))
        return tuple(line.render(self.translate) for line in coverage_lines(coverage))

    def take(self, states: Mapping[str, State], fingerprints: Iterable[str]) -> list[str]:
        """Take over what holds for some findings; those that changed."""
        changed = []
        for fingerprint in fingerprints:
            item = self.item(fingerprint)
            if item is None:
                continue
            self.decided -= not item.is_open
            if item.take(states.get(fingerprint)):
                changed.append(fingerprint)
            self.decided += not item.is_open
        return changed

    def finding(self, item: Item) -> CorpusFinding | None:
        """The finding in full; None where it is no longer in the database."""
        found = self._store.found(self.version, [item.fingerprint])
        return next((stored.finding for stored in found), None)

    def message(self, item: Item) -> str:
        """What is said, in the language of the reader, safe on a terminal."""
        if item.fingerprint not in self._messages:
            place = self.places[item.fingerprint]
            begin = place - place % _PORTION
            portion = [one.fingerprint for one in self.items[begin : begin + _PORTION]]
            said = dict(self._store.messages(self.version, portion))
            for fingerprint in portion:
                message = said.get(fingerprint, _GONE)
                self._messages[fingerprint] = visible(message.render(self.translate))
        return self._messages[item.fingerprint]

    def check(self, item: Item) -> Check | None:
        """The judged relation behind a finding."""
        return None if item.check_index is None else self._check(item.check_index)

    def evidence(self, item: Item) -> Evidence:
        """The worked sum, the reasons, the numbers."""
        finding = self.finding(item)
        if finding is None:
            return Evidence(_GONE.render(self.translate), (), (), ())
        return evidence_of(finding, self.check(item), self.lines, self.translate)

    def jump(self, item: Item) -> Jump:
        """The two places that belong together."""
        return jump_of(item, self.finding(item), self.check(item), self._store.report_of)

    def marks(self) -> list[Mark]:
        """All findings of the text, what is decided by its state."""
        return list(map(mark_of, self.items))

    def points(self) -> list[PointRow]:
        """The values of indicators, in text order."""
        return self._store.points(self.version)

    def checks(self) -> tuple[Check, ...]:
        """Every judged relation; for a big report that takes a while."""
        return self._store.checks(self.version)

    def structure(self, *, apart: bool = False) -> Structure:
        """Headings, tables, pages.

        A big text takes a while: ask for it in a thread, and `apart`, in another process, so that
        the screen keeps its processor and what is needed on the way takes none of its memory.
        """
        if self._structure is None:
            # The reading of a text is imported where it is read.
            from cchc_tui.session.structuring import structure_apart, structure_of

            self._structure = (structure_apart if apart else structure_of)(self.text)
        return self._structure

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return LineIndex(self.text)

    @cached_property
    def _check(self) -> Callable[[int], Check]:
        return self._store.check_reader(self.version)


def mark_of(item: Item) -> Mark:
    """A finding in its text: what is decided by its state, else by its gravity."""
    return Mark(item.start, item.end, OF_STATE.get(item.standing, OF_SEVERITY[item.severity]))
