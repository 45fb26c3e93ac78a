"""What a reader sees of the shape of a text: headings, tables, pages."""

from __future__ import annotations

from typing import NamedTuple

from cchc_tui.model.spans import Span

Row = tuple[Span, ...]


class Heading(NamedTuple):
    """A heading with its number; depth 1 is outermost."""

    start: int
    end: int
    depth: int
    number: str
    """numbering as printed, may be empty"""


class TableShape(NamedTuple):
    """A table as whole lines, and its grid of cells; every row has as many."""

    start: int
    end: int
    rows: tuple[Row, ...]
    header_rows: int


class PageMark(NamedTuple):
    """Where a page begins or says its number: a form feed, or the start of a line of its own."""

    offset: int
    label: str
    """the number as printed, or the ordinal of the page where only a form feed stands"""


class Structure(NamedTuple):
    """All of it in text order, spans in the source text; tables do not overlap."""

    headings: tuple[Heading, ...] = ()
    tables: tuple[TableShape, ...] = ()
    pages: tuple[PageMark, ...] = ()
