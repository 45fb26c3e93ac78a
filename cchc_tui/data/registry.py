"""The registry of legal documents that ships with the package: what a citation may be held against.

The file is sorted lines found by bisection: it is mapped, not read, needs no database and is the
same on every machine. Absence from it proves nothing.
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from mmap import ACCESS_READ, mmap

FILE_NAME = "registry.tsv"
_PATH = os.path.join(os.path.dirname(__file__), FILE_NAME)
_PARTS = re.compile(r"([0-9]+[a-zđ]?)(?:[/-]((?:19|20)[0-9]{2}))?[/-]?(.*)")
_JOINTS = str.maketrans("/_", "--")
_SHARED_NUMBERS = ("QH", "UBTVQH", "NQ-UBTVQH")
_FEWEST_SOURCES = 2


@dataclass(frozen=True, slots=True)
class RegistryRecord:
    """What public sources say of one document; what they leave open is empty or None."""

    number: str
    """number and symbol, 61/2018/NĐ-CP"""
    kind: str
    issuer: str
    date: datetime.date | None
    title: str
    replaced_by: str
    """number of the document that replaces it"""
    replaced_from: datetime.date | None
    """the first day on which the replacement is surely in force"""
    tier: str
    """A an official source, B several documents agree, C one document"""
    sources: int
    """documents that cite it"""
    contested: bool
    """whether sources disagree on its date"""

    @property
    def trusted(self) -> bool:
        """Whether a contradiction with this record counts."""
        if self.tier == "C":
            return self.sources >= _FEWEST_SOURCES and not self.contested
        return self.tier in ("A", "B")


class Registry:
    """Records by number, year and symbol."""

    def __init__(self, lines: bytes | mmap) -> None:
        self._lines = lines
        self._found: dict[str, tuple[RegistryRecord, ...]] = {}

    def find(
        self, number: str, year: int | None, symbol: str, kind: str | None, dated: int | None
    ) -> RegistryRecord | None:
        """The one record of a document, None where there is none or more than one.

        Numbers of the Quốc hội are shared by laws and resolutions: `kind` tells them apart. Numbers
        without a year begin anew each year: `dated`, the year of the date, tells them apart.
        """
        records = self.all_of(number, year, symbol)
        if symbol.startswith(_SHARED_NUMBERS):
            records = tuple(r for r in records if kind and r.kind.lower() == kind.lower())
        if year is None:
            records = tuple(r for r in records if r.date and r.date.year == dated)
        return records[0] if len(records) == 1 else None

    def all_of(self, number: str, year: int | None, symbol: str) -> tuple[RegistryRecord, ...]:
        """Every record with this number, year and symbol."""
        key = registry_key(number, year, symbol)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = tuple(self._records(f"{key}\t".encode()))
        return found

    def _records(self, prefix: bytes) -> Iterator[RegistryRecord]:
        start = self._first_line(prefix)
        while self._lines[start : start + len(prefix)] == prefix:
            end = self._lines.find(b"\n", start)
            yield _record(self._lines[start:end].decode())
            start = end + 1

    def _first_line(self, prefix: bytes) -> int:
        """Where the first line that is not below a prefix begins."""
        lines = self._lines
        low, high = 0, len(lines)
        while low < high:
            middle = (low + high) // 2
            start = lines.rfind(b"\n", 0, middle) + 1
            if lines[start : start + len(prefix)] < prefix:
                low = lines.find(b"\n", middle) + 1
            else:
                high = start
        return low


def registry_key(number: str, year: int | None, symbol: str) -> str:
    """The key of a line: no leading zeros, upper case, one kind of joint."""
    return f"{number.lstrip('0')}|{year or ''}|{symbol.upper().translate(_JOINTS)}"


def number_parts(printed: str) -> tuple[str, int | None, str] | None:
    """Number, year and symbol of "61/2018/NĐ-CP"; None where there is no number."""
    match = _PARTS.fullmatch(printed)
    if match is None:
        return None
    number, year, symbol = match.groups()
    return number, int(year) if year else None, symbol


@cache
def load_registry() -> Registry:
    """The registry of the package."""
    with open(_PATH, "rb") as file:
        return Registry(mmap(file.fileno(), 0, access=ACCESS_READ))


def _record(line: str) -> RegistryRecord:
    _, number, kind, issuer, day, title, by, since, tier, sources, contested = line.split("\t")
    return RegistryRecord(
        number,
        kind,
        issuer,
        _day(day),
        title,
        by,
        _day(since),
        tier,
        int(sources),
        contested == "1",
    )


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
