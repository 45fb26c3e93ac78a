"""Where the reviewer has been."""

from __future__ import annotations

from cchc_tui.tui.review.trail import Stop, Trail

A, B, C = (Stop(1, name) for name in "abc")


def test_back_and_forward() -> None:
    trail = Trail()
    for stop in (A, B, B, C):
        trail.visit(stop)
    assert [trail.step(-1), trail.step(-1), trail.step(-1)] == [B, A, None]
    assert [trail.step(1), trail.step(1), trail.step(1)] == [B, C, None]


def test_a_new_way_forgets_the_old_one() -> None:
    trail = Trail()
    for stop in (A, B):
        trail.visit(stop)
    assert trail.step(-1) == A
    trail.visit(C)
    assert trail.step(1) is None
    assert trail.step(-1) == A


def test_nowhere_to_go() -> None:
    assert Trail().step(-1) is None
    assert Trail().step(1) is None


def test_the_oldest_are_forgotten() -> None:
    trail = Trail()
    for number in range(1000):
        trail.visit(Stop(number, None))
    steps = 0
    while trail.step(-1):
        steps += 1
    assert steps == 199
