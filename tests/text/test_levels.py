"""Which tier of government a phrase names."""

from __future__ import annotations

import pytest

from cchc_tui.model.report import Level
from cchc_tui.text.levels import level_in

P, D, C = Level.PROVINCE, Level.DISTRICT, Level.COMMUNE


@pytest.mark.parametrize(
    ("phrase", "level"),
    [
        ("hồ sơ cấp tỉnh tiếp nhận", P),
        ("cấp huyện", D),
        ("cấp quận", D),
        ("cấp thị xã", D),
        ("cấp xã", C),
        ("cấp phường", C),
        ("cấp cơ sở", C),
        ("tuyến xã", C),
        ("các sở, ban, ngành", P),
        ("sở, ngành", P),
        ("ubnd tỉnh", P),
        ("toàn tỉnh", None),
        ("ubnd các huyện", D),
        ("các quận", D),
        ("xã, phường, thị trấn", C),
        ("xã, thị trấn", C),
        ("ubnd các xã", C),
        ("thị trấn", C),
        ("tổng số hồ sơ", None),
        ("", None),
        ("xã hội hóa giáo dục", None),
        ("xã luận", None),
        ("tỉnh ủy", None),
        ("huyện ủy", None),
        ("cấp thành phố", None),
    ],
)
def test_phrase_names_a_tier(phrase: str, level: Level | None) -> None:
    assert level_in(phrase) is level


@pytest.mark.parametrize(
    ("phrase", "level"),
    [
        ("cấp tỉnh và các huyện", P),
        ("các huyện, cấp xã", C),
        ("ubnd tỉnh giao các huyện", D),
        ("huyện giao xã, thị trấn", C),
        ("cấp thành phố giao cho cấp xã", C),
    ],
)
def test_explicit_tier_first_else_the_last_named(phrase: str, level: Level) -> None:
    assert level_in(phrase) is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("hồ sơ tại phường Tân An", None),
        ("hồ sơ tại phường 5", None),
        ("hồ sơ của huyện Đông Hải", None),
        ("hồ sơ tại phường và thị trấn", C),
        ("hồ sơ cấp xã Tân An", C),
        ("hồ sơ các huyện, xã Hòa Bình", D),
    ],
)
def test_a_named_place_is_no_tier(text: str, level: Level | None) -> None:
    assert level_in(text.lower(), text) is level


def test_capitals_are_looked_up_at_the_offset() -> None:
    text = "Có 12 hồ sơ tại phường Tân An"
    tail = text.lower()[5:]
    assert level_in(tail, text, 5) is None
    assert level_in(tail) is C
