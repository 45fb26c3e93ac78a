"""A reviewer decides, takes back, sees what others do, and finds everything as he left it."""

from __future__ import annotations

import sqlite3

import pytest

from cchc_tui.model.findings import FindingState
from cchc_tui.model.settings import Settings
from cchc_tui.session.place import Place
from cchc_tui.session.session import Changed, Session
from cchc_tui.store.decisions import Action
from cchc_tui.store.errors import StoreError
from cchc_tui.store.records import EngineRow
from cchc_tui.store.store import Mode, Store
from tests.session.conftest import Opened, report_of
from tests.store.rows import nothing_found

_OPEN, _CONFIRMED = FindingState.OPEN, FindingState.CONFIRMED
_DISMISSED = FindingState.DISMISSED


def test_the_library_says_what_each_report_is(session: Session) -> None:
    row = next(row for row in session.library() if row.number == "96/BC-UBND")
    assert row.label == "96/BC-UBND · UBND huyện Tân Lập · quý I/2024"
    assert (row.level, row.period, row.date) == ("cấp huyện", "quý I/2024", "2024-03-19")
    assert (
        row.findings == row.errors + row.warnings + row.infos == len(session.open(row.report).items)
    )
    assert 0 < row.figures_used <= row.figures
    assert session.row(row.report) == row


def test_search_needs_no_accents(session: Session) -> None:
    hits = session.search('"huyen tan lap"')
    assert {session.row(hit.report).unit for hit in hits} >= {"UBND huyện Tân Lập"}
    assert session.search("khôngcóchữnày") == []


def test_a_decision_shows_at_once_and_is_stored_at_once(session: Session, database: str) -> None:
    first, second, *_ = session.open(4).items
    changed = session.decide([first, second], Action.DISMISS, "số liệu khác kỳ")
    assert changed == Changed(((4, first.fingerprint), (4, second.fingerprint)), (), "dismiss")
    assert (first.state, first.reviewer, first.words) == (_DISMISSED, "lan", "số liệu khác kỳ")
    assert first.at is not None
    with Store.open(database) as reader:
        assert {state.action for state in reader.states(4).values()} == {Action.DISMISS}


def test_a_note_leaves_the_state(session: Session) -> None:
    item = session.open(4).items[0]
    session.decide([item], Action.NOTE, "hỏi lại đơn vị")
    assert (item.state, item.note) == (_OPEN, "hỏi lại đơn vị")
    session.decide([item], Action.CONFIRM)
    assert (item.state, item.note) == (_CONFIRMED, "hỏi lại đơn vị")
    session.decide([item], Action.NOTE, "")
    assert item.note is None


def test_progress_follows_every_step(session: Session) -> None:
    rows = session.library()
    total = sum(row.findings for row in rows)
    opened = session.open(4)
    assert session.progress() == (0, total)
    session.decide(opened.items[:2], Action.CONFIRM)
    assert session.progress() == (2, total)
    session.decide(opened.items[1:2], Action.REOPEN)
    assert session.progress() == (1, total)
    session.undo()
    assert session.progress() == (2, total) == (sum(r.decided for r in session.library()), total)
    session.decide(opened.items, Action.FLAG)
    others = [row.report for row in rows if row.report != 4 and row.findings]
    assert session.next_report_with_open(3) == next(r for r in others if r > 3)
    assert session.next_report_with_open(max(others)) == min(others)
    for report in others:
        session.decide(session.open(report).items, Action.FLAG)
    assert session.next_report_with_open(1) is None
    assert session.progress() == (total, total)


def test_undo_and_redo_go_on_in_the_next_session(opened: Opened) -> None:
    session = opened("lan")
    items = session.open(4).items
    session.decide(items[:1], Action.CONFIRM)
    session.decide(items[1:3], Action.FLAG)
    again = opened("lan")
    changed = again.undo()
    assert {name for _, name in changed.items} == {item.fingerprint for item in items[1:3]}
    assert changed.action == "flag"
    assert again.undo().items == ((4, items[0].fingerprint),)
    assert again.undo() == Changed()
    reread = again.open(4).items
    assert [item.state for item in reread[:3]] == [_OPEN] * 3
    assert again.redo().action == "confirm"
    assert reread[0].state is _CONFIRMED
    again.redo()
    assert not again.redo()


def test_nobody_undoes_what_another_decided(opened: Opened) -> None:
    lan, minh = opened("lan"), opened("minh")
    item = lan.open(4).items[0]
    lan.decide([item], Action.CONFIRM)
    assert not minh.undo()
    minh.decide([minh.open(4).items[0]], Action.DISMISS)
    lan.poll()
    assert (item.state, item.reviewer) == (_DISMISSED, "minh")
    lan.undo()
    assert (item.state, item.reviewer) == (_DISMISSED, "minh")
    minh.undo()
    lan.poll()
    assert (item.state, item.reviewer) == (_OPEN, None)


