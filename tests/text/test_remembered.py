"""What is remembered between reports stays small: only words of usual length are kept."""

from __future__ import annotations

import pytest

from cchc_tui.extract import slots
from cchc_tui.model.report import Level
from cchc_tui.text import levels, numbers

_LONG = "thu tuc " * 60


@pytest.mark.parametrize("words", ["cấp huyện", f"{_LONG}cấp huyện"])
def test_the_tier_of_short_and_long_words_is_the_same(words: str) -> None:
    before = levels._plain_level.cache_info().currsize
    assert levels.level_in(words) is Level.DISTRICT
    kept = levels._plain_level.cache_info().currsize - before
    assert kept <= (len(words) <= 200)


@pytest.mark.parametrize("words", ["đã giải quyết", f"{_LONG}đã giải quyết"])
def test_the_slot_of_short_and_long_words_is_the_same(words: str) -> None:
    before = slots._remembered_slot.cache_info().currsize
    assert slots.slot_of(words) == slots.RESOLVED
    kept = slots._remembered_slot.cache_info().currsize - before
    assert kept <= (len(words) <= 200)


def test_a_number_beyond_all_length_is_not_kept() -> None:
    before = numbers._parsed.cache_info().currsize
    assert numbers.parse_number("1" * 1000).value is None
    assert numbers._parsed.cache_info().currsize == before
