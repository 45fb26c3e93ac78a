"""The journal, its states, undo and redo, and what becomes of decisions in new versions."""

from __future__ import annotations

import sqlite3
from tempfile import TemporaryDirectory

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.errors import StoreError
from cchc_tui.store.opening import opened
from cchc_tui.store.pairs import PairVerdict
from cchc_tui.store.store import Mode, Store
from tests.store.conftest import ticking
from tests.store.rows import NEXT_ENGINE, loaded

_FINGERPRINTS = ("f1", "f2", "f3")


def _confirm(fingerprint: str, report: int = 1) -> NewDecision:
    return NewDecision(report, fingerprint, Action.CONFIRM)


def _actions(store: Store, report: int = 1) -> dict[str, Action]:
    return {name: state.action for name, state in store.states(report).items()}


def test_the_latest_decision_is_the_state(store: Store) -> None:
    store.save(loaded("a.md", "một", _FINGERPRINTS))
    store.decide("lan", _confirm("f1"), _confirm("f2"))
    store.decide("minh", NewDecision(1, "f1", Action.DISMISS, "đã giải trình"))
    store.decide("lan", NewDecision(1, "f2", Action.NOTE, "hỏi lại đơn vị"))
    states = store.states(1)
    assert _actions(store) == {"f1": Action.DISMISS, "f2": Action.CONFIRM}
    dismissed, note = states["f1"].decision, states["f2"].note
    assert dismissed and (dismissed.reviewer, dismissed.words) == ("minh", "đã giải trình")
    assert dismissed.at == "2024-06-03T08:00:02.000+00:00"
    assert dismissed.rule == "AR101"
    assert note and note.words == "hỏi lại đơn vị"
    (listed,) = store.reports()
    assert listed.decided == 2


def test_a_reopened_finding_is_not_decided(store: Store) -> None:
    store.save(loaded("a.md", "một", _FINGERPRINTS))
    store.decide("lan", _confirm("f1"))
    store.decide("lan", NewDecision(1, "f1", Action.REOPEN))
    (listed,) = store.reports()
    assert (_actions(store), listed.decided) == ({"f1": Action.REOPEN}, 0)


