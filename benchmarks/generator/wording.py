"""The tables of wording: shapes (how something is said) and topics (what is counted)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_FOLDER = Path(__file__).parent / "tables"


@dataclass(frozen=True, slots=True)
class Shape:
    """One construction: the sentence, list or table that words a relation."""

    name: str
    text: str
    again: str = ""
    """a second text, which stands in the assessment"""
    item: str = ""
    join: str = ""
    last: str = ""
    group: str = ""
    """only for topics of this group"""
    open: tuple[str, ...] = ()
    """kinds of relation that it leaves room for: other figures may explain the difference"""
    some: bool = False
    """whether "trong đó" and the like may name only some of the parts"""
    directions: tuple[str, ...] = ("tăng", "giảm")
    needs_sub: bool = False
    table: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """One indicator, used at most once in a report, with the words that name it."""

    name: str
    section: str
    low: int
    high: int
    group: str
    labels: tuple[str, ...]
    """all classes of the whole"""
    sub: tuple[str, ...]
    """all classes of the first label"""
    pool: str
    words: tuple[tuple[str, str], ...]


class Trap(NamedTuple):
    """A sentence that accuses nobody; `figures` says how its numbers come about."""

    name: str
    section: str
    text: str
    figures: tuple[tuple[str, str], ...]


class UnitWords(NamedTuple):
    """The level of the reporting unit and the one below: huyện, xã."""

    own: str
    sub: str


def table(name: str) -> Mapping[str, Any]:
    """One file of wording as it stands."""
    return _tables()[name]


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted(_FOLDER.glob("*.toml"))
    }


@cache
def shapes(kind: str) -> tuple[Shape, ...]:
    """The constructions of a kind of relation."""
    return tuple(Shape(**_hashable(entry)) for entry in table(kind)["shape"])


@cache
def topics(kind: str, unit: UnitWords) -> tuple[Topic, ...]:
    """The indicators of a kind, worded for a kind of unit."""
    return tuple(_topic(_worded(entry, unit)) for entry in table(kind)["topic"])


@cache
def traps(name: str, unit: UnitWords) -> tuple[Trap, ...]:
    """The sentences of a file of traps, worded for a kind of unit."""
    return tuple(
        Trap(entry["name"], entry["section"], entry["text"], tuple(entry["figures"].items()))
        for entry in (_worded(entry, unit) for entry in table(name)["trap"])
    )


@cache
def fitting(kind: str, topic: Topic) -> tuple[Shape, ...]:
    """The constructions that can word a topic: those of its group, or of none for the rest."""
    exclusive = topic.group in ("survey", "money", "staff")
    return tuple(
        shape
        for shape in shapes(kind)
        if (shape.group == topic.group if exclusive else shape.group in ("", topic.group))
        and (topic.sub or not shape.needs_sub)
    )


def capital(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


def with_capitals(words: Mapping[str, str]) -> dict[str, str]:
    """Every word also under its capitalised key with a capital letter."""
    return {**words, **{key[0].upper() + key[1:]: capital(value) for key, value in words.items()}}


def _hashable(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in entry.items()}


def _worded(value: Any, unit: UnitWords) -> Any:
    """With the levels of the unit filled in, in all texts of a nested value."""
    if isinstance(value, str):
        return value.replace("<own>", unit.own).replace("<sub>", unit.sub)
    if isinstance(value, dict):
        return {key: _worded(inner, unit) for key, inner in value.items()}
    return [_worded(inner, unit) for inner in value] if isinstance(value, list) else value


def _topic(entry: Mapping[str, Any]) -> Topic:
    known = {field.name for field in fields(Topic)} | {"range"}
    words = {key: value for key, value in entry.items() if key not in known}
    return Topic(
        entry["name"],
        entry["section"],
        *entry.get("range", (2, 9)),
        group=entry.get("group", ""),
        labels=tuple(entry.get("labels", ())),
        sub=tuple(entry.get("sub", ())),
        pool=entry.get("pool", ""),
        words=tuple(with_capitals(words).items()),
    )
