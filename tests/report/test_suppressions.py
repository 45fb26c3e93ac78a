"""Comments to cchc: what they say, which block they speak of, and that nothing else changes."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from cchc_tui.model.findings import Finding
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.suppressions import Suppression
from cchc_tui.review import review_report, suppressions_of
from cchc_tui.text.worktext import work_text

_SAMPLES = sorted((Path(__file__).parents[2] / "sample_db").glob("*-*.md"))
_OURS = "<!-- cchc: ignore AR101 lý do -->"


def _read(text: str) -> tuple[Suppression, ...]:
    return suppressions_of(text)


@pytest.mark.parametrize(
    ("words", "codes", "reason"),
    [
        ("cchc: ignore AR101 lý do", ("AR101",), "lý do"),
        ("cchc:ignore ar101,nb2 lý do", ("AR101", "NB2"), "lý do"),
        (" CCHC: ignore AR101 , NB\n lý\n do ", ("AR101", "NB"), "lý do"),
        ("cchc: ignore AR101: QH khóa XV", ("AR101",), "QH khóa XV"),
        ("cchc: ignore AR - lý do", ("AR",), "lý do"),
        ("cchc: ignore AR101", ("AR101",), ""),
        ("cchc: ignore AR101, ", ("AR101",), ""),
        ("cchc: ignore AR101 ... 12", ("AR101",), ""),
        ("cchc: ignore lý do", (), ""),
        ("cchc: ignore", (), ""),
        ("cchc: AR101 lý do", (), ""),
        ("cchc: ignore AR1011 lý do", (), ""),
    ],
)
def test_words(words: str, codes: tuple[str, ...], reason: str) -> None:
    (found,) = _read(f"Nhận 12 hồ sơ.\n<!--{words}-->\nTrả 11 hồ sơ.")
    assert (found.codes, found.reason) == (codes, reason)


@pytest.mark.parametrize(
    "text",
    [
        "<!-- ghi chú 12 hồ sơ -->\nx",
        f"<!-- x {_OURS}\ny",
        "<!-- cchc: ignore AR101 x",
        "cchc: ignore AR101 x",
    ],
)
def test_other_comments_do_not_speak_to_us(text: str) -> None:
    assert _read(text) == ()


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("Một.\n\n@\nHai.\n\nBa.", "Hai."),
        ("Một.\n\n@\n\nHai.\n\nBa.", "Hai."),
        ("Một.\n@\n<!-- x -->\nHai.", "Hai."),
        ("Một. @\n\nHai.", "Một."),
        ("@ Một.\n\nHai.", "Một."),
        ("- Một;\n@\n- Hai;\n- Ba.", "- Hai;"),
        ("- Một;\n- Hai; @\n- Ba.", "- Hai;"),
        ("- @ Một;\n- Hai.", "- @ Một;"),
        ("@\n|a|b|\n|-|-|\n|1|2|\n\nHai.", "|a|b| |-|-| |1|2|"),
        ("|a|b|\n|-|-|\n@\n|1|2|\n\nHai.", "|a|b| |-|-| |1|2|"),
        ("|a|b|\n|-|-|\n|1|2| @\n\nHai.", "|a|b| |-|-| |1|2|"),
        ("# Đề mục\n@\nMột.", "Một."),
        ("@\n# Đề mục\n\nMột.", "# Đề mục"),
        ("Một.\n\n@\n", ""),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_block(text: str, block: str, form: str) -> None:
    source = unicodedata.normalize(form, text.replace("@", _OURS))  # type: ignore[arg-type]
    (found,) = _read(source)
    shown = " ".join(source[start:end] for start, end in found.pieces)
    assert unicodedata.normalize("NFC", shown).replace(_OURS, "@") == block
    assert unicodedata.normalize("NFC", source[found.start : found.end]) == _OURS


def test_numbers_in_comments_are_no_figures() -> None:
    text = "Nhận 12 hồ sơ <!-- trước đây ghi 13 hồ sơ,\n\n- 14 hồ sơ --> trong kỳ <!-- -->, trả 5 hồ sơ."
    review = review_report(SourceText("a.md", text), Settings())
    assert [figure.text for figure in review.figures] == ["12", "5"]
    assert len(review.report.blocks) == 1


def test_an_unclosed_comment_is_text() -> None:
    review = review_report(SourceText("a.md", "<!-- nhận 12 hồ sơ\n\nTrả 5 hồ sơ."), Settings())
    assert [figure.text for figure in review.figures] == ["12", "5"]


def test_many_comments_take_little_time() -> None:
    assert len(work_text("<!--" * 200_000).text) == 800_000
    text = "Nhận 12 hồ sơ, gồm 5 hồ sơ và 8 hồ sơ.\n" + f"{_OURS}\n" * 3_000 + "Trả 5 hồ sơ."
    assert len(review_report(SourceText("a.md", text), Settings()).suppressions) == 3_000


def _said(text: str) -> list[tuple[str, str, str]]:
    """All that is found but where it stands; comments that do nothing are left out."""
    review = review_report(SourceText("a.md", text), Settings(ignore=("SP",)))
    assert all(text[figure.start : figure.end] == figure.text for figure in review.figures)
    return [_without_place(finding, text) for finding in review.findings] + [
        (check.kind, check.verdict, str([operand.text for operand in check.operands]))
        for check in review.checks
    ]


def _without_place(finding: Finding, text: str) -> tuple[str, str, str]:
    return finding.rule, finding.fingerprint, text[finding.start : finding.end]


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_comments_do_not_disturb_the_reading(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    lines = text.split("\n")
    said = _said(text)
    assert said
    alone = "\n".join(part for line in lines for part in (f"<!-- {len(line)} hồ sơ -->", line))
    assert _said(alone) == said
    behind = "\n".join(f"{line} {_OURS}" if line.strip() else line for line in lines)
    assert _said(behind) == said
