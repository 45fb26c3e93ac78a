"""Which report a file belongs to, and what saving it changes."""

from __future__ import annotations

import pytest

from cchc_tui.store.errors import StoreError
from cchc_tui.store.store import Outcome, Store
from tests.store.rows import ENGINE, NEXT_ENGINE, loaded

_HEAD = "ubnd huyện mộc lan|96/BC-UBND|2024-03-19"
_OTHER_HEAD = "ubnd huyện mộc lan|97/BC-UBND|2024-03-19"

_File = tuple[str, str, str | None]
_Saved = tuple[Outcome, int, int]

# (path, text, identity) → (outcome, report, its latest version)
SEQUENCES: dict[str, list[tuple[_File, _Saved]]] = {
    "one file": [(("a.md", "một", None), (Outcome.REPORT, 1, 1))],
    "loaded again": [
        (("a.md", "một", None), (Outcome.REPORT, 1, 1)),
        (("a.md", "một", None), (Outcome.SAME, 1, 1)),
    ],
    "corrected under its path": [
        (("a.md", "một", None), (Outcome.REPORT, 1, 1)),
        (("a.md", "hai", None), (Outcome.VERSION, 1, 2)),
    ],
    "the path wins over another head": [
        (("a.md", "một", _HEAD), (Outcome.REPORT, 1, 1)),
        (("b.md", "hai", _OTHER_HEAD), (Outcome.REPORT, 2, 2)),
        (("a.md", "ba", _OTHER_HEAD), (Outcome.VERSION, 1, 3)),
    ],
    "corrected under another path, by its head": [
        (("a.md", "một", _HEAD), (Outcome.REPORT, 1, 1)),
        (("b.md", "hai", _HEAD), (Outcome.VERSION, 1, 2)),
        (("a.md", "một", _HEAD), (Outcome.SAME, 1, 2)),
    ],
    "no head, no path: two reports": [
        (("a.md", "một", None), (Outcome.REPORT, 1, 1)),
        (("b.md", "hai", None), (Outcome.REPORT, 2, 2)),
    ],
    "a copy": [
        (("a.md", "một", None), (Outcome.REPORT, 1, 1)),
        (("b.md", "một", None), (Outcome.COPY, 1, 1)),
    ],
    "an old copy does not become the latest": [
        (("a.md", "một", None), (Outcome.REPORT, 1, 1)),
        (("a.md", "hai", None), (Outcome.VERSION, 1, 2)),
        (("b.md", "một", None), (Outcome.COPY, 1, 2)),
    ],
    "the correction is taken back": [
        (("a.md", "một", None), (Outcome.REPORT, 1, 1)),
        (("a.md", "hai", None), (Outcome.VERSION, 1, 2)),
        (("a.md", "một", None), (Outcome.EARLIER, 1, 1)),
        (("a.md", "hai", None), (Outcome.EARLIER, 1, 2)),
    ],
    "two files change places": [
        (("a.md", "một", None), (Outcome.REPORT, 1, 1)),
        (("b.md", "hai", None), (Outcome.REPORT, 2, 2)),
        (("a.md", "hai", None), (Outcome.EARLIER, 2, 2)),
        (("b.md", "một", None), (Outcome.EARLIER, 1, 1)),
    ],
}


@pytest.mark.parametrize("name", SEQUENCES)
def test_reports_and_versions(store: Store, name: str) -> None:
    for (path, text, identity), expected in SEQUENCES[name]:
        saved = store.save(loaded(path, text, identity=identity))
        assert (saved.outcome, saved.report, store.latest(saved.report)) == expected
    assert store.faults() == []


def test_everything_of_a_report_comes_back(store: Store) -> None:
    report = store.save(loaded("a.md", "Tiếp nhận 425 hồ sơ.", ["f1", "f2"])).report
    (listed,) = store.reports()
    assert (listed.path, listed.number, listed.period_kind) == ("a.md", "96/BC-UBND", "quarter")
    assert (listed.versions, listed.errors, listed.warnings, listed.decided) == (1, 2, 0, 0)
    first, second = store.findings(report)
    assert (first.finding.fingerprint, second.finding.fingerprint) == ("f1", "f2")
    assert first.finding.message.values == {"sum": "281 + 144 ≠ 524"}
    assert first.finding.related == ((5, 8),)
    assert store.engine(first.engine) == ENGINE
    assert store.text(listed.latest) == "Tiếp nhận 425 hồ sơ."
    assert store.coverage(listed.latest) == {"figures": 3}


