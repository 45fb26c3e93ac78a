"""Sample reports as PDF: wrapped lines, pages with numbers, ruled tables, footnotes at the foot."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF
from sample_blocks import NOTE_SIGN, Block

_FONTS = Path("/usr/share/fonts/truetype/dejavu")
"""where Debian's package fonts-dejavu-core puts them; only what is used of a font is embedded"""
_SIZE, _LINE, _GAP, _INDENT = 12, 6.2, 2.0, 10
_FOOT = 20


class _Paper(FPDF):
    """A4 with the page number above, from page 2 on."""

    def __init__(self) -> None:
        super().__init__(format="A4")
        self.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
        self.add_font("Serif", "", _FONTS / "DejaVuSerif.ttf")
        self.add_font("Serif", "B", _FONTS / "DejaVuSerif-Bold.ttf")
        self.set_margins(30, 20, 15)
        self.set_auto_page_break(True, margin=_FOOT)
        self.add_page()

    def header(self) -> None:
        if self.page_no() > 1:
            self.set_font("Serif", "", _SIZE)
            self.cell(0, 8, str(self.page_no()), align="C", new_x="LMARGIN", new_y="NEXT")


def pdf_of(blocks: list[Block]) -> bytes:
    """The bytes of the document."""
    paper = _Paper()
    notes = 0
    for block in blocks:
        if block.rows:
            _table(paper, block.rows)
            continue
        notes += bool(block.note)
        _paragraph(paper, block, notes)
    return bytes(paper.output())


def _paragraph(paper: _Paper, block: Block, number: int) -> None:
    paper.set_font("Serif", "B" if block.heading else "", _SIZE)
    text = f"{block.marker} {block.text}".strip()
    lines = len(text) // 60 + 6 if block.note else 1
    if paper.will_page_break(lines * _LINE):
        paper.add_page()
    if len(text) > 60:
        paper.set_x(paper.l_margin + _INDENT)
    for place, piece in enumerate(text.split(NOTE_SIGN)):
        if place:
            _raised(paper, str(number))
        paper.write(_LINE, piece)
    paper.ln(_LINE + _GAP)
    if block.note:
        _note(paper, number, block.note)


def _note(paper: _Paper, number: int, note: str) -> None:
    """A footnote under a short rule at the foot of the page; the page ends there."""
    height = 3 * _LINE
    paper.set_auto_page_break(False)
    paper.set_y(-(_FOOT + height))
    paper.line(paper.l_margin, paper.get_y() - 1, paper.l_margin + 50, paper.get_y() - 1)
    paper.set_font("Serif", "", _SIZE - 2)
    _raised(paper, str(number))
    paper.set_font("Serif", "", _SIZE - 2)
    paper.write(_LINE - 1, f" {note}")
    paper.set_auto_page_break(True, margin=_FOOT)
    paper.add_page()


def _raised(paper: _Paper, digits: str) -> None:
    paper.char_vpos = "SUP"
    paper.write(_LINE, digits)
    paper.char_vpos = "LINE"


def _table(paper: _Paper, rows: tuple[tuple[str, ...], ...]) -> None:
    paper.set_font("Serif", "", _SIZE - 1 if len(rows[0]) < 8 else _SIZE - 4)
    needed = (len(rows) + 2) * 2 * _LINE
    if paper.will_page_break(needed):
        paper.add_page()
    with paper.table(line_height=_LINE, first_row_as_headings=False) as table:
        for row in rows:
            cells = table.row()
            for cell in row:
                cells.cell(cell)
    paper.ln(_GAP)
