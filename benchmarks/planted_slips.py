"""The slips that are planted: each changes one field of what a report prints."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from benchmarks.made_up_documents import canonical_of


class Printed(NamedTuple):
    """What a report prints of a document."""

    number: str
    year: int | None
    symbol: str
    date: date | None
    title: str | None


Slip = Callable[[Printed, random.Random], Printed | None]
"""None where a mention has nothing that can slip in this way."""


def canonical_printed(printed: Printed) -> str:
    """Number and symbol as printed."""
    return canonical_of(printed.number, printed.year, printed.symbol)


def _year_of_date(printed: Printed, rng: random.Random) -> Printed | None:
    """The same day and month of the year before or after."""
    return _with_date(printed, years=rng.choice((-1, -1, 1)))


def _month_of_date(printed: Printed, rng: random.Random) -> Printed | None:
    """The same day of another month, one key away."""
    if printed.date is None:
        return None
    month = printed.date.month + rng.choice((-1, 1))
    return _with_date(printed, month=month) if 1 <= month <= 12 else None


def _day_of_date(printed: Printed, rng: random.Random) -> Printed | None:
    """One digit of the day changed, or day and month exchanged."""
    if printed.date is None:
        return None
    if rng.random() < 0.25 and printed.date.day <= 12:
        return _with_date(printed, month=printed.date.day, day=printed.date.month)
    return _with_date(printed, day=int(_digit_changed(str(printed.date.day), rng)))


def _with_date(printed: Printed, years: int = 0, **parts: int) -> Printed | None:
    if printed.date is None:
        return None
    with suppress(ValueError):
        wanted = {"year": printed.date.year + years, **parts}
        return printed._replace(date=printed.date.replace(**wanted))
    return None


def _number(printed: Printed, rng: random.Random) -> Printed | None:
    """One digit changed, dropped or doubled, or two neighbours swapped."""
    number = printed.number.lstrip("0")
    if not number.isdecimal():
        return None
    place = rng.randrange(len(number))
    slips = {
        "changed": _digit_changed(number, rng),
        "dropped": number[:place] + number[place + 1 :],
        "doubled": number[: place + 1] + number[place:],
        "swapped": number[:place] + number[place : place + 2][::-1] + number[place + 2 :],
    }
    changed = slips[rng.choice(list(slips))]
    if not changed.lstrip("0") or changed.lstrip("0") == number:
        return None
    return printed._replace(number=changed)


def _year_of_number(printed: Printed, rng: random.Random) -> Printed | None:
    if printed.year is None:
        return None
    return printed._replace(year=printed.year + rng.choice((-1, 1, -10, 10)))


def _symbol(printed: Printed, rng: random.Random) -> Printed | None:
    """A letter of the symbol exchanged with its neighbour, dropped or doubled."""
    places = [
        place
        for place, letter in enumerate(printed.symbol)
        if letter.isalpha() and printed.symbol[place + 1 : place + 2].isalpha()
    ]
    if not places:
        return None
    place = rng.choice(places)
    before, pair, after = (
        printed.symbol[:place], printed.symbol[place : place + 2], printed.symbol[place + 2 :],
    )  # fmt: skip
    changed = rng.choice((pair[::-1], pair[0], pair[0] + pair))
    return None if changed == pair else printed._replace(symbol=before + changed + after)


def _type(printed: Printed, rng: random.Random) -> Printed | None:
    """Another type before the same body."""
    kind, dash, body = printed.symbol.partition("-")
    others = [other for other in ("KH", "QĐ", "CT", "NQ", "TB", "BC") if other != kind]
    if not dash or kind not in ("KH", "QĐ", "CT", "NQ", "TB", "BC"):
        return None
    return printed._replace(symbol=f"{rng.choice(others)}-{body}")


def _digit_changed(number: str, rng: random.Random) -> str:
    place = rng.randrange(len(number))
    digit = rng.choice([d for d in "0123456789" if d != number[place]])
    return number[:place] + digit + number[place + 1 :]


SLIPS: Mapping[str, Slip] = {
    "year of the date": _year_of_date,
    "month of the date": _month_of_date,
    "day of the date": _day_of_date,
    "number": _number,
    "year in the number": _year_of_number,
    "letter of the symbol": _symbol,
    "type in the symbol": _type,
}
