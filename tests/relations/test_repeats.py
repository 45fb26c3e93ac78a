"""One figure stated twice: indicators, breakdowns, and rates of a unit between those of its tiers."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines

INDICATOR = (
    "Tổng số thủ tục hành chính là {} thủ tục.\n\n"
    "Đến nay, tổng số thủ tục hành chính của quận là {} thủ tục."
)
BREAKDOWN = (
    "Bố trí 31 máy tính, gồm: máy của khối văn phòng 15 máy, máy của khối chuyên môn 15 máy,"
    " máy của hội đặc thù 1 máy.\n\n"
    "Rà soát lại {} máy tính, gồm: máy của khối văn phòng 15 máy, máy của khối chuyên môn {} máy,"
    " máy của hội đặc thù 1 máy."
)
RATES = """* Cấp huyện:

- Tiếp nhận hồ sơ trực tuyến 1.107/1.213 hồ sơ, đạt 91,26%.

* Cấp xã:

- Tiếp nhận hồ sơ trực tuyến 7.001/8.127 hồ sơ, đạt 86,14%.

II. ĐÁNH GIÁ CHUNG

Tỷ lệ tiếp nhận hồ sơ trực tuyến đạt {}%.
"""


def test_indicator_stated_twice() -> None:
    assert accused(INDICATOR.format(425, 452)) == ["repeat violated: 425 | 452"]
    assert lines(INDICATOR.format(425, 425)) == ["repeat exact: 425 | 425"]


def test_indicator_stated_three_times_is_one_check() -> None:
    text = INDICATOR.format(425, 425) + "\n\nTổng số TTHC là 452 thủ tục."
    assert accused(text) == ["repeat violated: 425 | 425 | 452"]


def test_breakdown_printed_twice() -> None:
    assert accused(BREAKDOWN.format(34, 18)) == ["repeat violated: 15 | 18"]
    found = lines(BREAKDOWN.format(31, 15))
    assert found.count("repeat exact: 15 | 15") == 2
    assert "repeat exact: 1 | 1" in found


def test_rate_of_the_whole_lies_between_those_of_its_tiers() -> None:
    assert accused(RATES.format("96,3")) == ["repeat violated: 91,26 | 86,14 | 96,3"]
    assert accused(RATES.format("87,1")) == []
    assert accused(RATES.format("91,26")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số thủ tục hành chính cấp huyện là 281 thủ tục.\n\n"
        "Tổng số thủ tục hành chính cấp xã là 144 thủ tục.",
        "Tổng số thủ tục hành chính là 425 thủ tục.\n\n"
        "Tổng số thủ tục hành chính trực tuyến là 210 thủ tục.",
        "Tổng số thủ tục hành chính là 425 thủ tục.\n\n"
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ\n\nCông bố tổng số thủ tục hành chính là 452 thủ tục.",
        "Tháng 4, tổng số thủ tục hành chính là 425 thủ tục. Tháng 5, tổng số thủ tục hành chính"
        " là 452 thủ tục.",
        "Tổng số thủ tục hành chính là 425 thủ tục.\n\n"
        "Tổng số thủ tục hành chính khoảng 452 thủ tục.",
        "Tổng số biên chế được giao là 98 biên chế.\n\nTổng số biên chế có mặt là 92 biên chế.",
        BREAKDOWN.format(34, 18).replace("15 máy", "14 máy", 1).replace("1 máy.", "2 máy.", 1),
    ],
)
def test_another_level_period_or_matter_accuses_nothing(text: str) -> None:
    assert [found for found in accused(text) if found.startswith("repeat")] == []


def test_denominator_restates_an_indicator() -> None:
    text = "Tổng số thủ tục hành chính là 425 thủ tục.\n\nĐã niêm yết {} thủ tục."
    assert "repeat exact: 425 | 425" in lines(text.format("410/425"))
    assert accused(text.format("300/310")) == []