def test_an_empty_note_takes_the_note_away(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    store.decide("lan", NewDecision(1, "f1", Action.NOTE, "xem lại"))
    store.decide("lan", NewDecision(1, "f1", Action.NOTE, ""))
    assert store.states(1)["f1"].note is None


def test_undo_takes_back_a_whole_batch_and_only_ones_own(store: Store) -> None:
    store.save(loaded("a.md", "một", _FINGERPRINTS))
    store.decide("lan", _confirm("f1"), _confirm("f2"))
    store.decide("minh", _confirm("f3"))
    assert [d.fingerprint for d in store.undo("lan")] == ["f1", "f2"]
    assert _actions(store) == {"f3": Action.CONFIRM}
    assert store.undo("lan") == ()
    assert [d.fingerprint for d in store.redo("lan")] == ["f1", "f2"]
    assert store.redo("lan") == ()
    assert len(list(store.journal())) == 5


def test_undo_and_redo_go_on_in_another_session(database: str) -> None:
    with Store.open(database, Mode.CREATE) as first:
        first.save(loaded("a.md", "một", _FINGERPRINTS))
        first.decide("lan", _confirm("f1"))
        first.decide("lan", _confirm("f2"))
        first.undo("lan")
    with Store.open(database, Mode.WRITE) as second:
        assert [d.fingerprint for d in second.undo("lan")] == ["f1"]
        assert [d.fingerprint for d in second.redo("lan")] == ["f1"]
        assert [d.fingerprint for d in second.redo("lan")] == ["f2"]


def test_decisions_stay_with_findings_that_stand(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1", "f2"]))
    store.decide("lan", _confirm("f1"), NewDecision(1, "f2", Action.DISMISS))
    store.save(loaded("a.md", "hai", ["f1", "f3"]))
    (listed,) = store.reports()
    assert listed.decided == 1
    (gone,) = store.stale()
    assert (gone.report, gone.fingerprint, gone.rule, gone.action) == (1, "f2", "AR101", "dismiss")
    store.save(loaded("a.md", "một", ["f1", "f2"]))
    assert store.stale() == []


@pytest.mark.parametrize("last", [Action.REOPEN, Action.NOTE])
def test_what_is_open_or_only_noted_is_not_stale(store: Store, last: Action) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    store.decide("lan", NewDecision(1, "f1", last, "x"))
    store.save(loaded("a.md", "hai"))
    assert store.stale() == []


def test_decisions_survive_another_engine(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1", "f2"]))
    store.decide("lan", _confirm("f1"), _confirm("f2"))
    store.save(loaded("a.md", "một", ["f1"], engine=NEXT_ENGINE))
    assert [stale.fingerprint for stale in store.stale()] == ["f2"]
    store.decide("lan", NewDecision(1, "f2", Action.REOPEN))
    assert store.stale() == []


def test_decisions_go_with_their_versions(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    store.save(loaded("b.md", "hai", ["f1", "f2"]))
    store.decide("lan", NewDecision(2, "f1", Action.DISMISS), _confirm("f2", 2))
    store.link("a.md", "b.md")
    assert _actions(store) == {"f1": Action.DISMISS, "f2": Action.CONFIRM}
    assert store.unlink("b.md") == (1, 3)
    assert (_actions(store, 1), len(_actions(store, 3))) == ({}, 2)


def test_what_is_not_there_cannot_be_decided(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    with pytest.raises(StoreError, match="report 1 has no finding f9 any more"):
        store.decide("lan", _confirm("f1"), _confirm("f9"))
    assert list(store.journal()) == []


@pytest.mark.parametrize("table", ["decision", "pair_decision"])
@pytest.mark.parametrize(
    "statement",
    [
        "delete from {}",
        "update {} set reviewer = 'minh'",
        "insert or replace into {0} select * from {0}",
    ],
)
def test_the_journal_only_grows(store: Store, database: str, table: str, statement: str) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    store.decide("lan", _confirm("f1"))
    store.decide_pair("lan", ("08/KH-UBND", "09/KH-UBND"), PairVerdict.SAME)
    connection = opened(database, Mode.WRITE)
    with pytest.raises(sqlite3.IntegrityError, match="only grows"):
        connection.database.conn.execute(statement.format(table))
    connection.close()


def test_changes_since_a_token(store: Store, database: str) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    token = store.token()
    with Store.open(database, Mode.WRITE) as other:
        other.decide("minh", _confirm("f1"))
        other.save(loaded("b.md", "hai"))
    changes = store.changes_since(token)
    assert [(d.reviewer, d.report, d.fingerprint) for d in changes.decisions] == [("minh", 1, "f1")]
    assert changes.reports == (2,)
    assert store.changes_since(changes.token) == ((), (), changes.token)


def test_pairs_are_remembered_in_either_order(store: Store) -> None:
    pair = ("08/KH-UBND", "80/KH-UBND")
    store.decide_pair("lan", (pair[1], pair[0]), PairVerdict.DIFFERENT, "hai đơn vị")
    held = store.pairs()[pair]
    assert (held.verdict, held.reviewer, held.reason) == ("different", "lan", "hai đơn vị")
    store.decide_pair("minh", pair, PairVerdict.SAME)
    assert store.pairs()[pair].verdict is PairVerdict.SAME
    store.decide_pair("minh", pair, PairVerdict.OPEN)
    assert store.pairs() == {}
    with pytest.raises(StoreError, match="one document"):
        store.decide_pair("lan", ("08/KH-UBND", "08/KH-UBND"), PairVerdict.SAME)


class Reviewing(RuleBasedStateMachine):
    """Two reviewers against a model of two stacks each."""

    @initialize()
    def start(self) -> None:
        self.folder = TemporaryDirectory()
        path = f"{self.folder.name}/cchc.db"
        self.store = Store.open(path, Mode.CREATE, clock=ticking())
        self.store.save(loaded("a.md", "một", _FINGERPRINTS))
        self.made: list[tuple[int, str, list[tuple[str, Action]]]] = []
        self.done: dict[str, list[int]] = {"lan": [], "minh": []}
        self.undone: dict[str, list[int]] = {"lan": [], "minh": []}

    @rule(
        reviewer=st.sampled_from(["lan", "minh"]),
        decided=st.lists(
            st.tuples(
                st.sampled_from(_FINGERPRINTS),
                st.sampled_from([Action.CONFIRM, Action.DISMISS, Action.FLAG, Action.REOPEN]),
            ),
            min_size=1,
            max_size=3,
        ),
    )
    def decide(self, reviewer: str, decided: list[tuple[str, Action]]) -> None:
        batch = self.store.decide(reviewer, *(NewDecision(1, f, action) for f, action in decided))
        self.made.append((batch, reviewer, decided))
        self.done[reviewer].append(batch)
        self.undone[reviewer].clear()

    @rule(reviewer=st.sampled_from(["lan", "minh"]))
    def undo(self, reviewer: str) -> None:
        taken_back = self.store.undo(reviewer)
        if self.done[reviewer]:
            batch = self.done[reviewer].pop()
            self.undone[reviewer].append(batch)
            assert {d.batch for d in taken_back} == {batch}
        else:
            assert taken_back == ()

    @rule(reviewer=st.sampled_from(["lan", "minh"]))
    def redo(self, reviewer: str) -> None:
        brought_back = self.store.redo(reviewer)
        if self.undone[reviewer]:
            batch = self.undone[reviewer].pop()
            self.done[reviewer].append(batch)
            assert {d.batch for d in brought_back} == {batch}
        else:
            assert brought_back == ()

    @precondition(lambda self: hasattr(self, "store"))
    @invariant()
    def states_are_the_latest_that_stand(self) -> None:
        standing = set(self.done["lan"] + self.done["minh"])
        expected: dict[str, Action] = {}
        for batch, _, decided in self.made:
            if batch in standing:
                expected.update(decided)
        assert _actions(self.store) == expected

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()


TestReviewing = Reviewing.TestCase
