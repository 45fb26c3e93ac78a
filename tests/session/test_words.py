"""Reports, periods and rules in the words of the reader."""

from __future__ import annotations

import pytest

from cchc_tui.data.catalogue import translator
from cchc_tui.model.errors import ConfigError
from cchc_tui.rules import RULES
from cchc_tui.session.folded import folded
from cchc_tui.session.rule_texts import rule_text
from cchc_tui.session.words import label_of, period_words
from cchc_tui.store.store import StoredReport

_NOTHING = StoredReport(
    1, 1, 1, "/in/báo cáo.md", None, None, None, None, None, None, None, None, None, None,
    0, 0, 0, 0, "{}",
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "year", "ordinal", "words"),
    [
        ("month", 2024, 3, "tháng 3/2024"),
        ("month", None, 3, "tháng 3"),
        ("quarter", 2024, 1, "quý I/2024"),
        ("quarter", None, 4, "quý IV"),
        ("half", 2024, 1, "6 tháng đầu năm 2024"),
        ("half", None, 2, "6 tháng cuối năm"),
        ("nine_months", 2023, None, "9 tháng đầu năm 2023"),
        ("year", 2023, None, "năm 2023"),
        ("window", 2024, None, "từ 15/12/2023 đến 14/3/2024"),
        (None, None, None, ""),
    ],
)
def test_periods(kind: str | None, year: int | None, ordinal: int | None, words: str) -> None:
    report = _NOTHING._replace(period_kind=kind, period_year=year, period_ordinal=ordinal)
    if kind == "window":
        report = report._replace(period_start="2023-12-15", period_end="2024-03-14")
    shown = period_words(report, translator("vi"))
    assert shown.replace("/0", "/") == words


def test_labels() -> None:
    assert label_of(_NOTHING, str) == "báo cáo.md"
    known = _NOTHING._replace(unit="UBND xã Bàu Sen", number="21/BC-UBND")
    assert label_of(known, str) == "21/BC-UBND · UBND xã Bàu Sen"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_rule_explains_itself(lang: str) -> None:
    for code in [rule.code for rule in RULES] + ["CI504", "DT405"]:
        assert rule_text(code, lang).startswith(f"# {code}")
    with pytest.raises(ConfigError, match="no rule has the code AR999"):
        rule_text("AR999", lang)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Đường  LỐI\nchỉ đạo", "duong loi chi dao"), ("QUẢNG Ðà", "quang da"), ("ơ\u0301", "o")],
)
def test_folding(text: str, plain: str) -> None:
    assert folded(text) == plain