def test_what_others_do_shows_up(opened: Opened) -> None:
    lan, minh = opened("lan"), opened("minh")
    here = lan.open(4)
    theirs = minh.open(4).items
    assert lan.poll() == Changed()
    minh.decide(theirs[:1], Action.FLAG)
    minh.decide(minh.open(5).items[:1], Action.CONFIRM)
    changed = lan.poll()
    assert changed.items == (
        (4, theirs[0].fingerprint),
        (5, minh.open(5).items[0].fingerprint),
    )
    assert changed.reviewer == "minh"
    assert here.items[0].state is FindingState.FLAGGED
    assert lan.progress()[0] == 2
    assert lan.poll() == Changed()
    minh.undo()
    assert lan.poll().items == ((5, minh.open(5).items[0].fingerprint),)


def test_ones_own_steps_are_no_news(opened: Opened) -> None:
    lan, minh = opened("lan"), opened("minh")
    items = lan.open(4).items
    lan.decide(items[:2], Action.CONFIRM)
    lan.undo()
    minh.decide(minh.open(4).items[2:3], Action.CONFIRM)
    assert lan.poll().items == ((4, items[2].fingerprint),)


def test_a_report_loaded_anew_is_opened_anew(opened: Opened) -> None:
    lan, minh = opened("lan"), opened("minh")
    before = lan.open(4)
    minh.remove(4)
    assert lan.poll().reports == (4,)
    with pytest.raises(StoreError, match="no report 4"):
        lan.open(4)
    assert 4 not in {row.report for row in lan.library()}
    assert (minh.restore(), minh.restore()) == (4, None)
    assert lan.poll().reports == (4,)
    assert lan.open(4) is not before
    assert lan.progress() == minh.progress()


def test_findings_over_many_reports_that_changed_are_told(opened: Opened) -> None:
    lan, minh = opened("lan"), opened("minh")
    with_corpus = next(
        row.report for row in lan.library() if any(i.corpus for i in lan.open(row.report).items)
    )
    item = next(item for item in lan.open(with_corpus).items if item.corpus)
    held = lan.open(with_corpus)
    minh.store.replace_corpus(_engine(minh), nothing_found)
    assert lan.poll().reports == (with_corpus,)
    assert held.message(item) == "không còn tìm thấy; hãy mở lại báo cáo"
    assert not any(item.corpus for item in lan.open(with_corpus).items)


def _engine(session: Session) -> EngineRow:
    number = session.store.versions(1)[0].engine
    engine = session.store.engine(number)
    assert engine is not None
    return engine


def test_a_busy_database_is_one_line_and_nothing_is_lost(session: Session, database: str) -> None:
    first, second, *_ = session.open(4).items
    session.decide([first], Action.CONFIRM)
    writer = sqlite3.connect(database, isolation_level=None)
    writer.execute("begin immediate")
    with pytest.raises(StoreError, match="another program is writing to the database"):
        session.decide([second], Action.CONFIRM)
    assert (first.state, second.state) == (_CONFIRMED, _OPEN)
    writer.execute("commit")
    writer.close()
    session.decide([second], Action.CONFIRM)
    assert second.state is _CONFIRMED


def test_only_the_last_few_reports_stay_open(session: Session) -> None:
    first = session.open(1)
    assert session.open(1) is first
    for report in (2, 3, 4, 5):
        session.open(report)
    assert session.open(1) is not first


def test_the_journal_in_words(session: Session) -> None:
    item = session.open(report_of(session, "tan-lap-quy-1")).items[0]
    session.decide([item], Action.DISMISS, "khác kỳ")
    session.undo()
    undo, made = session.journal()
    assert (made.undone, made.words, made.reviewer) == (True, "khác kỳ", "lan")
    assert (undo.action, undo.undone, undo.rule) == ("đã hoàn tác", False, item.rule)
    assert made.label == "96/BC-UBND · UBND huyện Tân Lập · quý I/2024" == undo.label


def test_the_place_is_found_again(opened: Opened) -> None:
    session = opened("lan")
    assert session.place() is None
    place = Place("review", 4, "f1", 5, "rule:AR*", theme="light")
    session.remember(place)
    assert opened("lan").place() == place
    assert opened("minh").place() is None


def test_a_place_of_a_later_release_is_taken_as_far_as_it_is_understood(session: Session) -> None:
    session.store.remember("lan", '{"report": 4, "filter": 7, "columns": [1], "mode": "wide"}')
    assert session.place() == Place(report=4, mode="wide")
    session.store.remember("lan", '"elsewhere"')
    assert session.place() == Place()


def test_the_rules_with_what_was_decided(session: Session) -> None:
    item = next(i for i in session.open(4).items)
    before = {row.code: row for row in session.rules()}
    session.decide([item], Action.DISMISS)
    after = {row.code: row for row in session.rules()}
    assert after[item.rule].dismissed == before[item.rule].dismissed + 1
    assert after[item.rule].open == before[item.rule].open - 1
    assert sum(row.open for row in before.values()) == session.progress()[1]


def test_a_database_that_is_only_read_says_so(database: str) -> None:
    with Store.open(database, Mode.READ) as store:
        session = Session(store, "lan", Settings(), str)
        with pytest.raises(StoreError, match="read-only"):
            session.decide(session.open(4).items[:1], Action.CONFIRM)
