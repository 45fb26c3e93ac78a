"""Slips are found by what agrees, neighbours are left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.data.registry import Registry
from cchc_tui.matching.blocks import SlipField, pairs
from cchc_tui.matching.groups import Groups
from cchc_tui.matching.near_misses import NearMiss, near_misses
from cchc_tui.model.facts import Mention, ReportFacts
from tests.matching.mentions import report

_PLAN = "@UBND tỉnh #tổ chức thực hiện chương trình mẫu về công vụ năm 2023"


def _near(*notations: str) -> list[tuple[Groups, NearMiss]]:
    """Near misses with each mention in a report of its own."""
    groups = Groups()
    for place, notation in enumerate(notations):
        groups.add(report(f"r{place}", notation))
    groups.attach()
    return [(groups, near) for near in near_misses(groups, Registry(b"")).values()]


@pytest.mark.parametrize(
    ("right", "slip", "field"),
    [
        ("97/KH-UBND 2022-12-30", "97/KH-UBND 2022-11-30", SlipField.DATE),
        ("97/KH-UBND 2022-12-30", "97/KH-UBND 2021-12-30", SlipField.YEAR),
        ("97/KH-UBND 2022-12-30", "79/KH-UBND 2022-12-30", SlipField.NUMBER),
        ("97/KH-UBND 2022-12-30", "97/KH-UBN 2022-12-30", SlipField.SYMBOL),
        ("05/2022/QĐ-UBND 2022-12-30", "05/2021/QĐ-UBND 2022-12-30", SlipField.YEAR),
        ("12-CTr/TU 2022-03-31", "12-CTr/TU 2022-03-13", SlipField.DATE),
    ],
)
def test_one_slip_against_three(right: str, slip: str, field: SlipField) -> None:
    found = _near(f"{slip} {_PLAN}", *[f"{right} {_PLAN}"] * 3)
    assert len(found) == 1
    groups, near = found[0]
    assert near.field is field and near.decided
    assert groups.variants[near.slip].mention.canonical == slip.split()[0]
    assert sum(line.weight for line in near.lines) == near.score >= 10


@pytest.mark.parametrize(
    "notations",
    [
        (
            "20/KH-UBND 2024-01-25 @UBND huyện #tuyên truyền cải cách hành chính năm 2024",
            "21/KH-UBND 2024-01-25 @UBND huyện #kiểm tra cải cách hành chính năm 2024",
            "22/KH-UBND 2024-01-25 @UBND huyện #đào tạo, bồi dưỡng công chức năm 2024",
            "23/KH-UBND 2024-01-25 @UBND huyện #áp dụng hệ thống quản lý chất lượng năm 2024",
        ),
        (
            "60/QĐ-UBND 2023-02-06 @UBND huyện #kiểm soát thủ tục hành chính năm 2023",
            "60/QĐ-UBND 2023-02-23 @UBND tỉnh #kiểm soát thủ tục hành chính năm 2023",
        ),
        (
            "15/KH-UBND 2023-01-25 @UBND huyện #kiểm tra công vụ toàn huyện năm 2023",
            "15/KH-UBND 2024-01-25 @UBND huyện #kiểm tra công vụ toàn huyện năm 2024",
        ),
        ("26/CT-TTg 2016-09-05", "26/CT-TTg 2024-08-08", "26/CT-TTg 2024-08-08"),
        (
            "41/QĐ-UBND 2024-03-01 @UBND tỉnh #công bố danh mục thủ tục lĩnh vực đất đai",
            "42/QĐ-UBND 2024-03-01 @UBND tỉnh #công bố danh mục thủ tục lĩnh vực",
            "43/QĐ-UBND 2024-03-01 @UBND tỉnh #công bố danh mục thủ tục lĩnh vực hộ tịch",
        ),
        ("107/2021/NĐ-CP 2021-12-06", "107/2022/NĐ-CP 2022-12-28"),
    ],
)
def test_neighbours_are_left_alone(notations: tuple[str, ...]) -> None:
    assert _near(*notations) == []


def test_two_dates_without_majority_stay_undecided() -> None:
    ((_, near),) = _near(f"91-KL/TU 2022-10-18 {_PLAN}", f"91-KL/TU 2023-01-18 {_PLAN}")
    assert not near.decided


_NUMBER = st.integers(1, 9999).map(str)
_DAY = st.dates(date(2015, 1, 1), date(2024, 12, 28))


@st.composite
def _slipped(draw: st.DrawFn) -> tuple[Mention, Mention]:
    """A mention, and the same with one field changed by one step."""
    number, day = draw(_NUMBER), draw(_DAY)
    year = draw(st.sampled_from([None, day.year]))
    true = Mention(0, 9, number, year, "KH-UBND", "x", "Kế hoạch", day, None, "UBND tỉnh", "a b c")
    field = draw(st.sampled_from(["number", "date", "year", "symbol"]))
    if field == "number":
        place = draw(st.integers(0, len(number)))
        changed = number[:place] + draw(st.sampled_from("123456789")) + number[place:]
        return true, true._replace(number=changed)
    if field == "date":
        return true, true._replace(date=draw(_DAY.filter(lambda d: d.year == day.year)))
    if field == "year" and year is None:
        moved = date(day.year + 1, day.month, min(day.day, 28))
        return true._replace(date=day.replace(day=moved.day)), true._replace(date=moved)
    if field == "year" and year is not None:
        return true, true._replace(year=year + 1)
    return true, true._replace(symbol="KH-UBNDD")


@given(_slipped())
def test_blocks_lose_no_slip_of_one_field(mentions: tuple[Mention, Mention]) -> None:
    groups = Groups()
    for place, mention in enumerate(mentions):
        facts = ReportFacts(str(place), "x.md", "UBND huyện Một", None, "tỉnh Mẫu")
        groups.add(replace(facts, mentions=(mention,)))
    found = {frozenset((pair.first, pair.second)) for pair in pairs(groups)}
    assert len(groups.variants) == 1 or frozenset((0, 1)) in found
