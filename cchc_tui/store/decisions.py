"""The journal of what reviewers decided, and the states that follow from it.

A decision belongs to a version and so to its report; it holds for every finding of the report with
its fingerprint. Undoing and redoing add markers; nothing is changed or removed. The latest decision
that is not undone is the state, whoever made it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import N_, Message
from cchc_tui.store.connection import Connection
from cchc_tui.store.decided import Decided, States
from cchc_tui.store.errors import store_error
from cchc_tui.store.marks import batched, marks


class Action(StrEnum):
    """What is decided about a finding."""

    CONFIRM = "confirm"
    DISMISS = "dismiss"
    FLAG = "flag"
    REOPEN = "reopen"
    NOTE = "note"


STATES = {
    Action.CONFIRM: FindingState.CONFIRMED,
    Action.DISMISS: FindingState.DISMISSED,
    Action.FLAG: FindingState.FLAGGED,
    Action.REOPEN: FindingState.OPEN,
}
"""what each decision makes of a finding"""


class Marker(StrEnum):
    """What is done to one's own decisions."""

    UNDO = "undo"
    REDO = "redo"


class NewDecision(NamedTuple):
    """A decision to be made; `words` are the reason, or the note (empty takes a note away)."""

    report: int
    fingerprint: str
    action: Action
    words: str | None = None


class Decision(NamedTuple):
    """One line of the journal; a marker has a target and no finding."""

    id: int
    batch: int
    """number of the first decision made at the same time; they are undone together"""
    reviewer: str
    at: str
    """UTC, ISO"""
    action: Action | Marker
    target: int | None
    """the batch that a marker undoes or redoes"""
    report: int | None
    version: int | None
    fingerprint: str | None
    rule: str | None
    words: str | None


class State(NamedTuple):
    """What holds for a finding: the latest decision and the latest note, either may be None."""

    decision: Decision | None
    note: Decision | None

    @property
    def action(self) -> Action:
        """The latest decision; reopen where there is none."""
        if self.decision is None:
            return Action.REOPEN
        return Action(self.decision.action)


class Stale(NamedTuple):
    """A decision about a finding that the latest version no longer has."""

    report: int
    path: str
    fingerprint: str
    rule: str | None
    action: Action


def decide(
    connection: Connection, reviewer: str, decisions: Sequence[NewDecision], now: datetime
) -> int:
    """Add decisions to the journal as one batch; its number."""
    batch = _next_id(connection)
    for number, decision in enumerate(decisions, batch):
        version, rule = _decided_finding(connection, decision)
        connection.run(
            "insert into decision"
            " (id, batch, reviewer, at, action, version, fingerprint, rule, words)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, batch, reviewer, _instant(now), decision.action, version,
             decision.fingerprint, rule, decision.words),
        )  # fmt: skip
    return batch


def undo(connection: Connection, reviewer: str, now: datetime) -> tuple[Decision, ...]:
    """Take back one's own last batch that stands; what was in it, nothing if there is none."""
    batch = connection.number(
        "select batch from standing_decision where reviewer = ? order by id desc limit 1",
        (reviewer,),
    )
    return _mark(connection, reviewer, Marker.UNDO, batch, now)


def redo(connection: Connection, reviewer: str, now: datetime) -> tuple[Decision, ...]:
    """Bring back one's own batch undone last, unless something was decided since."""
    batch = connection.number(_REDOABLE, (reviewer, reviewer))
    return _mark(connection, reviewer, Marker.REDO, batch, now)


_REDOABLE = """
    select min(target) from decision as marker
    where reviewer = ? and action = 'undo'
        and id > (select max(id) from decision where reviewer = ? and target is null)
        and id = (select max(id) from decision as other where other.target = marker.target)
"""
"""Batches are undone from the last to the first, so the one undone last is the first of them."""


def states(
    connection: Connection, report: int, fingerprints: Sequence[str] | None = None
) -> dict[str, State]:
    """What holds for each fingerprint of a report, or of some, that somebody decided about."""
    if fingerprints is None:
        return _states(_decisions(connection, _STANDING.format(""), (report,)))
    found: dict[str, State] = {}
    for some in batched(fingerprints):
        wanted = f"and d.fingerprint in ({marks(len(some))})"
        sql = _STANDING.format(wanted)
        found |= _states(_decisions(connection, sql, (report, *some)))
    return found


def _states(decisions: Iterable[Decision]) -> dict[str, State]:
    found: dict[str, State] = {}
    for decision in decisions:
        fingerprint = decision.fingerprint or ""
        state = found.get(fingerprint, State(None, None))
        if decision.action is Action.NOTE:
            found[fingerprint] = state._replace(note=decision if decision.words else None)
        else:
            found[fingerprint] = state._replace(decision=decision)
    return found


def standing(connection: Connection, wants: Callable[[str], bool]) -> dict[int, States]:
    """What was decided about findings of wanted rules, by report."""
    found: defaultdict[int, dict[str, FindingState]] = defaultdict(dict)
    rows = connection.rows(
        "select decided.report, fingerprint, rule, action from decided"
        " join report on report.id = decided.report where action <> 'reopen' and not removed"
    )
    for report, fingerprint, rule, action in rows:
        if wants(rule or ""):
            found[report][fingerprint] = STATES[Action(action)]
    return dict(found)


