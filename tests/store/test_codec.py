"""What is stored of a real review comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_tui.bulk.records import identity_of, loaded_report
from cchc_tui.facts import facts_of
from cchc_tui.ingest.reading import read_source
from cchc_tui.model.findings import Finding
from cchc_tui.model.report import Header
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.review import review_report
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
