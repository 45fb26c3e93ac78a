"""Small documents made on the spot."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from fpdf import FPDF

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip of parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return data.getvalue()


def docx(
    body: str, xml: Mapping[str, str] | None = None, parts: Mapping[str, bytes] | None = None
) -> bytes:
    """A Word document of body XML; `xml` holds the insides of styles, numbering, footnotes."""
    related = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for name in xml or ()
    )
    made = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r" '
        f'Type="{_OFFICE}/officeDocument" Target="/word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}'
        "</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    for name, inside in (xml or {}).items():
        made[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{W}">{inside}</w:{name}>'
    return packed({name: text.encode() for name, text in made.items()} | dict(parts or {}))


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "", runs: str = "") -> str:
    """A paragraph of one run, or of `runs`."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs or run(text)}</w:p>"


def item(number: int, level: int = 0, text: str = "x") -> str:
    """A paragraph of list `number` on a level."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, place)


def new_pdf() -> FPDF:
    """An empty A4 document in a font every reader has."""
    paper = FPDF(format="A4")
    paper.set_font("Helvetica", size=12)
    return paper


def pdf(text: str, picture: bool = False, password: str = "") -> bytes:
    """One page with a text, and a picture under it."""
    paper = new_pdf()
    paper.add_page()
    if password:
        paper.set_encryption(owner_password="owner", user_password=password)
    if text:
        paper.cell(text=text)
    if picture:
        from PIL import Image

        paper.image(Image.new("L", (40, 40)), x=20, y=40, w=150)
    return bytes(paper.output())