def decided(connection: Connection, wants: Callable[[str], bool]) -> Decided:
    """The decisions that hold, and how a file is known as a version of a report."""
    states = standing(connection, wants)
    texts = connection.rows(f"select sha256, report {_PRESENT}")
    paths = connection.rows(
        f"select source.path, report {_PRESENT} join source on source.version = version.id"
    )
    heads = connection.rows(_HEADS)
    return Decided(
        states, *({name: number for name, number, *_ in rows} for rows in (texts, paths, heads))
    )


_PRESENT = "from version join report on report.id = version.report and not report.removed"
_HEADS = """
    select identity, report.id, max(version.id) from version
    join report on report.id = version.report
    where identity is not null and not report.apart and not report.removed group by identity
"""
"""of several reports the one whose version came last, as in loading"""


def batch(connection: Connection, number: int) -> tuple[Decision, ...]:
    """The decisions of a batch, whether it stands or not."""
    return tuple(_decisions(connection, _BATCH, (number,) * 3))


def journal(connection: Connection, after: int = 0) -> Iterator[Decision]:
    """Every line after a number, in order."""
    return _decisions(connection, _JOURNAL, (after,))


def stale(connection: Connection) -> Iterator[Stale]:
    """Decisions other than to reopen about findings that the latest versions do not have."""
    for report, path, fingerprint, rule, action in connection.rows(_STALE):
        yield Stale(report, path, fingerprint, rule, Action(action))


def rule_counts(connection: Connection) -> dict[str, dict[FindingState, int]]:
    """The findings of the latest versions, by rule and state; open ones without those that are
    settled in the text."""
    found: defaultdict[str, dict[FindingState, int]] = defaultdict(dict)
    for rule, action, count in connection.rows(_RULE_COUNTS):
        found[rule][STATES[Action(action)]] = count
    return dict(found)


def last_id(connection: Connection) -> int:
    """Number of the last line of the journal."""
    return connection.number("select max(id) from decision")


def _next_id(connection: Connection) -> int:
    return last_id(connection) + 1


def _mark(
    connection: Connection, reviewer: str, marker: Marker, target: int, now: datetime
) -> tuple[Decision, ...]:
    if not target:
        return ()
    number = _next_id(connection)
    connection.run(
        "insert into decision (id, batch, reviewer, at, action, target) values (?, ?, ?, ?, ?, ?)",
        (number, number, reviewer, _instant(now), marker, target),
    )
    return batch(connection, target)


def _decided_finding(connection: Connection, decision: NewDecision) -> tuple[int, str | None]:
    """The version a decision is about and the rule of the finding."""
    row = connection.row(
        "select finding.version, finding.rule from report"
        " join finding on finding.version = report.latest"
        " where report.id = ? and finding.fingerprint = ?",
        (decision.report, decision.fingerprint),
    ) or connection.row(
        "select d.version, d.rule from decision as d join version on version.id = d.version"
        " where version.report = ? and d.fingerprint = ? order by d.id desc limit 1",
        (decision.report, decision.fingerprint),
    )
    if row is None:
        values = {"report": str(decision.report), "fingerprint": decision.fingerprint}
        reason = Message(N_("report {report} has no finding {fingerprint} any more"), values)
        raise store_error(connection.path, reason, Message(N_("read the report again")))
    return row[0], row[1]


def _decisions(
    connection: Connection, sql: str, parameters: Sequence[object]
) -> Iterator[Decision]:
    for number, batch, reviewer, at, action, *others in connection.rows(sql, parameters):
        kind = Marker(action) if action in _MARKERS else Action(action)
        yield Decision(number, batch, reviewer, at, kind, *others)


def _instant(now: datetime) -> str:
    return now.isoformat(timespec="milliseconds")


_MARKERS = frozenset(Marker)
_COLUMNS = (
    "d.id, d.batch, d.reviewer, d.at, d.action, d.target, version.report, d.version,"
    " d.fingerprint, d.rule, d.words"
)
_JOURNAL = (
    f"select {_COLUMNS} from decision as d left join version on version.id = d.version"
    " where d.id > ? order by d.id"
)
_BATCH = (
    f"select {_COLUMNS} from decision as d join version on version.id = d.version"
    " where d.id >= ? and d.id < coalesce("
    "(select id from decision where id > ? and batch <> ? order by id limit 1), d.id + 1)"
    " order by d.id"
)
"""A batch is a run of lines that begins with its own number."""
_STANDING = (
    f"select {_COLUMNS} from standing_decision as d join version on version.id = d.version"
    " where version.report = ? {} order by d.id"
)
_RULE_COUNTS = """
    select finding.rule, coalesce(decided.action, 'reopen') as state, count(*) from report
    join finding on finding.version = report.latest
    left join decided
        on decided.report = report.id and decided.fingerprint = finding.fingerprint
    where not report.removed and not (suppression is not null and state = 'reopen')
    group by finding.rule, state
"""
_STALE = """
    select decided.report, version.path, decided.fingerprint, decided.rule, decided.action
    from decided
    join report on report.id = decided.report
    join version on version.id = report.latest
    where decided.action <> 'reopen' and not report.removed and not exists (
        select 1 from finding
        where finding.version = report.latest and finding.fingerprint = decided.fingerprint
    )
    order by decided.report, decided.decision
"""
