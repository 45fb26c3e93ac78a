"""What holds for any text: nothing raises, every span is in the text and prints what it says."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.model.checks import Operand, RelationKind, Role, Verdict
from cchc_tui.model.review import Review
from tests.relations.conftest import leaves, review

PHRASES = [
    "Tổng số hồ sơ tiếp nhận", "đã giải quyết", "đang giải quyết", "trước hạn", "đúng hạn", "trễ hạn",
    "kỳ trước chuyển sang", "trong đó", "trong đó có", "gồm", "chia ra", "cụ thể:", "Cấp huyện",
    "cấp xã", "không có hồ sơ trễ hạn", "tăng", "giảm", "từ", "lên", "xuống còn", "đạt", "chiếm",
    "so với", "trên tổng số", "chỉ tiêu", "hơn", "dưới", "cùng kỳ năm 2023", "bình quân", "v.v.", "như",
    "Theo Kế hoạch số 20/KH-UBND ngày 12/5/2024", "II. KẾT QUẢ", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ",
    "phường Tân An", "Tổng số thủ tục hành chính là", "còn lại", "và", "* Cấp xã:",
]  # fmt: skip
NOUNS = ["hồ sơ", "thủ tục", "%", "tỷ đồng", "triệu đồng", "công chức", "xã", "nhiệm vụ", "ha", ""]
NOISE = [
    ", ", "; ", ". ", ": ", "\n", "\n\n", " (", ") ", "[", "]", " / ", "/", "\n- ", "\n + ", "\n| ", " | ",
    "|---|---|", "\t", "…", "\f", "\r\n", "\u00a0", "\u200b", "**", "<b>", "¹", "\n¹ ", "“", "”", "=", "(1)",
    "(3)=(4)+(5)", "\u0301", "\x00", "İ", "😀", "1.2.3", "49,14,52", "đ/c", "-", "+",
]  # fmt: skip
NUMBERS = st.one_of(
    st.integers(min_value=0, max_value=60).map(lambda value: f"{value:02d}"),
    st.integers(min_value=0, max_value=99_999).map(lambda value: f"{value:,}".replace(",", ".")),
    st.decimals(min_value=0, max_value=120, places=1).map(
        lambda value: str(value).replace(".", ",")
    ),
    st.sampled_from(
        ["12/15", "34,983/40,600", "1,234,567", "0", "00", "2024", "3.01", "999.999.999.999"]
    ),
)
PIECES = st.one_of(
    st.sampled_from(PHRASES).map(lambda phrase: f" {phrase} "),
    st.builds(lambda number, noun: f" {number} {noun}", NUMBERS, st.sampled_from(NOUNS)),
    st.sampled_from(NOISE),
)
SENTENCES = st.sampled_from(
    [
        "Toàn huyện có {} thủ tục, gồm: cấp huyện {} thủ tục; cấp xã {} thủ tục.",
        "Đã giải quyết {} hồ sơ (trước hạn: {}; đúng hạn: {}, trễ hạn: {}).",
        "Tiếp nhận {} hồ sơ; đã giải quyết {} hồ sơ; đang giải quyết {} hồ sơ.",
        "Hoàn thành {}/{} nhiệm vụ, đạt {}%.",
        "Trước hạn {} hồ sơ, chiếm {}%; đúng hạn {} hồ sơ, chiếm {}%; trễ hạn {} hồ sơ, chiếm {}%.",
        "Số thủ tục tăng {} thủ tục, từ {} lên {} thủ tục.",
        "Tổng số thủ tục hành chính là {} thủ tục.",
        "Đã kiểm tra {} phường (Tân An, Hòa Bình và Phú Lợi).",
        "\n- Cấp huyện: {} hồ sơ.\n- Cấp xã: {} hồ sơ.\n",
        "\n| Đơn vị | Tổng | Mới | Cũ |\n|---|---|---|---|\n| (1) | (2)=(3)+(4) | (3) | (4) |\n"
        "| Xã A | {} | {} | {} |\n| Xã B | {} | {} | {} |\n",
    ]
)
FILLED = st.builds(
    lambda sentence, numbers: sentence.format(*numbers),
    SENTENCES,
    st.lists(NUMBERS, min_size=6, max_size=6),
)
TEXTS = st.lists(st.one_of(PIECES, PIECES, FILLED), max_size=30).map(
    lambda pieces: "".join(pieces) + "\nHết."
)
EITHER_FORM = st.builds(unicodedata.normalize, st.sampled_from(["NFC", "NFD"]), TEXTS)


def operands(result: Review) -> Iterator[Operand]:
    for check in result.checks:
        for operand in check.operands:
            yield operand
            yield from leaves(operand.terms)


@given(EITHER_FORM)
def test_every_operand_prints_what_stands_in_the_text(text: str) -> None:
    result = review(text)
    for operand in operands(result):
        assert 0 <= operand.start <= operand.end <= len(text)
        if operand.text is not None:
            assert text[operand.start : operand.end] == operand.text
        if operand.figure >= 0:
            figure = result.figures[operand.figure]
            assert (figure.start, figure.end, figure.value) == (
                operand.start, operand.end, operand.value,
            )  # fmt: skip


@given(EITHER_FORM)
def test_readings_and_figures_are_disjoint_and_in_order(text: str) -> None:
    result = review(text)
    for one, other in pairwise(result.readings):
        assert one.start < one.end <= other.start
    spans = sorted((figure.start, figure.end) for figure in result.figures)
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start
    for place, figure in enumerate(result.figures):
        assert figure.index == place
        assert figure.text == text[figure.start : figure.end]
        assert figure.start < figure.end <= len(text)


@given(EITHER_FORM)
def test_findings_stand_in_the_text_and_speak_of_violated_checks(text: str) -> None:
    result = review(text)
    seen = [finding.fingerprint for finding in result.findings]
    assert len(set(seen)) == len(seen)
    for finding in result.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert all(0 <= start < end <= len(text) for start, end in finding.related)
        if finding.check is not None and finding.rule != "NB203":
            assert result.checks[finding.check].verdict is Verdict.VIOLATED


@given(EITHER_FORM)
def test_the_same_text_gives_the_same_review(text: str) -> None:
    assert review(text) == review(text)


@given(TEXTS)
def test_coverage_counts_what_is_there(text: str) -> None:
    result = review(text)
    counts = result.coverage
    assert counts.figures == len(result.figures)
    assert counts.checks == len(result.checks)
    assert counts.figures_used <= counts.figures
    judged = counts.exact + counts.rounded + counts.truncated + counts.alternative
    assert judged + counts.violated + counts.not_judged == counts.checks


@given(TEXTS)
def test_checks_mean_what_their_verdict_says(text: str) -> None:
    for check in review(text).checks:
        parts = [operand.value for operand in check.operands if operand.role is Role.PART]
        if check.kind in (RelationKind.SUM, RelationKind.BALANCE):
            assert len(parts) >= 2
            assert check.operands[0].role is Role.TOTAL
            if check.verdict is Verdict.EXACT:
                assert check.difference == 0
            if check.verdict is Verdict.VIOLATED:
                assert check.difference
                assert None not in [operand.value for operand in check.operands]
        assert len({o.figure for o in check.operands if o.figure >= 0}) == len(
            [o for o in check.operands if o.figure >= 0]
        )


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", "\f", "12", "12%", "(((((12", "))))", "1/2/3/4", "|||", "- \n- 3 xã"],
)
def test_next_to_nothing_is_reviewed_too(text: str) -> None:
    result = review(text)
    assert result.findings == ()


@given(TEXTS)
def test_decomposed_text_has_the_same_checks(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    one, other = review(composed), review(unicodedata.normalize("NFD", text))
    assert [(c.kind, c.verdict, c.difference) for c in other.checks] == [
        (c.kind, c.verdict, c.difference) for c in one.checks
    ]
    assert [f.fingerprint for f in other.findings] == [f.fingerprint for f in one.findings]
