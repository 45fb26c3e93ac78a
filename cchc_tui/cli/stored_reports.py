"""The latest versions of a database as the reports of a run.

What was found by the same engine is taken as it is stored; any other text is reviewed again in
memory. Workers get what is stored of a report, never the database.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from zlib import error as Damaged

from cchc_tui.bulk.pool import ordered
from cchc_tui.bulk.unread import not_read
from cchc_tui.cli.passage import KnownIn, told_parts
from cchc_tui.cli.report_parts import Checking
from cchc_tui.cli.telling import Telling
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.standing import Standing
from cchc_tui.model.suppressions import Suppression
from cchc_tui.output.outcomes import ReportPart, Unreadable
from cchc_tui.review import review_report, suppressions_of
from cchc_tui.store.decided import Reasons, States
from cchc_tui.store.records import EngineRow, KeptVersion
from cchc_tui.store.unpacking import kept_facts, review_from, source_from

if TYPE_CHECKING:
    # Workers start without the database.
    from cchc_tui.store.store import Store


class StoredTask(NamedTuple):
    """A version and what was decided about its findings; which of them the baseline knows."""

    kept: KeptVersion
    states: States
    reasons: Reasons
    known: frozenset[str] | None

    @property
    def path(self) -> str:
        """Where its text was first read."""
        return self.kept.version.path


@dataclass(frozen=True, slots=True)
class CheckingStored:
    """The check of what is stored; it travels to the workers once."""

    checking: Checking
    engine: EngineRow | None
    """whose findings are taken as they are; None reviews every text again"""

    def __call__(self, task: StoredTask) -> ReportPart | Unreadable:
        """What the format wants of one version."""
        try:
            return self._part(task)
        except Damaged:
            return Unreadable(task.path, Message(_DAMAGED), Message(_GO_BACK))
        except Exception as error:
            # One report must not take the others with it.
            return not_read(task.path, error)

    def _part(self, task: StoredTask) -> ReportPart:
        kept = task.kept
        # A rule of another package that failed may not fail again.
        if kept.engine == self.engine and not kept.version.faults:
            facts = kept_facts(kept, kept.version.sha256[:12]) if self.checking.with_facts else None
            review = review_from(kept)
            standing = _standing(task, suppressions_of(review.source.text))
            return self.checking.part(review, standing, facts)
        review = review_report(source_from(kept), self.checking.settings)
        return self.checking.part(review, _standing(task, review.suppressions))


def _standing(task: StoredTask, suppressions: tuple[Suppression, ...]) -> Standing:
    return Standing(task.states, task.reasons, suppressions, task.known)


class StoredReports:
    """The reports of an open database; they are read within one snapshot."""

    def __init__(self, store: Store, work: CheckingStored, known_in: KnownIn) -> None:
        self._store = store
        self._work = work
        self._known_in = known_in
        self._versions: list[int] = []
        self._by_id: dict[str, int] = {}

    def parts(
        self, database: str, telling: Telling, jobs: int
    ) -> Generator[ReportPart | Unreadable, None, None]:
        """Their parts in the order of loading; a database without any is told of."""
        with closing(ordered(self._work, self._tasks(), jobs)) as outcomes:
            for place, part in enumerate(told_parts(outcomes, telling)):
                if isinstance(part, ReportPart):
                    self._by_id[part.id] = self._versions[place]
                yield part
        if not self._versions:
            nothing = Unreadable(database, Message(_NOTHING), Message(_LOAD_SOME))
            telling.failure(nothing)
            yield nothing

    def _tasks(self) -> Iterator[StoredTask]:
        states = self._store.standing(self._work.checking.settings.wants)
        reasons = self._store.reasons()
        for kept in self._store.kept():
            self._versions.append(kept.id)
            report, known = kept.report, self._known_in(kept.version.path)
            yield StoredTask(kept, states.get(report, {}), reasons.get(report, {}), known)

    def text_of(self, identity: str) -> str | None:
        """The text of a report of this run."""
        return self._store.text(self._by_id[identity])


_NOTHING = N_("the database holds no report")
_LOAD_SOME = N_("cchc load PATHS --db FILE puts reports into it")
_DAMAGED = N_("what the database holds of it is damaged")
_GO_BACK = N_("go back to a copy made by cchc db backup, or load the reports into a new one")
