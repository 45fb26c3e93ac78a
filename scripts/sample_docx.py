"""Sample reports as Word documents: list numbers, headings, tables and footnotes are Word's own."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from sample_blocks import NOTE_SIGN, Block

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LEVELS = (
    ("upperRoman", "%1.", ' <w:pStyle w:val="Heading1"/>'),
    ("decimal", "%2.", ""),
    ("lowerLetter", "%3)", ""),
    ("bullet", "-", ""),
    ("bullet", "+", ""),
    ("bullet", "*", ""),
)
_BULLETS = {"-": 3, "+": 4, "*": 5}
_ROMAN = "I II III IV V VI VII VIII IX X".split()


def docx_of(blocks: list[Block]) -> bytes:
    """The bytes of the document; the same blocks give the same bytes."""
    writer = _Writer()
    body = "".join(map(writer.block, blocks))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in _parts(body, writer).items():
            member = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, _HEAD + content)
    return packed.getvalue()


class _Writer:
    """Blocks to XML; keeps what Word will count and numbers by hand only what Word would not."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.restarts: list[tuple[int, int]] = []
        """(level, start) of each list that begins at a number of its own"""
        self._counts = [0, 0, 0]

    def block(self, block: Block) -> str:
        """A paragraph or a table."""
        if block.rows:
            return _table(block.rows)
        numbering = self._numbering(block.marker)
        style = '<w:pStyle w:val="Heading1"/>' if block.marker in _ROMAN_MARKERS else ""
        typed = f"{block.marker} " if block.marker and not (numbering or style) else ""
        runs = _run(typed + block.text, block.heading)
        if block.note:
            before, after = (typed + block.text).split(NOTE_SIGN)
            self.notes.append(block.note)
            mark = (
                '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
            )
            runs = _run(before, block.heading) + mark + _run(after, block.heading)
        return f"<w:p><w:pPr>{style}{numbering}</w:pPr>{runs}</w:p>"

    def _numbering(self, marker: str) -> str:
        if marker in _BULLETS:
            return _place(1, _BULLETS[marker])
        level, number = _level(marker)
        if level is None:
            return ""
        expected = self._counts[level] + 1
        self._counts[level] = number
        self._counts[level + 1 :] = [0] * (2 - level)
        if number == expected:
            return "" if level == 0 else _place(1, level)
        self.restarts.append((level, number))
        return _place(1 + len(self.restarts), level)


_ROMAN_MARKERS = frozenset(f"{number}." for number in _ROMAN)


def _level(marker: str) -> tuple[int | None, int]:
    """Level and number of a marker; none for letters that Word does not count, such as đ)."""
    if marker in _ROMAN_MARKERS:
        return 0, _ROMAN.index(marker[:-1]) + 1
    if marker[:-1].isdecimal():
        return 1, int(marker[:-1])
    if marker and marker[-1] == ")" and marker[0].isascii():
        return 2, ord(marker[0]) - ord("a") + 1
    return None, 0


def _place(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _run(text: str, bold: bool) -> str:
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in "top left bottom right insideH insideV".split()
    )
    lines = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p>{_run(cell, False)}</w:p></w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )  # fmt: skip
    return f"<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>{lines}</w:tbl>"


def _parts(body: str, writer: _Writer) -> dict[str, str]:
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering",
             "footnotes": "footnotes"}  # fmt: skip
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    related = "".join(
        f'<Relationship Id="r{place}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for place, name in enumerate(kinds)
        if name != "document"
    )
    packaging = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'<Types xmlns="{packaging}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{packaging}/relationships"><Relationship Id="r0" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{packaging}/relationships">'
        f"{related}</Relationships>",
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}<w:sectPr/></w:body>"
        "</w:document>",
        "word/styles.xml": _styles(),
        "word/numbering.xml": _numbering_part(writer.restarts),
        "word/footnotes.xml": _footnotes(writer.notes),
    }


def _styles() -> str:
    return (
        f'<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New '
        'Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    )


def _numbering_part(restarts: list[tuple[int, int]]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{style.strip()}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for place, (kind, text, style) in enumerate(_LEVELS)
    )
    others = "".join(
        f'<w:num w:numId="{2 + place}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="{level}">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for place, (level, start) in enumerate(restarts)
    )
    return (
        f'<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{others}</w:numbering>'
    )


def _footnotes(notes: list[str]) -> str:
    written = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{_run(" " + note, False)}'
        "</w:p></w:footnote>"
        for number, note in enumerate(notes, 1)
    )
    return f"<w:footnotes {_NAMES}>{written}</w:footnotes>"
