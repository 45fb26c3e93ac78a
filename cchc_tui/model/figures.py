"""Number tokens, their readings, and figures: numbers that count or measure something.

Modules that compare a member for every figure or block keep it in a constant of their own: until
Python 3.12 each look-up of a member on its class goes through a hook, ten times slower.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cchc_tui.model.report import Level, Period


class ReadingKind(StrEnum):
    """What a number token is. Exactly one for each token of a text."""

    FIGURE = "figure"
    MALFORMED = "malformed"
    DATE = "date"
    YEAR = "year"
    PERIOD = "period"
    DOCUMENT = "document"
    HEADING = "heading"
    STANDARD = "standard"
    VERSION = "version"
    NAME = "name"
    ORDINAL = "ordinal"
    RATE = "rate"
    CONTACT = "contact"
    FORMULA = "formula"
    FOOTNOTE_MARK = "footnote_mark"


class Reading(NamedTuple):
    """One reading of the digits at `start:end`; a date or a document number has several."""

    kind: ReadingKind
    start: int
    end: int


class FigureKind(StrEnum):
    """How a figure may be judged: counts are exact, the others intervals."""

    COUNT = "count"
    MEASURE = "measure"
    PERCENT = "percent"
    MONEY = "money"


class Modality(StrEnum):
    """How firmly a figure is stated."""

    EXACT = "exact"
    APPROX = "approx"
    BOUND = "bound"
    TARGET = "target"


class Satellite(StrEnum):
    """What a figure does in its clause; only heads are totals or parts."""

    HEAD = "head"
    PERCENT = "percent"
    DENOMINATOR = "denominator"
    TARGET = "target"
    THRESHOLD = "threshold"
    CHANGE = "change"
    APPROXIMATE = "approximate"
    CARRY = "carry"
    PREVIOUS = "previous"


class Place(NamedTuple):
    """Path of a figure inside its block; numbers grow in reading order over the whole report."""

    block: int
    sentence: int
    clause: int
    bracket: int
    """innermost open bracket, 0 outside"""
    cue: int
    """the opening cue ("trong đó", "gồm" …) whose tail the figure stands in, 0 for none"""
    item: int
    """item number by comma, semicolon or "và" inside its group"""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed and what it says."""

    index: int
    start: int
    end: int
    text: str
    value: Decimal | None
    """plain value with scale applied (money in đồng, percent as printed); None if malformed"""
    step: Decimal
    """one unit of the last printed digit, scale applied"""
    kind: FigureKind
    unit: str
    """folded noun right after the number, canonical where the lexicon knows it; "" for none"""
    label: str
    """folded words to the left up to the clause boundary, closed brackets taken out"""
    tail: str
    """folded words right after the number up to the next punctuation or number"""
    modality: Modality
    satellite: Satellite
    place: Place
    section: int
    level: Level | None
    period: Period | None
    slot: str | None
    """slot of the statutory record (received, new, carried, resolved, early, …)"""
    indicator: str | None
    """key of the indicator catalogue"""
