"""A reviewer at work on one open database."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cchc_tui.model.settings import Settings
from cchc_tui.session.items import Item
from cchc_tui.session.journal import JournalLine, journal_lines
from cchc_tui.session.library import LibraryRow, library_row
from cchc_tui.session.open_report import OpenReport
from cchc_tui.session.place import Place, packed_place, place_from
from cchc_tui.session.progress import Progress
from cchc_tui.session.words import Translate
from cchc_tui.store.decisions import Action, Decision, NewDecision
from cchc_tui.store.errors import StoreError
from cchc_tui.store.pairs import PairVerdict
from cchc_tui.store.search import Hit
from cchc_tui.store.store import Store

if TYPE_CHECKING:
    # A session starts without the rules and the corpus.
    from cchc_tui.session.cited import NearPair
    from cchc_tui.session.rule_texts import RuleRow

BUSY_SECONDS = 2.0
"""how long a key may wait for another program that is writing; open the store with it"""
_MOST_OPEN = 4
"""reports that stay open; four of 2.5 MB with ten thousand findings each are about 60 MB"""


class Changed(NamedTuple):
    """What a step changed, its own or another's."""

    items: tuple[tuple[int, str], ...] = ()
    """(report, fingerprint) whose state or note changed"""
    reports: tuple[int, ...] = ()
    """loaded, changed, removed or brought back; those that are open are to be opened again"""
    action: str = ""
    """of a step of one's own: the action; empty where there was nothing to do"""
    reviewer: str | None = None
    """of what others did: who, where it was one person"""

    def __bool__(self) -> bool:
        return bool(self.items or self.reports)


