"""The text of a Word paragraph: its runs as printed, with footnote marks and text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from cchc_tui.ingest.fences import Fences
from cchc_tui.ingest.superscripts import superscript
from cchc_tui.ingest.word_names import W, child, is_on, local_name, value
from cchc_tui.ingest.word_styles import Styles, font_of

_LEFT_OUT = frozenset(
    "pPr rPr del moveFrom instrText delText delInstrText tblPr tcPr sectPr Fallback".split()
)
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_SIGNS = {
    "tab": " ",
    "ptab": " ",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_BREAKS = re.compile(r"[\t\r\n\f]+")


class NoteReference(NamedTuple):
    """A footnote or endnote that a paragraph refers to: its kind, its number and its mark."""

    kind: str
    number: str
    mark: str


class Paragraph(NamedTuple):
    """The text of a paragraph, and what hangs on it: notes and the contents of text boxes."""

    text: str
    notes: list[NoteReference]
    boxes: list[etree._Element]


class RunReader:
    """Reads paragraphs; counts footnotes over the whole document."""

    def __init__(self, styles: Styles, fences: Fences) -> None:
        self._styles = styles
        self._fences = fences
        self._counts = {"footnote": 0, "endnote": 0}

    def paragraph(self, node: etree._Element, style: str) -> Paragraph:
        """What a paragraph prints, without its list number."""
        notes: list[NoteReference] = []
        boxes: list[etree._Element] = []
        font = self._styles.font(style) or self._styles.default_font
        text = "".join(self._texts(node, font, notes, boxes))
        return Paragraph(text, notes, boxes)

    def _texts(
        self,
        node: etree._Element,
        font: str,
        notes: list[NoteReference],
        boxes: list[etree._Element],
    ) -> Iterator[str]:
        for inner in node:
            name = local_name(inner)
            if name == "r":
                yield self._run(inner, font, notes, boxes)
            elif name == "txbxContent":
                boxes.append(inner)
            elif name == "t":
                yield _plain(inner)
            elif name not in _LEFT_OUT:
                yield from self._texts(inner, font, notes, boxes)

    def _run(
        self,
        run: etree._Element,
        font: str,
        notes: list[NoteReference],
        boxes: list[etree._Element],
    ) -> str:
        properties = child(run, "rPr")
        if is_on(child(properties, "vanish")):
            return ""
        font = font_of(properties) or self._styles.font(value(child(properties, "rStyle"))) or font
        raised = value(child(properties, "vertAlign")) == "superscript"
        texts = []
        for part in run:
            name = local_name(part)
            if name == "t":
                words = _plain(part)
                texts.append(superscript(words) if raised else self._fences.fence(font, words))
            elif name == "softHyphen":
                texts.append(self._fences.fence(font, _SIGNS[name]))
            elif name in _SIGNS:
                texts.append(_SIGNS[name])
            elif name == "br":
                texts.append("\f" if part.get(W + "type") == "page" else "\n")
            elif name == "sym":
                texts.append(_symbol(part))
            elif name in _NOTES:
                texts.append(self._note(part, _NOTES[name], notes))
            elif name not in _LEFT_OUT:
                texts.extend(self._texts(part, font, notes, boxes))
        return "".join(texts)

    def _note(self, part: etree._Element, kind: str, notes: list[NoteReference]) -> str:
        """The mark of a note: the next number, else the sign the author chose."""
        mark = ""
        if part.get(W + "customMarkFollows") not in ("1", "true", "on"):
            self._counts[kind] += 1
            mark = superscript(str(self._counts[kind]))
        notes.append(NoteReference(kind, part.get(W + "id", ""), mark))
        return mark


def _plain(node: etree._Element) -> str:
    return _BREAKS.sub(" ", node.text or "")


def _symbol(node: etree._Element) -> str:
    """A sign of a symbol font by its code, as Word keeps bullets and check marks."""
    try:
        code = int(node.get(W + "char", ""), 16)
    except ValueError:
        return ""
    return chr(code) if 0x20 <= code <= 0xFFFF and not 0xD800 <= code <= 0xDFFF else ""
