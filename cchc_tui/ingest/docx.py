"""Word documents to canonical text."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from lxml import etree

from cchc_tui.ingest import failures
from cchc_tui.ingest.fences import Fences
from cchc_tui.ingest.package import Package
from cchc_tui.ingest.word_names import W, child, local_name, value
from cchc_tui.ingest.word_numbering import Numbering, read_lists
from cchc_tui.ingest.word_runs import NoteReference, RunReader
from cchc_tui.ingest.word_styles import Styles, list_place
from cchc_tui.ingest.word_tables import cells_of, is_layout, rows_of
from cchc_tui.model.errors import InputError

_MAIN = "officeDocument"
_NOT_BLOCKS = frozenset("sectPr tblPr tcPr trPr sdtPr del moveFrom Fallback".split())
_PARTS = {"xl/workbook.xml": ".xlsx", "ppt/presentation.xml": ".pptx"}


def read_docx(data: bytes, fences: Fences) -> str:
    """The canonical text of a Word document; raises InputError."""
    package = Package(data)
    main = _related(package, "").get(_MAIN, "word/document.xml")
    root = package.tree(main) if _is_word_part(main) else None
    body = child(root, "body")
    if body is None:
        raise _not_word(package)
    return "\n".join(_Document(package, main, fences).blocks(body))


def _is_word_part(name: str) -> bool:
    """Whether a main part belongs to Word, not to a spreadsheet or slides."""
    return name not in _PARTS and name.endswith(".xml")


def _related(package: Package, part: str) -> dict[str, str]:
    """The parts that `part` refers to, by the last word of their relation."""
    folder, name = posixpath.split(part)
    root = package.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
    related: dict[str, str] = {}
    for node in () if root is None else root:
        kind = node.get("Type", "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/" + folder, node.get("Target", "")))
        related.setdefault(kind, target.lstrip("/"))
    return related


def _not_word(package: Package) -> InputError:
    for part, kind in _PARTS.items():
        if part in package:
            return failures.unread_kind(kind)
    if "mimetype" in package and b"opendocument" in package.read("mimetype")[:200]:
        return failures.unread_kind(".odt")
    return failures.damaged() if "[Content_Types].xml" in package else failures.archive()


class _Document:
    """One pass over the blocks of a document, counting its lists and notes."""

    def __init__(self, package: Package, main: str, fences: Fences) -> None:
        related = _related(package, main)
        self._styles = Styles(package.tree(related.get("styles", "")))
        self._numbering = Numbering(read_lists(package.tree(related.get("numbering", ""))))
        self._runs = RunReader(self._styles, fences)
        self._notes = {
            (kind, node.get(W + "id", "")): node
            for kind in ("footnote", "endnote")
            for node in _children(package.tree(related.get(f"{kind}s", "")), kind)
        }

    def blocks(self, node: etree._Element) -> Iterator[str]:
        """The paragraphs and table rows below `node`, each followed by its footnotes."""
        for inner in node:
            name = local_name(inner)
            if name == "p":
                yield from self._paragraph(inner)
            elif name == "tbl":
                yield from self._table(inner)
            elif name not in _NOT_BLOCKS:
                yield from self.blocks(inner)

    def _paragraph(self, node: etree._Element) -> Iterator[str]:
        text, notes, boxes = self._read(node)
        yield text
        yield from self._note_texts(notes)
        for box in boxes:
            yield from self.blocks(box)

    def _read(self, node: etree._Element) -> tuple[str, list[NoteReference], list[etree._Element]]:
        properties = child(node, "pPr")
        style = value(child(properties, "pStyle")) or self._styles.default_style
        number = self._number(properties, style)
        text, notes, boxes = self._runs.paragraph(node, style)
        return (f"{number} {text.lstrip(' ')}" if number else text), notes, boxes

    def _number(self, properties: etree._Element | None, style: str) -> str:
        own = list_place(properties)
        inherited, named_by = self._styles.list_place(style)
        number = own.number or inherited.number
        if not number or number == "0":
            return ""
        level = own.level or (inherited.level if not own.number else "")
        if not level:
            by_style = self._numbering.level_of_style(number, named_by or style)
            level = str(by_style or 0)
        return self._numbering.next(number, int(level) if level.isdecimal() else 0)

    def _note_texts(self, notes: Iterable[NoteReference]) -> Iterator[str]:
        for kind, number, mark in notes:
            node = self._notes.pop((kind, number), None)
            if node is not None:
                words = " ".join(block.strip() for block in self.blocks(node)).strip()
                yield f"{mark} {words}".strip()

    def _table(self, table: etree._Element) -> Iterator[str]:
        rows = [cells_of(row) for row in rows_of(table)]
        if is_layout(table, rows, self._styles):
            for row in rows:
                for cell in row:
                    yield from () if cell is None else self.blocks(cell)
            return
        notes: list[NoteReference] = []
        for row in rows:
            words = ("" if cell is None else self._cell(cell, notes) for cell in row)
            yield "\t".join(words)
        yield from self._note_texts(notes)

    def _cell(self, node: etree._Element, notes: list[NoteReference]) -> str:
        """The words of a cell on one line; a table in it gives its cells one after the other."""
        words: list[str] = []
        for paragraph in _paragraphs(node):
            text, own_notes, boxes = self._read(paragraph)
            notes.extend(own_notes)
            words.extend(text.split())
            for box in boxes:
                words.extend(self._cell(box, notes).split())
        return " ".join(words)


def _paragraphs(node: etree._Element) -> Iterator[etree._Element]:
    for inner in node:
        name = local_name(inner)
        if name == "p":
            yield inner
        elif name not in _NOT_BLOCKS:
            yield from _paragraphs(inner)


def _children(root: etree._Element | None, name: str) -> Iterable[etree._Element]:
    return () if root is None else root.iterfind(W + name)
