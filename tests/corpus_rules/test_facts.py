"""What is kept of a review."""

from __future__ import annotations

import pickle

import pytest

from cchc_tui.facts import facts_of
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report


def _facts(text: str) -> ReportFacts:
    return facts_of(review_report(SourceText("a.md", text), Settings()))


@pytest.mark.parametrize(
    ("text", "number", "year", "symbol"),
    [
        ("Theo Nghị định số 61/2018/NĐ-CP của Chính phủ.", "61", 2018, "NĐ-CP"),
        ("Theo Kế hoạch số 09/KHUBND ngày 02/5/2024.", "9", None, "KH-UBND"),
        ("Theo Chương trình số 18/CTr/QU ngày 23/9/2021.", "18", None, "CTr/QU"),
        ("Theo Nghị quyết số 39-NQ/TW của Bộ Chính trị.", "39", None, "NQ/TW"),
        ("Theo Luật Đất đai số 31/2024/QH15.", "31", 2024, "QH15"),
    ],
)
def test_key_parts(text: str, number: str, year: int | None, symbol: str) -> None:
    (mention,) = _facts(text).mentions
    assert (mention.number, mention.year, mention.symbol) == (number, year, symbol)


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Quyết định bãi bỏ Quyết định số 03/2022/QĐ-UBND của UBND quận.", True),
        ("Quy định mới thay thế cho Nghị định số 43/2011/NĐ-CP.", True),
        ("Cung cấp thông tin theo Nghị định số 43/2011/NĐ-CP.", False),
    ],
)
def test_words_that_tell_of_a_replacement(text: str, past: bool) -> None:
    assert [mention.past for mention in _facts(text).mentions][-1] is past


def test_facts_can_be_sent_to_another_process() -> None:
    facts = _facts("Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về một cửa.")
    assert pickle.loads(pickle.dumps(facts)) == facts
