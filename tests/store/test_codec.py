"""What is stored of a real review comes back as it was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from zlib import compress

import pytest

from cchc_tui.bulk.records import identity_of, loaded_report
from cchc_tui.facts import facts_of
from cchc_tui.ingest.reading import read_source
from cchc_tui.model.checks import Check, Operand, RelationKind, Role, Slip, Verdict
from cchc_tui.model.facts import Mention, ReportFacts
from cchc_tui.model.findings import Finding
from cchc_tui.model.messages import Message
from cchc_tui.model.report import Header, Level, Period
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.spans import Span
from cchc_tui.review import review_report
from cchc_tui.store.codec import check_reader, checks_from, facts_from, packed
from cchc_tui.store.store import Store
from tests.store.rows import ENGINE

_SAMPLES = sorted((Path(__file__).parents[2] / "sample_db").glob("*-*.md"))


@pytest.fixture(scope="module")
def reviews() -> list[Review]:
    return [review_report(read_source(str(path)), Settings()) for path in _SAMPLES]


def test_reviews_come_back(store: Store, reviews: list[Review]) -> None:
    assert len(reviews) >= 7
    for review in reviews:
        saved = store.save(loaded_report(review, facts_of(review), ENGINE, "0"))
        version = saved.version
        assert store.text(version) == review.source.text
        assert store.checks(version) == review.checks
        assert store.facts(version) == facts_of(review, str(version))
        assert [_told(f.finding) for f in store.findings(saved.report)] == [
            _told(finding) for finding in sorted(review.findings, key=_place)
        ]


def test_every_check_alone_is_the_one_among_all(reviews: list[Review]) -> None:
    for review in reviews:
        check_at = check_reader(packed(review.checks))
        assert tuple(map(check_at, range(len(review.checks)))) == review.checks


def test_words_that_look_like_a_check_do_not_begin_one() -> None:
    label = '],["sum","exact",[["total",1,2 \\'
    operand = Operand(Role.TOTAL, 0, 3, "425", Decimal(425), label=label)
    first = Check(RelationKind.SUM, Verdict.EXACT, (operand,), None, None, {label: 1})
    second = Check(RelationKind.CLAIM, Verdict.NOT_JUDGED, (), None, None, {})
    check_at = check_reader(packed((first, second)))
    assert (check_at(0), check_at(1)) == (first, second)


def test_what_is_stored_already_can_be_read() -> None:
    """Fails when the fields of the model change: then old databases want a migration."""
    check = (
        '[["sum","violated",[["total",10,13,"425","425","0","received","hồ sơ","tiếp nhận",'
        '"exact","explicit",[],4]],"426","-1",{"cue":3},["an operand is {kind}",{"kind":"open"}],'
        'true,"cue",[[0,"426","digit",1,0]],"AR101"]]'
    )
    total = Operand(
        Role.TOTAL, 10, 13, "425", Decimal(425), slot="received", unit="hồ sơ", label="tiếp nhận",
        figure=4,
    )  # fmt: skip
    assert checks_from(compress(check.encode())) == (
        Check(
            RelationKind.SUM, Verdict.VIOLATED, (total,), Decimal(426), Decimal(-1), {"cue": 3},
            Message("an operand is {kind}", {"kind": "open"}), True, "cue",
            (Slip(0, Decimal(426), "digit", 1, 0),), "AR101",
        ),
    )  # fmt: skip
    facts = (
        '["0f3a","/in/a.md","UBND xã An Hội","commune","tỉnh Bến Tre","12/BC-UBND","2024-06-14",'
        '["half",2024,1,"2024-01-01","2024-06-30"],'
        '[[40,52,"61",2018,"NĐ-CP","61/2018/NĐ-CP","Nghị định","2018-04-23",[58,67],"Chính phủ",'
        "null,null,false,true]]]"
    )
    mention = Mention(
        40, 52, "61", 2018, "NĐ-CP", "61/2018/NĐ-CP", "Nghị định", date(2018, 4, 23), Span(58, 67),
        "Chính phủ", past=True,
    )  # fmt: skip
    assert facts_from(compress(facts.encode()), "7") == ReportFacts(
        "7", "/in/a.md", "UBND xã An Hội", Level.COMMUNE, "tỉnh Bến Tre", "12/BC-UBND",
        date(2024, 6, 14), Period("half", 2024, 1, date(2024, 1, 1), date(2024, 6, 30)), (mention,),
    )  # fmt: skip


def _told(finding: Finding) -> tuple[object, ...]:
    return (
        finding.rule, finding.severity, finding.finding_class, finding.start, finding.end,
        finding.message, finding.details, finding.check, finding.related, finding.fingerprint,
    )  # fmt: skip


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.rule


@pytest.mark.parametrize(
    ("unit", "number", "known"),
    [
        ("UBND huyện Tân Lập", "96/BC-UBND", True),
        ("UBND  HUYỆN\nTÂN LẬP", "96/bc-ubnd", True),
        ("UBND huyện Tân Lập", "/BC-UBND", False),
        ("UBND huyện Tân Lập", None, False),
        (None, "96/BC-UBND", False),
    ],
)
def test_identity(reviews: list[Review], unit: str | None, number: str | None, known: bool) -> None:
    day = next(review.report.header.date for review in reviews if review.report.header.date)
    expected = f"ubnd huyện tân lập|96/BC-UBND|{day}" if known else None
    assert identity_of(Header(unit=unit, number=number, date=day)) == expected
    assert identity_of(Header(unit=unit, number=number)) is None
