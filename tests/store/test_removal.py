"""Reports taken out of sight: nothing counts them, and loading or restoring brings them back."""

from __future__ import annotations

import pytest

from cchc_tui.model.findings import FindingState
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.errors import StoreError
from cchc_tui.store.store import Outcome, Store
from tests.store.rows import ENGINE, loaded, nothing_found

_HEAD = "ubnd huyện mộc lan|96/BC-UBND|2024-03-19"


@pytest.fixture
def two(store: Store) -> Store:
    """Two reports, each with a decision; the second is removed."""
    store.save(loaded("a.md", "tiếp nhận hồ sơ", ["f1"]))
    store.save(loaded("b.md", "trả kết quả hồ sơ", ["f2", "f3"], identity=_HEAD))
    for report, fingerprint in ((1, "f1"), (2, "f2")):
        store.decide("lan", NewDecision(report, fingerprint, Action.CONFIRM))
    store.remove(2, "lan")
    return store


def test_a_removed_report_is_nowhere(two: Store) -> None:
    assert [report.id for report in two.reports()] == [1]
    assert [kept.report for kept in two.kept()] == [1]
    assert [hit.report for hit in two.search("hồ sơ")] == [1]
    assert [facts.id for facts in two.latest_facts()] == ["1"]
    assert two.standing(lambda rule: True) == {1: {"f1": FindingState.CONFIRMED}}
    assert two.rule_counts() == {"AR101": {FindingState.CONFIRMED: 1}}
    assert two.stale() == []
    assert two.report_of(2) is None
    info = two.info()
    assert (info.reports, info.removed, info.versions, info.errors) == (1, 1, 1, 1)


@pytest.mark.parametrize("known_by", ["text", "path", "head"])
def test_a_file_of_a_removed_report_is_like_any_other(two: Store, known_by: str) -> None:
    decided = two.decided(lambda rule: True)
    keys = {
        "text": (loaded("b.md", "trả kết quả hồ sơ").version.sha256, None, None),
        "path": ("", "b.md", None),
        "head": ("", None, _HEAD),
    }
    assert decided.report_of(*keys[known_by]) == 0


@pytest.mark.parametrize(
    ("path", "text", "identity", "outcome"),
    [
        ("b.md", "trả kết quả hồ sơ", _HEAD, Outcome.SAME),
        ("copy.md", "trả kết quả hồ sơ", None, Outcome.COPY),
        ("b.md", "trả kết quả hồ sơ, đã đính chính", _HEAD, Outcome.VERSION),
        ("c.md", "đính chính dưới tên khác", _HEAD, Outcome.VERSION),
    ],
)
def test_loading_brings_it_back_with_its_decisions(
    two: Store, path: str, text: str, identity: str | None, outcome: Outcome
) -> None:
    saved = two.save(loaded(path, text, ["f2", "f3"], identity=identity))
    assert (saved.outcome, saved.report, saved.restored) == (outcome, 2, True)
    assert [(report.id, report.decided) for report in two.reports()] == [(1, 1), (2, 1)]
    assert not two.save(loaded(path, text, ["f2", "f3"], identity=identity)).restored
    assert [(one.reviewer, one.report, one.removed) for one in two.removals()] == [
        ("lan", 2, True),
        (None, 2, False),
    ]


def test_a_file_of_a_removed_report_is_read_again(two: Store) -> None:
    assert two.known_file("a.md", ENGINE) is not None
    assert two.known_file("b.md", ENGINE) is None


def test_each_restores_what_he_removed_last(two: Store) -> None:
    two.remove(1, "minh")
    assert two.restore("lan") == 2
    assert two.restore("lan") is None
    assert [report.id for report in two.reports()] == [2]
    assert two.restore("minh") == 1
    assert two.restore("minh") is None
    two.remove(1, "lan")
    two.remove(2, "lan")
    assert [two.restore("lan"), two.restore("lan"), two.restore("lan")] == [2, 1, None]


def test_removing_is_a_change_of_the_report(two: Store) -> None:
    token = two.token()
    two.restore("lan")
    assert two.changes_since(token).reports == (2,)
    two.replace_corpus(ENGINE, nothing_found)
    assert not two.corpus_is_due(ENGINE)
    two.remove(2, "lan")
    assert two.corpus_is_due(ENGINE)


def test_what_is_not_there_cannot_be_removed(two: Store) -> None:
    for report in (2, 7):
        with pytest.raises(StoreError, match=f"no report {report}"):
            two.remove(report, "lan")
    with pytest.raises(StoreError, match=r"no report b\.md"):
        two.link("a.md", "b.md")


def test_a_linked_report_was_removed_once(two: Store) -> None:
    two.restore("lan")
    two.link("1", "2")
    assert [removal.report for removal in two.removals()] == [1, 1]
    assert two.faults() == []
