"""One check an operand set, and no accusation where another relation explains the numbers."""

from __future__ import annotations

from collections import Counter

import pytest

from cchc_tui.model.checks import Verdict
from tests.relations.conftest import review
from tests.relations.notation import accused, lines

MANY = [
    "Tổng số hồ sơ tiếp nhận: 1.043 hồ sơ; đã giải quyết: 1.034 hồ sơ; đang giải quyết: 09 hồ sơ.",
    "Tổng số hồ sơ tiếp nhận: 1.043 hồ sơ; đã giải quyết: 1.034 hồ sơ; đang giải quyết: 0 hồ sơ.",
    "Toàn huyện có 425 thủ tục, trong đó:\n\n- Cấp huyện: 281 thủ tục.\n- Cấp xã: 144 thủ tục.",
    "Đã giải quyết 2.000 hồ sơ: trước hạn 1.500 hồ sơ, chiếm 75%; đúng hạn 460 hồ sơ, chiếm 23%;"
    " trễ hạn 40 hồ sơ, chiếm 2%.",
    "Đã giải quyết 640 hồ sơ, trong đó: trước hạn 600 hồ sơ; đúng hạn 35 hồ sơ (gồm 30 hồ sơ đất"
    " đai, 5 hồ sơ hộ tịch); quá hạn 5 hồ sơ.",
]


@pytest.mark.parametrize("text", MANY)
def test_one_check_a_kind_and_operand_set(text: str) -> None:
    seen = Counter(
        (check.kind.value.replace("balance", "sum"), tuple(o.start for o in check.operands))
        for check in review(text).checks
    )
    assert set(seen.values()) == {1}


@pytest.mark.parametrize("text", MANY)
def test_the_trace_tells_what_became_of_every_candidate(text: str) -> None:
    result = review(text)
    kept = [found for found in result.trace if found.fate is None]
    assert len(kept) == len(result.checks)


def test_a_relation_seen_by_two_channels_is_one_check() -> None:
    result = review(MANY[0])
    assert [found.channel for found in result.trace if found.fate is not None] == ["balance/record"]
    assert [check.channel for check in result.checks] == ["clauses"]


EXCUSED = {
    "what follows the items that reach the total is another breakdown": (
        "Tỉnh có 30 đơn vị cấp huyện, gồm 12 quận, 17 huyện, 1 thị xã; và 584 đơn vị cấp xã.",
        "sum exact: 30 | 12 | 17 | 1",
    ),
    "two breakdowns of one total": (
        "Có 120 công chức, gồm 70 công chức nam, 50 công chức nữ; 100 công chức có trình độ đại học,"
        " 20 công chức sau đại học.",
        "sum exact: 120 | 70 | 50",
    ),
    "the first item is the total of the rest": (
        "Còn lại 7.172 hồ sơ, trong số đó gồm 2.800 hồ sơ cấp tỉnh, có 2.672 hồ sơ chưa đến hạn và"
        " 128 hồ sơ quá hạn.",
        "sum alternative: 2.800 | 2.672 | 128",
    ),
    "parts of another number of the paragraph": (
        "Huyện có 15 xã và 98 công chức cấp xã. Về trình độ của 96 công chức chuyên môn gồm:"
        " 60 công chức đại học, 38 công chức cao đẳng.",
        "sum alternative: 98 | 60 | 38",
    ),
    "pending in the bracket of resolved": (
        "Tiếp nhận 21.275 hồ sơ; đã giải quyết: 21.272 hồ sơ (đúng hạn: 21.272 hồ sơ; đang giải"
        " quyết 03 hồ sơ).",
        "balance exact: 21.275 | 21.272 | 03",
    ),
}


@pytest.mark.parametrize("text", [text for text, _ in EXCUSED.values()], ids=EXCUSED.keys())
def test_a_reading_that_holds_excuses_its_rivals(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(("text", "expected"), EXCUSED.values(), ids=EXCUSED.keys())
def test_the_excuse_is_a_check_itself(text: str, expected: str) -> None:
    assert expected in lines(text)


def test_a_breakdown_that_holds_is_no_excuse_for_another_of_its_total() -> None:
    text = (
        "Có 120 công chức (nam 70 công chức, nữ 50 công chức), gồm: 40 công chức cấp huyện;"
        " 81 công chức cấp xã."
    )
    assert accused(text) == ["sum violated: 120 | 40 | 81"]
    assert "sum exact: 120 | 70 | 50" in lines(text)


def test_part_inside_a_judged_sum_says_nothing_new() -> None:
    text = "Đã tiếp nhận 320 hồ sơ (trong đó 250 hồ sơ trực tuyến, 70 hồ sơ trực tiếp)."
    assert lines(text) == ["sum exact: 320 | 250 | 70"]


def test_verdicts_that_hold_are_never_findings() -> None:
    for text in MANY:
        result = review(text)
        for finding in result.findings:
            if finding.check is not None and finding.rule != "NB203":
                assert result.checks[finding.check].verdict is Verdict.VIOLATED
