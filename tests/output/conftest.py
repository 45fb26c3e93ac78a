"""Reviews made by hand, so that formats are tested without the engine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_tui.data.catalogue import translator
from cchc_tui.model.checks import Base, Check, Operand, RelationKind, Role, Verdict
from cchc_tui.model.citations import Citation
from cchc_tui.model.figures import (
    Figure,
    FigureKind,
    Modality,
    Place,
    Reading,
    ReadingKind,
    Satellite,
)
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.report import Header, Level, Period, Report
from cchc_tui.model.review import Coverage, Review, TraceLine
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.output.presentation import Presentation

TEXT = """\
# BÁO CÁO công tác cải cách hành chính quý II

Trong quý, toàn thị xã tiếp nhận 425 hồ sơ, trong đó trực tuyến 281 hồ sơ và trực tiếp 143 hồ sơ.
Đã giải quyết 410/425 hồ sơ, đạt 96,4%; tổng thu 347,344 tỷ đồng theo Kế hoạch số 20/KH-UBND.
"""


def operand(text: str, printed: str, role: Role, value: str, **facts: object) -> Operand:
    """An operand at the first place of `printed`."""
    start = text.index(printed)
    base: dict[str, object] = {"unit": "hồ sơ"}
    return Operand(role, start, start + len(printed), printed, Decimal(value), **(base | facts))  # type: ignore[arg-type]


def _checks() -> tuple[Check, ...]:
    return (
        Check(
            kind=RelationKind.SUM,
            verdict=Verdict.VIOLATED,
            operands=(
                operand(TEXT, "425", Role.TOTAL, "425"),
                operand(TEXT, "281", Role.PART, "281"),
                operand(TEXT, "143", Role.PART, "143", base=Base.INFERRED),
            ),
            computed=Decimal("424"),
            difference=Decimal("1"),
            evidence={"gồm": 3, "same_noun": 2},
            note=None,
            exhaustive=True,
            rule="AR101",
        ),
        Check(
            kind=RelationKind.RATIO,
            verdict=Verdict.TRUNCATED,
            operands=(
                operand(TEXT, "410", Role.NUMERATOR, "410"),
                operand(TEXT, "425 hồ sơ, đạt"[:3], Role.DENOMINATOR, "425"),
                operand(TEXT, "96,4%", Role.PERCENT, "96.40", unit="%"),
            ),
            computed=Decimal("96.47"),
            difference=Decimal("-0.07"),
            evidence={"fraction": 5},
            rule="AR103",
        ),
    )


def _findings() -> tuple[Finding, ...]:
    total, part = TEXT.index("425"), TEXT.index("143")
    percent = TEXT.index("96,4%")
    return (
        Finding(
            rule="NB203",
            severity=Severity.INFO,
            finding_class=FindingClass.FORM,
            start=percent,
            end=percent + 5,
            message=Message("{printed} is cut off, not rounded", {"printed": "96,4%"}),
            check=1,
            fingerprint="b" * 16,
        ),
        Finding(
            rule="AR101",
            severity=Severity.ERROR,
            finding_class=FindingClass.CONTENT,
            start=total,
            end=total + 3,
            message=Message("281 + 143 = 424, but {total} is printed", {"total": "425"}),
            details=(Message("difference: {amount}", {"amount": "1"}),),
            check=0,
            related=(Span(part, part + 3),),
            fingerprint="a" * 16,
        ),
    )


def _figure(printed: str, value: str, **facts: object) -> Figure:
    start = TEXT.index(printed)
    base: dict[str, object] = {
        "index": 0,
        "text": printed,
        "step": Decimal(0),
        "kind": FigureKind.COUNT,
        "unit": "hồ sơ",
        "label": "tiếp nhận",
        "tail": "",
        "modality": Modality.EXACT,
        "satellite": Satellite.HEAD,
        "place": Place(0, 0, 0, 0, 0, 0),
        "section": 0,
        "level": Level.DISTRICT,
        "period": None,
        "slot": "received",
        "indicator": None,
    }
    return Figure(start=start, end=start + len(printed), value=Decimal(value), **(base | facts))  # type: ignore[arg-type]


def _citation() -> Citation:
    printed = "Kế hoạch số 20/KH-UBND"
    start = TEXT.index(printed)
    return Citation(
        start=start,
        end=start + len(printed),
        text=printed,
        kind="Kế hoạch",
        number="20",
        year=None,
        symbol="KH-UBND",
        canonical="20/KH-UBND",
    )


@pytest.fixture
def review() -> Review:
    """A report with a wrong sum and a truncated percent."""
    document = TEXT.index("20/KH-UBND")
    total = TEXT.index("425")
    header = Header(
        unit="UBND thị xã",
        number="12/BC-UBND",
        date=date(2024, 6, 20),
        title="BÁO CÁO",
        period=Period("quarter", 2024, 2, date(2024, 4, 1), date(2024, 6, 30)),
    )
    return Review(
        source=SourceText("quy2.md", TEXT),
        report=Report(header, (), (), (), ()),
        readings=(
            Reading(ReadingKind.FIGURE, total, total + 3),
            Reading(ReadingKind.DOCUMENT, document, document + 10),
        ),
        figures=(_figure("425", "425"),),
        checks=_checks(),
        citations=(_citation(),),
        findings=_findings(),
        coverage=Coverage(figures=7, figures_used=6, checks=2, truncated=1, violated=1),
        trace=(
            TraceLine(total, total + 60, "cue", "violated", "gồm 3", "425 = 281 + 143", None),
            TraceLine(
                document, document + 2, "bracket", "silent", "", "20 = ?", Message("a document")
            ),
        ),
    )


@pytest.fixture
def presentation() -> Presentation:
    """English, no colours."""
    return Presentation(
        translate=translator("en"),
        version="1.2.3",
        slugs={"AR101": "sum", "NB203": "truncated-percent"},
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare with a file under golden/; --update-golden writes it instead."""
    folder = Path(__file__).parent / "golden"

    def compare(name: str, text: str) -> None:
        if request.config.getoption("--update-golden"):
            (folder / name).write_text(text, encoding="utf-8", newline="")
        assert text == (folder / name).read_bytes().decode("utf-8")

    return compare
