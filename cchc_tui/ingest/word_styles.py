"""What paragraph, character and table styles say about lists, fonts and borders."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from cchc_tui.ingest.word_names import W, child, value

_MOST_ANCESTORS = 20


class ListPlace(NamedTuple):
    """A paragraph's place in a list; an empty part is left to the style."""

    number: str = ""
    level: str = ""


class Style(NamedTuple):
    """What one style sets itself; empty where it leaves it to the style it is based on."""

    based_on: str = ""
    place: ListPlace = ListPlace()
    font: str = ""
    bordered: bool = False


class Styles:
    """The styles of a document, each with what it inherits."""

    def __init__(self, root: etree._Element | None) -> None:
        nodes = () if root is None else root.iterfind(W + "style")
        self._styles = {node.get(W + "styleId", ""): _style(node) for node in nodes}
        defaults = None if root is None else child(root, "docDefaults")
        self.default_font = font_of(child(child(defaults, "rPrDefault"), "rPr"))
        self.default_style = "" if root is None else _default_style(root)

    def font(self, name: str) -> str:
        """The font of a style; empty where none is named."""
        return next((style.font for _, style in self._line(name) if style.font), "")

    def bordered(self, name: str) -> bool:
        """Whether a table style draws lines."""
        return any(style.bordered for _, style in self._line(name))

    def list_place(self, name: str) -> tuple[ListPlace, str]:
        """The list of a paragraph style, and the style that names it."""
        for own_name, style in self._line(name):
            if style.place.number:
                return style.place, own_name
        return ListPlace(), ""

    def _line(self, name: str) -> list[tuple[str, Style]]:
        line: list[tuple[str, Style]] = []
        while name in self._styles and len(line) < _MOST_ANCESTORS:
            line.append((name, self._styles[name]))
            name = self._styles[name].based_on
        return line


def _style(node: etree._Element) -> Style:
    return Style(
        value(child(node, "basedOn")),
        list_place(child(node, "pPr")),
        font_of(child(node, "rPr")),
        has_borders(child(child(node, "tblPr"), "tblBorders")),
    )


def _default_style(root: etree._Element) -> str:
    for node in root.iterfind(W + "style"):
        if node.get(W + "type") == "paragraph" and node.get(W + "default") in ("1", "true", "on"):
            return node.get(W + "styleId", "")
    return ""


def list_place(properties: etree._Element | None) -> ListPlace:
    """The place in a list that paragraph properties set themselves."""
    place = child(properties, "numPr")
    return ListPlace(value(child(place, "numId")), value(child(place, "ilvl")))


def font_of(properties: etree._Element | None) -> str:
    """The font that run properties name for letters beyond ASCII, else for ASCII."""
    fonts = child(properties, "rFonts")
    return "" if fonts is None else fonts.get(W + "hAnsi") or fonts.get(W + "ascii") or ""


def has_borders(borders: etree._Element | None) -> bool:
    """Whether any border of a table or cell is drawn."""
    return borders is not None and any(value(side) not in ("", "nil", "none") for side in borders)
