"""Over several reports: cited documents, look-alike pairs, counterparts, figures lined up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_tui.data.catalogue import translator
from cchc_tui.model.settings import Settings
from cchc_tui.session.adding import add_files
from cchc_tui.session.cited import CitedDocuments
from cchc_tui.session.compare import compare
from cchc_tui.session.session import Session
from cchc_tui.session.tried import readings_tried
from cchc_tui.store.pairs import PairVerdict
from cchc_tui.store.store import Mode, Store
from tests.cli.citing_reports import write_citing_reports
from tests.session.conftest import report_of


@pytest.fixture
def citing(tmp_path: Path) -> Iterator[Session]:
    """Three reports that cite one plan, one of them with a wrong month."""
    folder = tmp_path / "in"
    folder.mkdir()
    write_citing_reports(folder)
    database = str(tmp_path / "citing.db")
    for _ in add_files(database, [str(folder)], Settings()):
        pass
    with Store.open(database, Mode.WRITE) as store:
        yield Session(store, "lan", Settings(), translator("vi"))


def test_documents_and_their_mentions(citing: Session) -> None:
    cited = CitedDocuments(citing.database, citing.translate)
    plan = next(row for row in cited.documents if row.canonical == "97/KH-UBND")
    assert (plan.mentions, plan.reports, plan.kind) == (3, 3, "Kế hoạch")
    assert plan.forms == ("97/KH-UBND (30/12/2022)", "97/KH-UBND (30/11/2022)")
    assert plan.registry == "chưa xác minh"
    places = cited.mentions(plan.id)
    assert [place.printed for place in places] == ["97/KH-UBND"] * 3
    for place in places:
        opened = citing.open(place.report)
        assert (opened.version, opened.label) == (place.version, place.label)
        assert opened.text[place.start : place.end] == place.printed
    # Two districts have a decision of the same number; they are two documents.
    assert [row.reports for row in cited.documents if row.canonical == "60/QĐ-UBND"] == [1, 1]


def test_a_pair_is_asked_about_once(citing: Session) -> None:
    cited = CitedDocuments(citing.database, citing.translate)
    (pair,) = cited.near
    assert (pair.slip.shown, pair.other.shown) == (
        "97/KH-UBND (30/11/2022)",
        "97/KH-UBND (30/12/2022)",
    )
    assert pair.score == sum(weight for _, weight in pair.lines)
    assert (pair.slip.reports, pair.other.reports, pair.field) == (1, 2, "ngày")
    (item,) = citing.findings_of_pair(pair)
    assert item.rule == "CI504"
    changed = citing.decide_pair(pair, PairVerdict.DIFFERENT, [item], "hai kế hoạch khác nhau")
    assert changed.items == ((item.report, item.fingerprint),)
    assert item.state.value == "dismissed"
    again = CitedDocuments(citing.database, citing.translate)
    assert (again.near, again.decided) == ([], [(pair, PairVerdict.DIFFERENT)])
    citing.decide_pair(pair, PairVerdict.OPEN, [item])
    assert item.state.value == "open"
    assert CitedDocuments(citing.database, citing.translate).near == [pair]


def test_lists_of_pairs_follow_a_verdict(citing: Session) -> None:
    cited = CitedDocuments(citing.database, citing.translate)
    (pair,) = cited.near
    cited.take_verdict(pair, PairVerdict.SAME)
    assert (cited.near, cited.decided) == ([], [(pair, PairVerdict.SAME)])
    cited.take_verdict(pair, PairVerdict.OPEN)
    assert (cited.near, cited.decided) == ([pair], [])


def test_a_citation_leads_to_its_counterpart_in_another_report(citing: Session) -> None:
    (pair,) = CitedDocuments(citing.database, citing.translate).near
    (item,) = citing.findings_of_pair(pair)
    jump = citing.open(item.report).jump(item)
    assert jump.there is not None
    assert jump.there.report != jump.here.report == item.report
    other = citing.open(jump.there.report)
    assert other.text[jump.there.start : jump.there.end] == "97/KH-UBND"
    citing.remove(jump.there.report)
    assert citing.open(item.report).jump(item).there is None


def test_two_periods_of_a_unit_lined_up(session: Session) -> None:
    left, right = (
        session.open(report_of(session, name)) for name in ("tan-lap-6", "tan-lap-quy-1")
    )
    rows = {row.indicator: row for row in compare(left, right)}
    spent = rows["giải ngân vốn đầu tư công"]
    assert spent.left and spent.right
    assert (spent.left.text, spent.right.text) == ("97,615", "41,276")
    assert spent.difference == -56_339_000_000
    for row in rows.values():
        for point, opened in ((row.left, left), (row.right, right)):
            assert point is None or opened.text[point.start : point.end] == point.text
    # What several places name alike is lined up with nothing.
    assert not {"cấp xã", "trước hạn"} & set(rows)


def test_a_report_beside_itself_differs_in_nothing(session: Session) -> None:
    opened = session.open(report_of(session, "phu-giang"))
    rows = compare(opened, opened)
    assert rows
    assert {row.difference for row in rows} == {0}


def test_readings_that_were_tried_at_a_place(session: Session) -> None:
    opened = session.open(report_of(session, "tan-lap-6"))
    item = next(item for item in opened.items if item.rule == "AR101")
    lines = readings_tried(opened.text, Settings(), [(item.start, item.end)], session.translate)
    assert any("violated" in line and "19.549" in line for line in lines)
    assert readings_tried(opened.text, Settings(), [(0, 3)]) == []