def test_same_content_writes_nothing(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    before = store.token(), [f.id for f in store.findings(1)]
    store.save(loaded("a.md", "một", ["f1"]))
    assert (store.token(), [f.id for f in store.findings(1)]) == before


def test_another_engine_replaces_what_it_found(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1", "f2"]))
    saved = store.save(loaded("a.md", "một", ["f2", "f3"], engine=NEXT_ENGINE))
    assert saved.outcome is Outcome.JUDGED
    found = store.findings(1)
    assert [f.finding.fingerprint for f in found] == ["f2", "f3"]
    assert {store.engine(f.engine) for f in found} == {NEXT_ENGINE}
    assert [version.id for version in store.versions(1)] == [1]


def test_another_engine_leaves_the_latest_version(store: Store) -> None:
    store.save(loaded("a.md", "một", identity=_HEAD))
    store.save(loaded("b.md", "hai", identity=_HEAD))
    saved = store.save(loaded("a.md", "một", identity=_HEAD, engine=NEXT_ENGINE))
    assert (saved.outcome, store.latest(1)) == (Outcome.JUDGED, 2)


def test_known_files_are_told_by_engine(store: Store) -> None:
    row = loaded("a.md", "một")
    store.save(row)
    assert store.known_file("a.md", ENGINE) == row.file_sha256
    assert store.known_file("a.md", NEXT_ENGINE) is None
    assert store.known_file("b.md", ENGINE) is None


def test_old_versions_keep_their_findings(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    store.save(loaded("a.md", "hai", ["f2"]))
    assert [f.finding.fingerprint for f in store.findings(1, version=1)] == ["f1"]
    assert [f.finding.fingerprint for f in store.findings(1)] == ["f2"]


def test_a_report_that_cannot_be_saved_leaves_nothing(store: Store) -> None:
    row = loaded("a.md", "một", ["f1"])
    broken = row._replace(citations=(row.citations[0]._replace(own=None),))  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        store.save(broken)
    assert list(store.reports()) == []
    assert store.save(row).report == 1


def test_link_makes_versions_of_one_report(store: Store) -> None:
    store.save(loaded("a.md", "một", ["f1"]))
    store.save(loaded("b.md", "hai", ["f2"]))
    assert store.link("1", "b.md") == 1
    assert [(r.id, r.versions, r.path) for r in store.reports()] == [(1, 2, "b.md")]
    assert store.save(loaded("b.md", "ba")).report == 1


def test_unlink_holds_for_later_texts(store: Store) -> None:
    store.save(loaded("a.md", "một", identity=_HEAD))
    store.save(loaded("b.md", "hai", identity=_HEAD))
    assert store.unlink("b.md") == (1, 2)
    assert [(r.id, r.versions, r.path) for r in store.reports()] == [(1, 1, "a.md"), (2, 1, "b.md")]
    assert store.save(loaded("b.md", "ba", identity=_HEAD)).report == 2
    assert store.save(loaded("c.md", "bốn", identity=_HEAD)).report == 1


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("1", "9", "no report 9"),
        ("c.md", "1", "no report c.md"),
        ("1", "a.md", "the two are one report already"),
    ],
)
def test_link_refuses(store: Store, first: str, second: str, reason: str) -> None:
    store.save(loaded("a.md", "một"))
    with pytest.raises(StoreError, match=reason):
        store.link(first, second)


@pytest.mark.parametrize(
    ("path", "reason"),
    [("a.md", "a report of its own already"), ("c.md", "nothing was loaded from c.md")],
)
def test_unlink_refuses(store: Store, path: str, reason: str) -> None:
    store.save(loaded("a.md", "một"))
    with pytest.raises(StoreError, match=reason):
        store.unlink(path)
