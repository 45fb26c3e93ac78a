"""Units and the documents they issue, as they are, before any report cites them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from importlib.resources import files
from typing import NamedTuple

from benchmarks.made_up_names import (
    DISTRICT_REGISTERS,
    FIELDS,
    PLACE_NAMES,
    PROVINCE_REGISTERS,
    SERIES_TITLES,
    TITLES,
    Register,
)
from cchc_tui.data.registry import FILE_NAME, number_parts

YEARS = range(2020, 2025)
_DISTRICTS_OF_A_PROVINCE = 12
_LONGEST_SERIES = 4
_CENTRAL_DOCUMENTS = 3000
_TIERS = ("A", "B")
_LEFT_OUT = re.compile("QH|UBND|HĐND")


class Unit(NamedTuple):
    """A unit that issues documents and reports."""

    place: str
    """huyện Tân Khê"""
    word: str
    province: str
    """the place above it; its own where it is a province"""

    @property
    def is_province(self) -> bool:
        """Whether nothing but the centre stands above it."""
        return self.place == self.province


class Paper(NamedTuple):
    """One document with everything that is true of it."""

    number: str
    year: int | None
    symbol: str
    kind: str
    date: date
    title: str
    issuer: str
    """the place of its unit, or the central body"""

    @property
    def canonical(self) -> str:
        """Number and symbol as they should be printed."""
        return canonical_of(self.number, self.year, self.symbol)


def canonical_of(number: str, year: int | None, symbol: str) -> str:
    """Number and symbol with the joint its register uses."""
    if year is not None:
        return f"{number}/{year}/{symbol}"
    party = "/" in symbol
    return f"{number}-{symbol}" if party else f"{number}/{symbol}"


def made_up_units(count: int) -> list[Unit]:
    """Provinces with their districts; names of districts come back in other provinces."""
    units: list[Unit] = []
    words = ("huyện", "huyện", "huyện", "thị xã")
    while len(units) < count:
        block, place = divmod(len(units), _DISTRICTS_OF_A_PROVINCE + 1)
        province = f"tỉnh {PLACE_NAMES[block % len(PLACE_NAMES)]}"
        if place == 0:
            units.append(Unit(province, "tỉnh", province))
            continue
        word = words[place % len(words)]
        name = PLACE_NAMES[(block * 7 + place * 5) % len(PLACE_NAMES)]
        units.append(Unit(f"{word} {name}", word, province))
    return units


def papers_of(unit: Unit, year: int, rng: random.Random) -> list[Paper]:
    """What a unit issued in a year, of each register some numbers in the order of their days."""
    registers = PROVINCE_REGISTERS if unit.is_province else DISTRICT_REGISTERS
    return [paper for register in registers for paper in _of_register(register, unit, year, rng)]


def _of_register(
    register: Register, unit: Unit, year: int, rng: random.Random
) -> Iterator[Paper]:  # fmt: skip
    number = 0
    groups = 3 if register.party else 5
    days_a_number = rng.uniform(200, 364) / register.numbers
    for _ in range(groups):
        number += rng.randint(1, max(2, register.numbers // groups))
        day = date(year, 1, 2) + timedelta(days=int(number * days_a_number) % 364)
        titles = _titles(unit, year, rng)
        for title in titles:
            shown = f"{number:02}"
            own_year = year if register.dated_in_number else None
            yield Paper(shown, own_year, register.symbol, register.kind, day, title, unit.place)
            number += 1


def _titles(unit: Unit, year: int, rng: random.Random) -> list[str]:
    """The title of one document, or those of a series of one day, alike but for one word."""
    facts = {"year": str(year), "place": unit.place}
    if rng.random() < 0.3:
        template = rng.choice(SERIES_TITLES)
        fields = rng.sample(FIELDS, rng.randint(1, _LONGEST_SERIES))
        return [template.format(field=field, **facts) for field in fields]
    return [rng.choice(TITLES).format(**facts)]


def central_papers(rng: random.Random) -> list[Paper]:
    """Documents of the registry that ships with the package, with their true days and titles."""
    lines = files("cchc_tui.data").joinpath(FILE_NAME).read_text(encoding="utf-8").splitlines()
    papers = [paper for line in lines if (paper := _of_line(line.split("\t"))) is not None]
    return rng.sample(papers, min(_CENTRAL_DOCUMENTS, len(papers)))


def _of_line(cells: Sequence[str]) -> Paper | None:
    _, printed, kind, issuer, day, title, _, _, tier, *_ = cells
    parts = number_parts(printed)
    if parts is None or tier not in _TIERS or not day or not title or _LEFT_OUT.search(printed):
        return None
    number, year, symbol = parts
    return Paper(number, year, symbol, kind, date.fromisoformat(day), title, issuer)
