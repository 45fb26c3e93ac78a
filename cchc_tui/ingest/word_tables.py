"""The cells of a Word table, merged ones told apart."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from cchc_tui.ingest.word_names import W, child, local_name, value
from cchc_tui.ingest.word_styles import Styles, has_borders

_WIDEST = 200
_LAYOUT_COLUMNS, _LAYOUT_ROWS = 3, 4


Cell = etree._Element | None
"""a place of the grid; None where a merged cell covers it or the row leaves it out"""


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, also those inside content controls, without deleted ones."""
    for row in _inside(table, "tr"):
        if child(child(row, "trPr"), "del") is None:
            yield row


def cells_of(row: etree._Element) -> list[Cell]:
    """The cells of a row on the grid: the words of a merged cell stand at its first place."""
    properties = child(row, "trPr")
    cells: list[Cell] = [None] * _count(child(properties, "gridBefore"), 0)
    for node in _inside(row, "tc"):
        cell_properties = child(node, "tcPr")
        merge = child(cell_properties, "vMerge")
        covered = merge is not None and value(merge) != "restart"
        cells.append(None if covered else node)
        span = _count(child(cell_properties, "gridSpan"), 1)
        cells.extend([None] * (span - 1))
    cells.extend([None] * _count(child(properties, "gridAfter"), 0))
    return cells[:_WIDEST]


def is_layout(table: etree._Element, rows: list[list[Cell]], styles: Styles) -> bool:
    """Whether a table only places paragraphs side by side, as in the head of a letter.

    Such a table is small and draws no lines; its cells are read one after the other.
    """
    if len(rows) > _LAYOUT_ROWS or max(map(len, rows), default=0) > _LAYOUT_COLUMNS:
        return False
    properties = child(table, "tblPr")
    borders = child(properties, "tblBorders")
    if has_borders(borders):
        return False
    if borders is None and styles.bordered(value(child(properties, "tblStyle"))):
        return False
    return not any(has_borders(borders) for borders in table.iter(W + "tcBorders"))


def _inside(node: etree._Element, name: str) -> Iterator[etree._Element]:
    """Children with this name, also those in content controls and marks of revision."""
    for inner in node:
        found = local_name(inner)
        if found == name:
            yield inner
        elif found in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
            yield from _inside(inner, name)


def _count(node: etree._Element | None, default: int) -> int:
    printed = value(node)
    return min(int(printed), _WIDEST) if printed.isdecimal() else default
