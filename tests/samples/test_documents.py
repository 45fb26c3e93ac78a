"""One report as markdown, Word, PDF and HTML: the same checks, the same findings."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from cchc_tui.ingest.reading import read_source
from cchc_tui.model.checks import Operand
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.review import review_report

_FOLDER = Path(__file__).parents[2] / "sample_db"
_DOCUMENTS = sorted((_FOLDER / "documents").iterdir())


@cache
def reviewed(path: Path) -> Review:
    """The review of a sample."""
    return review_report(read_source(str(path)), Settings())


def _printed(operand: Operand) -> tuple[object, ...]:
    """What an operand says; a line may end inside its text."""
    text = " ".join(operand.text.split()) if operand.text is not None else None
    return operand.role, text, operand.value


def _checks(review: Review) -> list[str]:
    return sorted(
        repr((check.rule, check.kind, check.verdict, [_printed(o) for o in check.operands]))
        for check in review.checks
    )


def test_samples_come_in_every_format() -> None:
    names = {path.stem for path in _DOCUMENTS}
    assert len(names) == 7
    assert sorted(path.name for path in _DOCUMENTS) == sorted(
        f"{name}{extension}" for name in names for extension in (".docx", ".pdf", ".html")
    )
    assert all(path.stat().st_size < 100_000 for path in _DOCUMENTS)


@pytest.mark.parametrize("path", _DOCUMENTS, ids=lambda path: path.name)
def test_same_checks_and_findings_as_the_markdown(path: Path) -> None:
    written, document = reviewed(_FOLDER / f"{path.stem}.md"), reviewed(path)
    assert _checks(document) == _checks(written)
    assert sorted(found.fingerprint for found in document.findings) == sorted(
        found.fingerprint for found in written.findings
    )


@pytest.mark.parametrize("path", _DOCUMENTS, ids=lambda path: path.name)
def test_spans_count_in_the_canonical_text(path: Path) -> None:
    review = reviewed(path)
    operands = [operand for check in review.checks for operand in check.operands]
    placed = [operand for operand in operands if operand.text is not None]
    assert placed
    for operand in placed:
        assert review.source.text[operand.start : operand.end] == operand.text


def test_a_document_is_read_as_it_is_laid_out() -> None:
    path = _FOLDER / "documents" / "bau-sen-6-thang-2024"
    word, paged = (read_source(f"{path}{extension}").text for extension in (".docx", ".pdf"))
    for text in (word, paged):
        assert "\nI. CHỈ ĐẠO, ĐIỀU HÀNH\n- Thực hiện Kế hoạch" in text
        assert "\nHộ tịch\t268\t31\t299\n" in text
        assert "\n¹ Khảo sát từ ngày 20/5/2024" in text
    assert "\f" not in word
    assert paged.count("\f") == 3
