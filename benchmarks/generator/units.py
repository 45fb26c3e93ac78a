"""Who reports, on which period, and which documents were in force by then."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from benchmarks.generator.wording import UnitWords, table

_LEVELS = (
    UnitWords("huyện", "xã"),
    UnitWords("quận", "phường"),
    UnitWords("thị xã", "phường"),
    UnitWords("thành phố", "phường"),
)
_PERIODS = (
    ("quý I năm {}", 3), ("6 tháng đầu năm {}", 6), ("9 tháng đầu năm {}", 9), ("năm {}", 12)
)  # fmt: skip
_YEARS = range(2021, 2025)
_LOWER_PLACES = 14
_REPORTS_OF_A_UNIT = len(_PERIODS) * len(_YEARS)


class Document(NamedTuple):
    """A document that can be cited."""

    kind: str
    number: str
    date: date
    issuer: str
    title: str
    section: str


class Occasion(NamedTuple):
    """One report to be written."""

    name: str
    """Tân Khê"""
    level: UnitWords
    province: str
    places: tuple[str, ...]
    """names of the units below"""
    year: int
    period: str
    date: date
    number: int
    documents: tuple[Document, ...]

    @property
    def unit(self) -> str:
        """huyện Tân Khê"""
        return f"{self.level.own} {self.name}"


def occasion(index: int, seed: int | str) -> Occasion:
    """The report of a place in the corpus; units report on every period of some years."""
    unit, turn = divmod(index, _REPORTS_OF_A_UNIT)
    year_at, period = divmod(turn, len(_PERIODS))
    year = _YEARS[year_at]
    name, level, province, places = _unit(unit)
    words, month = _PERIODS[period]
    rng = random.Random(f"{seed}:{index}:date")
    day = date(year, month, rng.randint(14, 20))
    own = f"{level.own} {name}"
    # What is issued in the same words every year would look like one document with two dates.
    last = [p for p in _register(own, year - 1, seed) if p.title.endswith(str(year - 1))]
    papers = (*_central(), *last, *_register(own, year, seed))
    known = tuple(paper for paper in papers if paper.date < day)
    number = 60 + 110 * period + rng.randint(0, 60)
    return Occasion(name, level, province, places, year, words.format(year), day, number, known)


@lru_cache(maxsize=8)
def _unit(at: int) -> tuple[str, UnitWords, str, tuple[str, ...]]:
    names = table("frame")["names"]
    both = len(names["first"]) * len(names["second"])
    rng = random.Random(f"unit {at}")
    places = tuple(_place(rng.randrange(both)) for _ in range(3 * _LOWER_PLACES))
    distinct = tuple(dict.fromkeys(places))[:_LOWER_PLACES]
    level = _LEVELS[(at + at // both) % len(_LEVELS)]
    # A step without common divisor visits every name once.
    return (
        _place(at * 137 % both),
        level,
        names["provinces"][at % len(names["provinces"])],
        distinct,
    )


def _place(at: int) -> str:
    names = table("frame")["names"]
    first, second = divmod(at, len(names["second"]))
    return f"{names['first'][first]} {names['second'][second]}"


@lru_cache(maxsize=1)
def _central() -> tuple[Document, ...]:
    return tuple(
        Document(**{**entry, "date": date.fromisoformat(entry["date"])})
        for entry in table("documents")["central"]
    )


@lru_cache(maxsize=16)
def _register(unit: str, year: int, seed: int | str) -> tuple[Document, ...]:
    """What a unit issued in a year: numbers of a kind rise with the days."""
    rng = random.Random(f"{seed}:{unit}:{year}:register")
    titles = [(s, title) for s, some in table("documents")["titles"].items() for title in some]
    rng.shuffle(titles)
    numbers: dict[str, int] = {}
    return tuple(
        _issued(unit, day, title, section, numbers, rng)
        for day, (section, title) in zip(_days(year, len(titles), rng), titles, strict=True)
    )


def _days(year: int, count: int, rng: random.Random) -> list[date]:
    start = date(year, 1, 4)
    return [start + timedelta(days=n) for n in sorted(rng.sample(range(350), count))]


def _issued(
    unit: str, day: date, title: str, section: str, numbers: dict[str, int], rng: random.Random
) -> Document:
    kinds: Sequence[dict[str, str]] = table("documents")["kinds"]["list"]
    kind = rng.choice(kinds)
    symbol = kind["symbol"]
    numbers[symbol] = numbers.get(symbol, 0) + rng.randint(4, 30)
    own = unit.rsplit(" ", 2)[0]
    title = title.replace("<year>", str(day.year)).replace("<own>", own)
    issuer = f"Ủy ban nhân dân {unit}"
    return Document(kind["kind"], f"{numbers[symbol]:02d}/{symbol}", day, issuer, title, section)
