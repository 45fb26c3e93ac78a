"""Numbers as scaled integers, and how a report prints them."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import NamedTuple

ROUNDED, TRUNCATED = "rounded", "truncated"
RENDERINGS = (ROUNDED, TRUNCATED)


class Figure(NamedTuple):
    """`units` of the last printed digit: 81,25 is 8125 with two places."""

    units: int
    places: int = 0
    interval: bool = False
    """whether the last digit was rounded or cut off: percentages, money; not counts"""

    def bounds(self) -> tuple[Fraction, Fraction]:
        """The lowest and highest true value, whether it was rounded or truncated."""
        value = Fraction(self.units, 10**self.places)
        if not self.interval:
            return value, value
        step = Fraction(1, 10**self.places)
        return value - step / 2, value + step


class Style(NamedTuple):
    """How one report prints its numbers."""

    rendering: str
    percent_places: int
    padded: bool
    """05 for 5"""
    grouped: bool
    """1.234 for 1234"""
    full_percents: bool
    """75,00 for 75"""

    def count(self, value: int) -> Figure:
        """A number of things."""
        return Figure(value)

    def percent(self, part: int, whole: int) -> Figure:
        """The share of a part in a whole, rounded half up or cut off."""
        scaled = part * 100 * 10**self.percent_places
        if self.rendering == TRUNCATED:
            return self._trimmed(scaled // whole)
        return self._trimmed((2 * scaled + whole) // (2 * whole))

    def _trimmed(self, units: int) -> Figure:
        places = self.percent_places
        while places and units % 10 == 0 and not self.full_percents:
            units, places = units // 10, places - 1
        return Figure(units, places, True)

    def printed(self, figure: Figure) -> str:
        """The figure with dots between thousands and a comma before decimals."""
        whole, fraction = divmod(figure.units, 10**figure.places)
        digits = f"{whole:,}".replace(",", ".") if self.grouped else str(whole)
        if figure.places:
            return f"{digits},{fraction:0{figure.places}d}"
        return f"0{digits}" if self.padded and whole < 10 and not figure.interval else digits


def drawn_style(rng: random.Random, rendering: str) -> Style:
    """The habits of the clerk who types a report."""
    places = rng.choices((0, 1, 2), (1, 4, 6))[0]
    return Style(rendering, places, rng.random() < 0.7, rng.random() < 0.9, rng.random() < 0.2)


def split(total: int, count: int, rng: random.Random) -> list[int]:
    """Parts of a total, none below zero, of different sizes."""
    cuts = sorted(rng.randint(0, total) for _ in range(count - 1))
    return [high - low for low, high in zip([0, *cuts], [*cuts, total], strict=True)]