class Session:
    """What the screens ask and tell; every method raises StoreError and then nothing has changed.

    It belongs to one thread. Other threads open a store of their own.
    """

    def __init__(
        self, store: Store, reviewer: str, settings: Settings, translate: Translate
    ) -> None:
        self.reviewer = reviewer
        self.settings = settings
        self.translate = translate
        self.store = store
        self.database = store.path
        self._open: OrderedDict[int, OpenReport] = OrderedDict()
        self._progress: Progress | None = None
        self._writes = store.writes_of_others()
        self._token = store.token()

    # Reports

    def library(self) -> list[LibraryRow]:
        """Every report, in the order of loading."""
        reports = list(self.store.reports())
        self._progress = Progress()
        for report in reports:
            self._progress.put_stored(report)
        return [library_row(report, self.translate) for report in reports]

    def row(self, report: int) -> LibraryRow:
        """One row of the library."""
        return library_row(self.store.report(report), self.translate)

    def search(self, words: str) -> list[Hit]:
        """Reports whose text has all the words, with or without their accents."""
        return list(self.store.search(words))

    def open(self, report: int) -> OpenReport:
        """A report for review; the last few stay open."""
        found = self._open.get(report)
        if found is None:
            found = OpenReport(self.store, report, self.translate)
            self._open[report] = found
            while len(self._open) > _MOST_OPEN:
                self._open.popitem(last=False)
        self._open.move_to_end(report)
        return found

    def remove(self, report: int) -> None:
        """Take a report out of sight; `restore` brings it back, loading its file too."""
        self.store.remove(report, self.reviewer)
        self._open.pop(report, None)
        if self._progress is not None:
            self._progress.drop(report)

    def restore(self) -> int | None:
        """Bring back what this reviewer removed last; None if there is none."""
        report = self.store.restore(self.reviewer)
        if report is not None and self._progress is not None:
            self._progress.put_stored(self.store.report(report))
        return report

    def progress(self) -> tuple[int, int]:
        """Decided n of m findings of all reports."""
        return self._counts().whole

    def next_report_with_open(self, after: int) -> int | None:
        """The next report with open findings, after the last one the first; None if all is done."""
        return self._counts().next_with_open(after)

    def _counts(self) -> Progress:
        if self._progress is None:
            self._progress = Progress()
            for report in self.store.reports():
                self._progress.put_stored(report)
        return self._progress

    # Decisions

    def decide(self, items: Sequence[Item], action: Action, words: str | None = None) -> Changed:
        """Decide about findings, as one step that is undone as one."""
        if not items:
            return Changed()
        made = [NewDecision(item.report, item.fingerprint, action, words) for item in items]
        self.store.decide(self.reviewer, *made)
        return self._taken(made, action)

    def undo(self) -> Changed:
        """Take back the reviewer's own last step, also one of an earlier session."""
        return self._stepped(self.store.undo(self.reviewer))

    def redo(self) -> Changed:
        """Bring back the step that was taken back last, unless something was decided since."""
        return self._stepped(self.store.redo(self.reviewer))

    def _stepped(self, decisions: Sequence[Decision]) -> Changed:
        return self._taken(decisions, decisions[0].action) if decisions else Changed()

    def _taken(self, made: Sequence[NewDecision | Decision], action: str) -> Changed:
        """Take what was written over into open reports; all of it is told, changed or not."""
        fingerprints = _by_report(made)
        for report, some in fingerprints.items():
            self._take(report, some)
        told = tuple((report, one) for report, some in fingerprints.items() for one in some)
        return Changed(told, (), action)

    def _take(self, report: int, fingerprints: Sequence[str]) -> list[str]:
        """Read what holds now for some findings of a report; those that changed."""
        opened = self._open.get(report)
        if opened is None:
            self._count_anew(report)
            return []
        states = self.store.states(report, fingerprints)
        changed = opened.take(states, fingerprints)
        if self._progress is not None:
            self._progress.put(report, opened.decided, len(opened.items))
        return changed

    def _count_anew(self, report: int | None) -> None:
        if self._progress is not None and report is not None:
            try:
                self._progress.put_stored(self.store.report(report))
            except StoreError:
                self._progress.drop(report)

    def poll(self) -> Changed:
        """What others did since the last look; asking about once a second costs nothing."""
        writes = self.store.writes_of_others()
        if writes == self._writes:
            return Changed()
        changes = self.store.changes_since(self._token)
        items = self._decided_elsewhere(changes.decisions)
        reports = dict.fromkeys(changes.reports)
        if changes.token.compared != self._token.compared:
            reports |= dict.fromkeys(self._compared_anew())
        for report in reports:
            self._open.pop(report, None)
            self._count_anew(report)
        self._writes, self._token = writes, changes.token
        others = {decision.reviewer for decision in changes.decisions} - {self.reviewer}
        return Changed(items, tuple(reports), "", others.pop() if len(others) == 1 else None)

    def _decided_elsewhere(self, decisions: Sequence[Decision]) -> tuple[tuple[int, str], ...]:
        """What changed: in open reports all, in others what other people decided."""
        about = [(by, one) for by in decisions for one in self._about(by)]
        for report in {one.report for _, one in about} - {None, *self._open}:
            self._count_anew(report)
        made = [
            one for by, one in about if one.report in self._open or by.reviewer != self.reviewer
        ]
        return tuple(
            (report, fingerprint)
            for report, some in _by_report(made).items()
            for fingerprint in (self._take(report, some) if report in self._open else some)
        )

    def _about(self, decision: Decision) -> Sequence[Decision]:
        """The decision itself, or those that a marker undoes or redoes."""
        return (decision,) if decision.target is None else self.store.batch(decision.target)

    def _compared_anew(self) -> list[int]:
        """Open reports whose findings over many reports are others now."""
        return [
            report
            for report, opened in self._open.items()
            if {item.fingerprint for item in opened.items if item.corpus}
            != self.store.corpus_fingerprints(opened.version)
        ]

    # Rules and pairs

    def rules(self) -> list[RuleRow]:
        """Every rule with its findings in the latest versions."""
        from cchc_tui.session.rule_texts import rule_list

        return rule_list(self.settings, self.store.rule_counts(), self.translate)

    def findings_of_pair(self, pair: NearPair) -> list[Item]:
        """The findings that say of a pair that it looks alike, where they are accused."""
        from cchc_tui.corpus_rules.ci504_near_miss import CODE

        found = []
        for version in pair.versions:
            report = self.store.report_of(version)
            if report is not None:
                opened = self.open(report)
                accused = (item for item in opened.items if item.rule == CODE)
                found += [item for item in accused if _is_about(opened, item, pair)]
        return found

    def decide_pair(
        self,
        pair: NearPair,
        verdict: PairVerdict,
        items: Sequence[Item] = (),
        reason: str | None = None,
    ) -> Changed:
        """Remember whether two documents are one, and in the same step decide about findings.

        The same document: the slip is a mistake, so `items` are confirmed; different ones: it is
        none, so they are dismissed; open: they are reopened. Undo takes back what was decided about
        the findings; the pair itself is taken back with OPEN.
        """
        action = _OF_VERDICT[verdict]
        made = [NewDecision(item.report, item.fingerprint, action, reason) for item in items]
        self.store.decide_pair(self.reviewer, pair.names, verdict, reason, made)
        return self._taken(made, action)

    # What is remembered

    def journal(self) -> list[JournalLine]:
        """Every line, the newest first."""
        labels = {row.report: row.label for row in self.library()}
        return journal_lines(self.store.journal(), labels, self.translate)

    def place(self) -> Place | None:
        """Where this reviewer was; None at the first time."""
        stored = self.store.place(self.reviewer)
        return None if stored is None else place_from(stored)

    def remember(self, place: Place) -> None:
        """Keep where the reviewer is, for the next session."""
        self.store.remember(self.reviewer, packed_place(place))


_OF_VERDICT = {
    PairVerdict.SAME: Action.CONFIRM,
    PairVerdict.DIFFERENT: Action.DISMISS,
    PairVerdict.OPEN: Action.REOPEN,
}


def _is_about(opened: OpenReport, item: Item, pair: NearPair) -> bool:
    """Whether a finding of a near miss is the one made of a pair."""
    finding = opened.finding(item)
    if finding is None:
        return False
    values = finding.message.values
    return (values.get("document"), values.get("other")) == (pair.slip.shown, pair.other.shown)


def _by_report(made: Iterable[NewDecision | Decision]) -> Mapping[int, list[str]]:
    """The findings that decisions are about, each once."""
    found: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for decision in made:
        if decision.report is not None and decision.fingerprint is not None:
            found[decision.report][decision.fingerprint] = None
    return {report: list(fingerprints) for report, fingerprints in found.items()}
