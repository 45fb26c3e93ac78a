"""Where fixed words stand."""

from __future__ import annotations

import pytest

from cchc_tui.text.occurrences import occurrences


@pytest.mark.parametrize(
    ("text", "words", "starts"),
    [
        ("", "quý", []),
        ("trong năm", "quý", []),
        ("quý i, quý ii", "quý", [0, 7]),
        ("xã xã xã ", "xã ", [0, 3, 6]),
        ("......", "..", [0, 2, 4]),
    ],
)
def test_starts_of_all_places(text: str, words: str, starts: list[int]) -> None:
    assert list(occurrences(text, words)) == starts
