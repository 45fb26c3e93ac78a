"""What must be true of printed figures, judged with all the room that rounding leaves.

A law names figures by key. It is broken only if no true values behind the printed digits fit it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple, Protocol

from benchmarks.generator.figures import Figure

Figures = Mapping[str, Figure]
Keys = tuple[str, ...]


class Law(Protocol):
    """A relation between figures."""

    @property
    def kind(self) -> str: ...

    @property
    def keys(self) -> Keys: ...

    def holds(self, figures: Figures) -> bool: ...


class Equation(NamedTuple):
    """What stands left and what stands right add up to the same."""

    kind: str
    left: Keys
    right: Keys

    @property
    def keys(self) -> Keys:
        return self.left + self.right

    def holds(self, figures: Figures) -> bool:
        return _meet(_total(figures, self.left), _total(figures, self.right))


class Within(NamedTuple):
    """Parts that exclude each other are together no more than their whole."""

    kind: str
    whole: str
    parts: Keys

    @property
    def keys(self) -> Keys:
        return (self.whole, *self.parts)

    def holds(self, figures: Figures) -> bool:
        return _total(figures, self.parts)[0] <= figures[self.whole].bounds()[1]


class Share(NamedTuple):
    """A percentage of a part in a whole."""

    kind: str
    part: str
    whole: str
    percent: str

    @property
    def keys(self) -> Keys:
        return (self.part, self.whole, self.percent)

    def holds(self, figures: Figures) -> bool:
        part, whole = figures[self.part].bounds(), figures[self.whole].bounds()
        if whole[0] <= 0:
            return True
        true = (100 * part[0] / whole[1], 100 * part[1] / whole[0])
        return _meet(true, figures[self.percent].bounds())


class Growth(NamedTuple):
    """A percentage by which one value lies above or below the one before."""

    kind: str
    before: str
    after: str
    percent: str

    @property
    def keys(self) -> Keys:
        return (self.before, self.after, self.percent)

    def holds(self, figures: Figures) -> bool:
        before, after = figures[self.before].bounds(), figures[self.after].bounds()
        if before[0] <= 0:
            return True
        growth = (100 * (after[0] / before[1] - 1), 100 * (after[1] / before[0] - 1))
        fall = (-growth[1], -growth[0])
        percent = figures[self.percent].bounds()
        return _meet(growth if growth[1] > 0 else fall, percent)


class AtMost(NamedTuple):
    """A part is no larger than its whole."""

    kind: str
    part: str
    whole: str

    @property
    def keys(self) -> Keys:
        return (self.part, self.whole)

    def holds(self, figures: Figures) -> bool:
        return figures[self.part].bounds()[0] <= figures[self.whole].bounds()[1]


class Hundred(NamedTuple):
    """Percentages of all parts of one whole."""

    kind: str
    percents: Keys

    @property
    def keys(self) -> Keys:
        return self.percents

    def holds(self, figures: Figures) -> bool:
        return _meet(_total(figures, self.percents), (Fraction(100), Fraction(100)))


class Exactly(NamedTuple):
    """A figure that the words beside it fix: the length of a list, the zero of a denial."""

    kind: str
    key: str
    value: int
    words: Keys
    """the words that fix it"""

    @property
    def keys(self) -> Keys:
        return (self.key, *self.words)

    def holds(self, figures: Figures) -> bool:
        return figures[self.key].units == self.value


def _total(figures: Figures, keys: Iterable[str]) -> tuple[Fraction, Fraction]:
    bounds = [figures[key].bounds() for key in keys]
    lows, highs = zip(*bounds, strict=True)
    return sum(lows, Fraction()), sum(highs, Fraction())


def _meet(one: tuple[Fraction, Fraction], other: tuple[Fraction, Fraction]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
