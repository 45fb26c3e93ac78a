"""Findings that a comment in the report settles: nobody has to decide them, and all counts agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_tui.bulk.engine import engine_of
from cchc_tui.bulk.loading import compare_reports, found_files, load_files
from cchc_tui.data.catalogue import translator
from cchc_tui.ingest.discovery import Found
from cchc_tui.model.findings import FindingState
from cchc_tui.model.settings import Settings
from cchc_tui.session.filters import Filter
from cchc_tui.session.items import SUPPRESSED
from cchc_tui.session.marks import MarkKind
from cchc_tui.session.session import Session
from cchc_tui.store.decisions import Action
from cchc_tui.store.store import Mode, Store

_TEXT = """UBND HUYỆN NAM TRÀ

# BÁO CÁO công tác cải cách hành chính quý I năm 2024

<!-- cchc: ignore AR101 số liệu theo phụ lục -->
Tiếp nhận 530 hồ sơ, trong đó: trực tuyến 400 hồ sơ, trực tiếp 120 hồ sơ.

Đã giải quyết 510 hồ sơ, trong đó: trước hạn 400 hồ sơ, đúng hạn 120 hồ sơ.
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A report with two wrong sums, the first settled in the text."""
    (tmp_path / "a.md").write_text(_TEXT, encoding="utf-8")
    settings, engine = Settings(select=("AR101", "SP")), engine_of(Settings())
    store = Store.open(str(tmp_path / "a.db"), Mode.CREATE)
    files = [one for one in found_files([str(tmp_path / "a.md")]) if isinstance(one, Found)]
    list(load_files(store, files, settings, engine, 1))
    compare_reports(store, settings, engine)
    return store


@pytest.fixture
def session(store: Store) -> Session:
    """The reviewer lan."""
    return Session(store, "lan", Settings(), translator("vi"))


def test_it_is_shown_with_its_reason_and_is_not_open(session: Session) -> None:
    opened = session.open(1)
    settled, wrong = opened.items
    assert (settled.rule, settled.suppression) == ("AR101", "số liệu theo phụ lục")
    assert (settled.state, settled.standing, settled.is_open) == (
        FindingState.OPEN, SUPPRESSED, False,
    )  # fmt: skip
    assert (wrong.standing, wrong.is_open) == ("open", True)
    assert [mark.kind for mark in opened.marks()] == [MarkKind.DISMISSED, MarkKind.ERROR]
    for words, found in {"state:open": [wrong], "state:suppressed": [settled]}.items():
        wanted = Filter.parse(words)
        assert [item for item in opened.items if wanted.wants(item, str)] == found


def test_all_counts_agree(session: Session) -> None:
    row = session.library()[0]
    assert (row.findings, row.decided) == (2, 1)
    assert session.progress() == (1, 2)
    info = session.store.info()
    assert (info.errors, info.suppressed) == (2, 1)
    assert session.store.rule_counts() == {"AR101": {FindingState.OPEN: 1}}
    wrong = session.open(1).items[1]
    session.decide([wrong], Action.CONFIRM)
    assert session.progress() == (2, 2)
    assert session.next_report_with_open(1) is None


def test_what_a_reviewer_decides_comes_first(session: Session) -> None:
    settled = session.open(1).items[0]
    session.decide([settled], Action.CONFIRM)
    assert settled.standing == "confirmed"
    assert session.progress() == (session.library()[0].decided, 2) == (1, 2)
    assert session.store.rule_counts()["AR101"] == {
        FindingState.OPEN: 1, FindingState.CONFIRMED: 1,
    }  # fmt: skip
    session.undo()
    assert settled.standing == SUPPRESSED
    assert session.progress() == (1, 2)
