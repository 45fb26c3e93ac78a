"""The shape of one report: header, sections, blocks, tables, footnotes. Spans are (start, end)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc_tui.model.spans import Span


class Level(StrEnum):
    """Tier of government a figure speaks of."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Area(StrEnum):
    """The fields of administrative reform and the other parts every report has."""

    DIRECTION = "direction"
    INSTITUTIONS = "institutions"
    PROCEDURES = "procedures"
    APPARATUS = "apparatus"
    CIVIL_SERVICE = "civil_service"
    FINANCE = "finance"
    DIGITAL = "digital"
    RESULTS = "results"
    ASSESSMENT = "assessment"
    LIMITATIONS = "limitations"
    TASKS_AHEAD = "tasks_ahead"
    PROPOSALS = "proposals"
    OTHER = "other"


class BlockKind(StrEnum):
    """What a block of text is."""

    HEADING = "heading"
    SCOPE = "scope"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Period:
    """What time a report or a figure covers; `end` is the last day, both may be unknown."""

    kind: str
    """month, quarter, half, nine_months, year or window"""
    year: int | None
    ordinal: int | None = None
    """which month, quarter or half of the year"""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the body; a part that is not found is None."""

    unit: str | None = None
    number: str | None = None
    """number and symbol as printed without inner spaces, 242/BC-UBND"""
    number_span: Span | None = None
    place: str | None = None
    date: date | None = None
    date_span: Span | None = None
    title: str | None = None
    title_span: Span | None = None
    period: Period | None = None
    window: Period | None = None
    """the declared data window, "số liệu tính từ ngày … đến ngày …" """
    addressee: str | None = None
    level: Level | None = None
    """tier of the issuing unit"""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the body under it until the next heading of its depth or above."""

    index: int
    parent: int
    """index of the enclosing section, -1 at the top"""
    depth: int
    number: str
    """numbering as printed, "II", "1", "a", "2.2.1"; may be empty"""
    title: Span
    area: Area
    level: Level | None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, bullet, heading, scope line, table or footnote in reading order.

    `pieces` are the ranges of its text without the marker, in order, one after another; there is
    more than one where a page break, a line break or a footnote block stands in mid-sentence.
    `start` and `end` bound them all.
    """

    index: int
    kind: BlockKind
    start: int
    end: int
    pieces: tuple[Span, ...]
    marker: str
    depth: int
    """nesting among bullets of one run: 0 paragraph, 1 outer bullet, 2 inner bullet …"""
    parent: int
    """index of the block this one is an item under (bullet, or paragraph that introduces it), -1"""
    section: int
    """index of the section, -1 before the first heading"""
    level: Level | None
    """tier given by the nearest scope line or heading above, else None"""


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cell spans, ragged rows padded with empty spans."""

    block: int
    rows: tuple[tuple[Span, ...], ...]
    header_rows: int
    formula_row: int | None
    """index of the row of column formulas, "(3)=(4)+(5)+(6)" """


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote block and the place of its mark in the body, where found."""

    block: int
    mark: str
    reference: Span | None


@dataclass(frozen=True, slots=True)
class Report:
    """The structure of one text."""

    header: Header
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    footnotes: tuple[Footnote, ...]
