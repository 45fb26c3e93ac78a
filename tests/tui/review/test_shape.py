"""How the main screen shares its place out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.tui.review.shape import Mode, Shape, shape_of


@pytest.mark.parametrize(
    ("width", "height", "mode", "shape"),
    [
        (140, 45, Mode.NORMAL, Shape(True, 11, True)),
        (200, 60, Mode.NORMAL, Shape(True, 12, True)),
        (100, 24, Mode.NORMAL, Shape(True, 6, True)),
        (99, 24, Mode.NORMAL, Shape(False, 6, True)),
        (80, 24, Mode.NORMAL, Shape(False, 6, True)),
        (80, 23, Mode.NORMAL, Shape(False, 3, False)),
        (80, 13, Mode.NORMAL, Shape(False, 1, False)),
        (140, 40, Mode.WIDE, Shape(True, 22, True)),
        (140, 40, Mode.SINGLE, Shape(False, 3, False)),
    ],
)
def test_shape(width: int, height: int, mode: Mode, shape: Shape) -> None:
    assert shape_of(width, height, mode) == shape


@given(st.integers(20, 400), st.integers(8, 200), st.sampled_from(Mode))
def test_half_the_screen_is_left_for_the_texts(width: int, height: int, mode: Mode) -> None:
    rows = shape_of(width, height, mode).list_rows
    assert 1 <= rows <= max(1, height * 55 // 100)


def test_modes_turn_in_a_circle() -> None:
    mode = Mode.NORMAL
    seen = []
    for _ in range(3):
        seen.append(mode)
        mode = mode.turned(1)
    assert mode is Mode.NORMAL
    assert set(seen) == set(Mode)
    assert Mode.NORMAL.turned(-1) is Mode.SINGLE
