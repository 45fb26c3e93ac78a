"""Values of the model as compact JSON and back.

A value becomes the list of its fields in order; numbers with decimals and dates become text. Where
these fields change, what is stored must be changed by a migration.
"""

from __future__ import annotations

import json
import re
import zlib
from array import array
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from cchc_tui.model.checks import Base, Check, Operand, RelationKind, Role, Slip, Verdict
from cchc_tui.model.facts import Mention, Place, ReportFacts
from cchc_tui.model.figures import Modality
from cchc_tui.model.messages import Message
from cchc_tui.model.report import Level, Period
from cchc_tui.model.spans import Span

_LEVEL = 3
_NAMES = {kind: "|".join(kind).encode() for kind in (RelationKind, Verdict)}
_CHECK_BEGINS = re.compile(rb'[\[,](?=\["(?:%b)","(?:%b)",\[)' % tuple(_NAMES.values()))
"""Kind, verdict and the list of operands: no other value begins so, and within a text of JSON no
quote stands without a backslash before it."""
_PARTS: Mapping[type, Callable[[Any], object]] = {
    Decimal: str,
    date: date.isoformat,
    MappingProxyType: dict,
    **{
        kind: attrgetter(*(field.name for field in fields(kind)))
        for kind in (Check, Operand, Slip, Message, ReportFacts, Period)
    },
}


def _plain(value: object) -> object:
    """What the encoder does not know by itself; a kind of value missing here is a KeyError."""
    return _PARTS[type(value)](value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)


def to_json(value: object) -> str:
    """A value as JSON."""
    # Most lists of a finding are empty.
    return "[]" if value == () else _ENCODER.encode(value)


def packed(value: object) -> bytes:
    """A value as compressed JSON."""
    return zlib.compress(to_json(value).encode("utf-8"), _LEVEL)


def _unpacked(stored: bytes) -> Any:
    return json.loads(zlib.decompress(stored))


def checks_from(stored: bytes) -> tuple[Check, ...]:
    """The checks of a version."""
    return tuple(map(_check, _unpacked(stored)))


def check_reader(stored: bytes) -> Callable[[int], Check]:
    """A way to single checks of a version: most are never looked at, so they stay as JSON."""
    text = zlib.decompress(stored)
    starts = array("I", (match.start() + 1 for match in _CHECK_BEGINS.finditer(text)))
    starts.append(len(text))

    def check_at(index: int) -> Check:
        # Behind each check stands a comma, behind the last one the end of the list.
        return _check(json.loads(text[starts[index] : starts[index + 1] - 1]))

    return check_at


def facts_from(stored: bytes, identity: str) -> ReportFacts:
    """The facts of a version, under an id of this run."""
    _, path, unit, level, superior, number, day, period, mentions = _unpacked(stored)
    return ReportFacts(
        identity,
        path,
        unit,
        level and Level(level),
        superior,
        number,
        date_from(day),
        period and _period(*period),
        tuple(_mention(*parts) for parts in mentions),
    )


def message_from(text: str) -> Message:
    """A message stored as JSON."""
    return _message(json.loads(text))


def messages_from(text: str) -> tuple[Message, ...]:
    """Messages stored as JSON."""
    return tuple(map(_message, json.loads(text)))


def spans_from(text: str) -> tuple[Span, ...]:
    """Spans stored as JSON."""
    return tuple(Span(*parts) for parts in json.loads(text))


def places_from(text: str) -> tuple[Place, ...]:
    """Places in other reports stored as JSON."""
    return tuple(Place(*parts) for parts in json.loads(text))


def _message(parts: list[Any]) -> Message:
    template, values = parts
    return Message(
        template,
        {
            name: value if isinstance(value, str) else _message(value)
            for name, value in values.items()
        },
    )


def _check(parts: list[Any]) -> Check:
    kind, verdict, operands, computed, difference, evidence, note, *rest = parts
    exhaustive, channel, slips, rule = rest
    return Check(
        RelationKind(kind),
        Verdict(verdict),
        tuple(map(_operand, operands)),
        _decimal(computed),
        _decimal(difference),
        evidence,
        note and _message(note),
        exhaustive,
        channel,
        tuple(Slip(operand, Decimal(right), *others) for operand, right, *others in slips),
        rule,
    )


def _operand(parts: list[Any]) -> Operand:
    role, start, end, text, value, step, slot, unit, label, modality, base, terms, figure = parts
    return Operand(
        Role(role),
        start,
        end,
        text,
        _decimal(value),
        Decimal(step),
        slot,
        unit,
        label,
        Modality(modality),
        Base(base),
        tuple(map(_operand, terms)),
        figure,
    )


def _period(
    kind: str, year: int | None, ordinal: int | None, start: str | None, end: str | None
) -> Period:
    return Period(kind, year, ordinal, date_from(start), date_from(end))


def _mention(
    start: int, end: int, number: str, year: int | None, symbol: str, canonical: str,
    kind: str | None, day: str | None, date_span: list[int] | None, *others: Any,
) -> Mention:  # fmt: skip
    span = date_span and Span(*date_span)
    return Mention(
        start, end, number, year, symbol, canonical, kind, date_from(day), span or None, *others
    )


def date_from(text: str | None) -> date | None:
    """A date stored as ISO."""
    return date.fromisoformat(text) if text else None


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
