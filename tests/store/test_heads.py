"""What lists and details of a session read: little, and only what is asked for."""

from __future__ import annotations

import pytest

from cchc_tui.model.checks import Check, RelationKind, Verdict
from cchc_tui.store.codec import packed
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.errors import StoreError
from cchc_tui.store.store import Mode, Store
from tests.store.rows import finding, loaded, point


def test_heads_are_the_findings_in_text_order(store: Store) -> None:
    rows = (finding("f2", start=9), finding("f1", start=4), finding("f3", "NB201", start=4))
    store.save(loaded("a.md", "một")._replace(findings=rows))
    heads = list(store.heads(1))
    assert [(head.fingerprint, head.rule, head.start) for head in heads] == [
        ("f1", "AR101", 4), ("f3", "NB201", 4), ("f2", "AR101", 9),
    ]  # fmt: skip
    assert [head.fingerprint for head in heads] == [
        f.finding.fingerprint for f in store.findings(1)
    ]


def test_some_findings_in_full(store: Store) -> None:
    many = [f"f{number}" for number in range(450)]
    store.save(loaded("a.md", "một", many))
    store.save(loaded("b.md", "hai", ["f1"]))
    assert {f.finding.fingerprint for f in store.found(1, many)} == set(many)
    (one,) = store.found(1, ["f7", "gone"])
    assert (one.finding.fingerprint, one.finding.message.values["sum"]) == ("f7", "281 + 144 ≠ 524")
    ((fingerprint, message),) = store.messages(2, ["f1", "f2"])
    assert (fingerprint, message) == ("f1", one.finding.message)


def test_states_of_some_findings(store: Store) -> None:
    many = [f"f{number}" for number in range(450)]
    store.save(loaded("a.md", "một", many))
    store.decide("lan", *(NewDecision(1, one, Action.FLAG) for one in many))
    store.decide("minh", NewDecision(1, "f3", Action.DISMISS))
    assert store.states(1, many) == store.states(1)
    assert {name: s.action for name, s in store.states(1, ["f3", "f4", "gone"]).items()} == {
        "f3": Action.DISMISS,
        "f4": Action.FLAG,
    }


def test_a_batch_is_read_by_its_number(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1", "f2", "f3"]))
    first = store.decide(
        "lan", NewDecision(1, "f1", Action.FLAG), NewDecision(1, "f2", Action.FLAG)
    )
    second = store.decide("lan", NewDecision(1, "f3", Action.FLAG))
    assert [one.fingerprint for one in store.batch(first)] == ["f1", "f2"]
    assert [one.fingerprint for one in store.batch(second)] == ["f3"]
    store.undo("lan")
    assert [one.fingerprint for one in store.batch(second)] == ["f3"]


def test_one_check_is_made_when_it_is_asked_for(store: Store) -> None:
    checks = tuple(Check(kind, Verdict.EXACT, (), None, None, {}) for kind in RelationKind)
    row = loaded("a.md", "một")
    store.save(row._replace(version=row.version._replace(checks=packed(checks))))
    check = store.check_reader(1)
    assert [check(place) for place in (4, 0)] == [checks[4], checks[0]]


def test_points_and_one_report(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    assert store.points(1) == [point("425")]
    listed = store.report(1)
    assert [listed] == list(store.reports())
    assert (listed.level, listed.coverage, listed.findings) == ("district", '{"figures": 3}', 1)
    with pytest.raises(StoreError, match="no report 2"):
        store.report(2)


def test_others_are_noticed(store: Store, database: str) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    before = store.writes_of_others()
    store.decide("lan", NewDecision(1, "f1", Action.FLAG))
    assert store.writes_of_others() == before
    with Store.open(database, Mode.WRITE) as other:
        other.decide("minh", NewDecision(1, "f1", Action.DISMISS))
    assert store.writes_of_others() != before


def test_places_of_reviewers(store: Store) -> None:
    assert store.place("lan") is None
    store.remember("lan", "một")
    store.remember("lan", "hai")
    store.remember("minh", "ba")
    assert (store.place("lan"), store.place("minh")) == ("hai", "ba")
