"""Sample reports as web pages: lists that the browser numbers, tables, raised footnote marks."""

from __future__ import annotations

from html import escape

from sample_blocks import NOTE_SIGN, Block


def html_of(blocks: list[Block]) -> bytes:
    """The bytes of the page."""
    notes = 0
    lines = []
    for block in blocks:
        notes += bool(block.note)
        lines.append(_table(block.rows) if block.rows else _paragraph(block, notes))
        if block.note:
            lines.append(f"<p><sup>{notes}</sup> {escape(block.note)}</p>")
    body = "\n".join(lines)
    page = (
        '<!DOCTYPE html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>Báo cáo</title>\n'
        f"<style>p {{ margin: 0 }}</style></head>\n<body>\n{body}\n</body>\n</html>\n"
    )
    return page.encode()


def _paragraph(block: Block, note: int) -> str:
    words = escape(block.text).replace(NOTE_SIGN, f"<sup>{note}</sup>")
    marker = block.marker
    if marker[:-1].isdecimal():
        return f'<ol start="{marker[:-1]}"><li>{words}</li></ol>'
    tag = "h2" if block.heading else "p"
    shown = escape(f"{marker} ") if marker else ""
    return f"<{tag}>{shown}{words}</{tag}>"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows
    )
    return f"<table>\n{lines}</table>"
