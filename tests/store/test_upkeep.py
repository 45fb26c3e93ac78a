"""Counts, soundness, copies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.errors import StoreError
from cchc_tui.store.store import Mode, Store
from tests.store.rows import NEXT_ENGINE, loaded


def test_info_counts_the_latest_versions(store: Store) -> None:
    assert (store.info().reports, store.info().characters) == (0, 0)
    store.save(loaded("a.md", "một", ["f1", "f2"]))
    store.decide("lan", NewDecision(1, "f1", Action.FLAG))
    store.save(loaded("a.md", "hai", ["f2"]))
    store.save(loaded("b.md", "ba", ["f3"], engine=NEXT_ENGINE))
    found = store.info()
    assert (found.reports, found.versions, found.characters) == (2, 3, 5)
    assert (found.errors, found.warnings, found.infos) == (2, 0, 0)
    assert (found.decisions, found.stale, found.engines) == (1, 1, 2)
    assert found.bytes > 0


def test_a_copy_is_whole_while_another_writes(store: Store, tmp_path: Path) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    target = str(tmp_path / "copy.db")
    with store._connection.transaction(), Store.open(store._connection.path) as reader:
        store._connection.run("delete from finding")
        reader.back_up(target)
    with Store.open(target, Mode.WRITE) as copy:
        assert [f.finding.fingerprint for f in copy.findings(1)] == ["f1"]
        assert copy.save(loaded("b.md", "hai")).report == 2
    assert sorted(os.listdir(tmp_path)) == ["cchc.db", "cchc.db-shm", "cchc.db-wal", "copy.db"]


@pytest.mark.parametrize(
    ("target", "line"),
    [("cchc.db", "cchc.db: exists already"), ("gone/copy.db", "copy.db: the database cannot be")],
)
def test_a_copy_that_cannot_be_made(store: Store, tmp_path: Path, target: str, line: str) -> None:
    with pytest.raises(StoreError, match=line):
        store.back_up(str(tmp_path / target))
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".part")]


def test_vacuum_gives_space_back(store: Store) -> None:
    for number in range(60):
        store.save(loaded("a.md", "một", [f"f{number}-{k}" for k in range(50)]))
        store.save(loaded("a.md", f"bản {number}", [f"g{number}-{k}" for k in range(50)]))
    store._connection.run("delete from finding")
    before = store.info().bytes
    store.vacuum()
    assert store.info().bytes < before / 2
    assert [hit.path for hit in store.search("bản")] == ["a.md"]
    assert store.faults() == []
