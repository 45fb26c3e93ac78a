"""Slips of the hand in a printed number: digits swapped, changed, dropped, ×10, the wrong unit."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

KINDS = ("swapped", "changed", "dropped", "times ten", "unit")
_SLIPS = {"tỷ": "triệu", "tỉ": "triệu", "triệu": "tỷ"}
_SCALE_WORD = re.compile(r"\s{0,3}(tỷ|tỉ|triệu)\b(?=\s*(?:đồng|[^\w\s]|$))", re.IGNORECASE)
_BEFORE_SLASH = re.compile(r"\d\s{0,2}/\s{0,2}\Z")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")


class Printed(NamedTuple):
    """A number as printed: its digits, its decimal mark, whether dots group its thousands."""

    whole: str
    fraction: str = ""
    mark: str = ","
    grouped: bool = True

    def value(self) -> Decimal:
        """The number without its unit."""
        return Decimal(f"{self.whole}.{self.fraction}0")

    def surface(self) -> str:
        """The number in its own style."""
        dotted = self.grouped and len(self.whole) > 3
        whole = f"{int(self.whole):,}".replace(",", ".") if dotted else self.whole
        return whole + self.mark + self.fraction if self.fraction else whole

    def plausible(self) -> bool:
        """Whether somebody would print it: "01" is written, "0.143" and ",5" are not."""
        if len(self.whole) == 2 and not self.fraction:
            return True
        return self.whole == "0" or (bool(self.whole) and self.whole[0] != "0")

    def with_digits(self, digits: str, places: int) -> Printed:
        """The same style with other digits, the last `places` of them decimals."""
        cut = len(digits) - places
        return self._replace(whole=digits[:cut], fraction=digits[cut:])


class Place(NamedTuple):
    """An operand in the text."""

    start: int
    end: int
    printed: Printed
    scale: Decimal
    interval: bool
    """whether the last printed digit leaves room: percents, tỷ and triệu, decimals; not counts"""

    def bounds(self) -> tuple[Decimal, Decimal]:
        """What the true value may be: rounded or truncated to the printed digits."""
        value = self.printed.value() * self.scale
        if not self.interval:
            return value, value
        step = self.scale.scaleb(-len(self.printed.fraction))
        return value - step / 2, value + step


class Fault(NamedTuple):
    """One edit: `text[start:end]` becomes `new`; `changed` is how the place reads afterwards."""

    kind: str
    start: int
    end: int
    new: str
    place: Place
    changed: Place

    def planted(self, text: str) -> str:
        """The text with the fault."""
        return text[: self.start] + self.new + text[self.end :]

    def number_span(self) -> tuple[int, int]:
        """Where the number stands in the text with the fault."""
        end = self.start + len(self.new) if self.start == self.place.start else self.place.end
        return self.place.start, end

    def original(self, at: int) -> int:
        """The place in the original text that `at` in the text with the fault stands for."""
        if at <= self.start:
            return at
        shift = len(self.new) - (self.end - self.start)
        return at - shift if at >= self.start + len(self.new) else self.end


def read_printed(surface: str) -> Printed | None:
    """The digits and the style of a number; None for words and for separators without sense."""
    whole, mark, fraction = surface.partition(",")
    grouped = len(whole) <= 3
    if _GROUPED.fullmatch(whole):
        whole, grouped = whole.replace(".", ""), True
    elif not mark and whole.count(".") == 1:
        whole, mark, fraction = whole.partition(".")
    if not whole.isdecimal() or (mark and not fraction.isdecimal()):
        return None
    return Printed(whole, fraction, mark or ",", grouped)


def digit_slips(printed: Printed, chance: random.Random) -> Iterator[tuple[str, Printed]]:
    """Two neighbours swapped, one digit changed, one dropped, ten times as much."""
    digits, places = printed.whole + printed.fraction, len(printed.fraction)
    for at in range(len(digits) - 1):
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        yield "swapped", printed.with_digits(swapped, places)
    for at, digit in enumerate(digits):
        other = chance.choice([d for d in "123456789" if d != digit])
        yield "changed", printed.with_digits(digits[:at] + other + digits[at + 1 :], places)
    for at in range(len(digits)):
        decimals = places - (at >= len(printed.whole))
        yield "dropped", printed.with_digits(digits[:at] + digits[at + 1 :], decimals)
    tenfold = printed.with_digits(digits if places else digits + "0", max(places - 1, 0))
    yield "times ten", tenfold._replace(whole=tenfold.whole.lstrip("0") or "0")


def faults_of(text: str, place: Place, seed: int) -> list[Fault]:
    """The faults that can be planted in one operand and change what it says, each once."""
    chance = random.Random(f"{seed}:{place.start}:{text[place.start : place.end]}")
    found: dict[str, Fault] = {}
    for kind, printed in digit_slips(place.printed, chance):
        if printed.plausible() and printed.value() != place.printed.value():
            new, changed = printed.surface(), place._replace(printed=printed)
            found.setdefault(new, Fault(kind, place.start, place.end, new, place, changed))
    return [*found.values(), *unit_slips(text, place)]


def unit_slips(text: str, place: Place) -> Iterator[Fault]:
    """tỷ for triệu and the reverse, where the word is the number's own ("a/b tỷ" shares it)."""
    word = _SCALE_WORD.match(text, place.end)
    shared = _BEFORE_SLASH.search(text[max(0, place.start - 8) : place.start])
    if word is None or shared or place.scale == 1 or not place.printed.value():
        return
    slip = _SLIPS[word[1].lower()]
    factor = Decimal(1000) if slip == "tỷ" else Decimal("0.001")
    changed = place._replace(scale=place.scale * factor)
    yield Fault("unit", word.start(1), word.end(1), slip, place, changed)
