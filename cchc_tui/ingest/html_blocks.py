"""The blocks of an HTML page, put together while its elements open and close."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from cchc_tui.ingest.fences import Fences
from cchc_tui.ingest.html_lists import ListCounter
from cchc_tui.ingest.superscripts import superscript
from cchc_tui.ingest.word_names import local_name

_TO_US = "cchc:"
_BETWEEN_CELLS = frozenset("table tbody thead tfoot tr".split())
_DROPPED = frozenset(
    "head script style template noscript title select textarea button svg math object iframe"
    " audio video canvas map".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p"
    " pre section summary table tbody td tfoot th thead tr ul".split()
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_FONT_FAMILY = re.compile(r"font-family\s*:\s*([^;]{1,200})", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_WIDEST, _MOST_COVERED = 200, 100_000
_LAYOUT_COLUMNS, _LAYOUT_ROWS = 3, 4


@dataclass(slots=True)
class _Table:
    """A table in the making: each cell is the blocks in it."""

    rows: list[list[list[str]]] = field(default_factory=list)
    covered: set[tuple[int, int]] = field(default_factory=set)
    """places of the grid that a cell from a row above covers"""
    cell: list[str] = field(default_factory=list)
    """the blocks of the open cell"""
    span: int = 1
    """its columns"""

    def start_cell(self, node: etree._Element) -> None:
        """Add a cell, after the places that merged cells cover."""
        if not self.rows:
            self.rows.append([])
        place, row = len(self.rows) - 1, self.rows[-1]
        while (place, len(row)) in self.covered and len(row) < _WIDEST:
            row.append([])
        width, height = _count(node.get("colspan"), _WIDEST), _count(node.get("rowspan"), _WIDEST)
        if len(self.covered) < _MOST_COVERED:
            self.covered.update(
                (place + below, len(row) + beside)
                for below in range(1, height)
                for beside in range(width)
            )
        row.append([])
        self.span = width
        self.cell = row[-1]

    def end_cell(self) -> None:
        """Keep the columns of a wide cell."""
        if self.rows and len(self.rows[-1]) < _WIDEST:
            self.rows[-1].extend([] for _ in range(self.span - 1))

    def lines(self) -> list[str]:
        """A line for each row; the cells of a small table with paragraphs in them one by one."""
        small = len(self.rows) <= _LAYOUT_ROWS and max(map(len, self.rows)) <= _LAYOUT_COLUMNS
        if small and any(len(cell) > 1 for row in self.rows for cell in row):
            return [block for row in self.rows for cell in row for block in cell]
        return ["\t".join(" ".join(" ".join(cell).split()) for cell in row) for row in self.rows]


class Blocks:
    """Takes the elements of a page in turn and gives its text."""

    def __init__(self, fences: Fences) -> None:
        self._fences = fences
        self._lines: list[str] = []
        self._tables: list[_Table] = []
        self._words: list[str] = []
        self._fonts = [""]
        self._lists: list[ListCounter] = []
        self._left_out = self._kept = self._raised = 0
        self._prefix = ""

    def open(self, name: str, node: etree._Element) -> None:
        """An element begins."""
        self._fonts.append(_font(node) or self._fonts[-1])
        if self._left_out or name in _DROPPED or _HIDDEN.search(node.get("style", "")):
            self._left_out += 1
            return
        if name in _BLOCKS:
            self._end_block()
        if name in ("ol", "ul", "menu", "dir"):
            self._lists.append(ListCounter(node))
        elif name == "li":
            self._prefix = self._lists[-1].next(node) if self._lists else "-"
        elif name == "br":
            self._end_line()
        elif name == "table":
            self._tables.append(_Table())
        elif name == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif name in ("td", "th") and self._tables:
            self._tables[-1].start_cell(node)
        self._kept += name == "pre"
        self._raised += name == "sup"
        self._take(node.text)

    def close(self, name: str, node: etree._Element) -> None:
        """An element ends; the text after it belongs to the one around it."""
        self._fonts.pop()
        if self._left_out:
            self._left_out -= 1
        else:
            self._end(name)
        if not self._left_out:
            self._take(node.tail)

    def comment(self, node: etree._Element) -> None:
        """A comment: what it tells cchc stays with the text, of any other only what follows."""
        if self._left_out:
            return
        words = (node.text or "").strip()
        if words.startswith(_TO_US):
            parent = node.getparent()
            self._keep(f"<!-- {words} -->", "" if parent is None else local_name(parent))
        self._take(node.tail)

    def _keep(self, comment: str, parent: str) -> None:
        """A comment between the cells of a table must not become a cell or a block of one."""
        cell = self._tables[-1].cell if self._tables and parent in _BETWEEN_CELLS else []
        if cell:
            cell[-1] += f" {comment}"
        else:
            self._take(comment)

    def _end(self, name: str) -> None:
        self._raised -= name == "sup"
        if name in _BLOCKS:
            self._end_block()
        self._kept -= name == "pre"
        if name in ("ol", "ul", "menu", "dir") and self._lists:
            self._lists.pop()
        elif name in ("td", "th") and self._tables:
            self._tables[-1].end_cell()
        elif name == "table" and self._tables:
            table = self._tables.pop()
            if table.rows:
                self._open_lines().extend(table.lines())

    def text(self) -> str:
        """All blocks."""
        self._end_block()
        return "\n".join(self._lines)

    def _take(self, text: str | None) -> None:
        if not text:
            return
        if self._raised:
            text = superscript(text)
        if not self._kept:
            text = _SPACE.sub(" ", text)
        self._words.append(self._fences.fence(self._fonts[-1], text))

    def _open_lines(self) -> list[str]:
        return self._tables[-1].cell if self._tables and self._tables[-1].rows else self._lines

    def _end_line(self) -> None:
        """A line break inside a block."""
        line = "".join(self._words)
        self._words.clear()
        line = line.rstrip() if self._kept else _SPACE.sub(" ", line).strip(" ")
        if self._prefix:
            line = f"{self._prefix} {line}".rstrip()
            self._prefix = ""
        self._open_lines().append(line)

    def _end_block(self) -> None:
        if "".join(self._words).strip(" \n\t\r\f"):
            self._end_line()
        self._words.clear()


def _font(node: etree._Element) -> str:
    """The font an element sets, by its attribute or its style."""
    style = _FONT_FAMILY.search(node.get("style", ""))
    families = style[1] if style else node.get("face", "")
    return families.partition(",")[0].strip(" \"'")


def _count(printed: str | None, most: int) -> int:
    """A span of cells; 1 where it is no number."""
    return min(max(int(printed), 1), most) if printed and printed.isdecimal() else 1
