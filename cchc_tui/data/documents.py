"""Types of legal documents and the bodies that issue them, as symbols and texts name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cchc_tui.data.lexicons import load_lexicon, words_of


@dataclass(frozen=True, slots=True)
class DocumentType:
    """What the abbreviation of a type stands for."""

    code: str
    kinds: tuple[str, ...]
    """names of the type, the usual one first"""
    also: tuple[str, ...] = ()
    """loose names in common use"""
    party: bool = False
    state: bool = False
    last_year: int | None = None

    @property
    def kind(self) -> str:
        """The usual name."""
        return self.kinds[0]


@dataclass(frozen=True, slots=True)
class Body:
    """A body that issues documents: its abbreviation, its names, the years it was so called."""

    code: str
    name: str
    """the full name as it is shown"""
    names: tuple[str, ...]
    """all names, lower case"""
    tier: str
    """central, local or party"""
    first_year: int | None = None
    last_year: int | None = None


@cache
def document_types() -> Mapping[str, DocumentType]:
    """All types by abbreviation."""
    return {
        code: DocumentType(
            code,
            words_of(entry, "kinds"),
            words_of(entry, "also"),
            entry.get("party") is True,
            entry.get("state") is True,
            _year(entry, "to"),
        )
        for code, entry in _entries("document_types", "types")
    }


@cache
def bodies() -> Mapping[str, Body]:
    """All bodies by abbreviation."""
    return {
        code: Body(
            code,
            words_of(entry, "names")[0],
            tuple(name.lower() for name in words_of(entry, "names")),
            tier,
            _year(entry, "from"),
            _year(entry, "to"),
        )
        for tier in ("central", "local", "party")
        for code, entry in _entries("document_bodies", tier)
    }


@cache
def kind_names() -> Mapping[str, str]:
    """Every name of a kind of document, lower case, with the name as it is shown."""
    shown = [name for kind in document_types().values() for name in (*kind.kinds, *kind.also)]
    for group in ("general", "dispatch", "assembly", "typed", "short"):
        shown.extend(words_of(load_lexicon("document_types")[group], "kinds"))
    return {name.lower(): name for name in shown}


@cache
def named_kinds(group: str) -> tuple[str, ...]:
    """The names of one group of kinds: general, dispatch, typed, assembly or short."""
    return words_of(load_lexicon("document_types")[group], "kinds")


def _entries(lexicon: str, table: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    found = load_lexicon(lexicon)[table]
    if isinstance(found, dict):
        yield from found.items()


def _year(entry: Mapping[str, object], key: str) -> int | None:
    year = entry.get(key)
    return year if isinstance(year, int) else None
