"""A text the program writes itself for a text pane: headings, coloured numbers, links to places."""

from __future__ import annotations

from typing import NamedTuple

from cchc_tui.output.display import visible
from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.session.structure import Heading, Structure


class Link(NamedTuple):
    """A stretch of the page that leads to a place of a report."""

    start: int
    end: int
    report: int
    at: int
    to: int


class Page(NamedTuple):
    """A finished page."""

    text: str
    structure: Structure
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()

    def link_at(self, offset: int) -> Link | None:
        """The link on a letter of the page; the links of a page do not overlap."""
        return next((link for link in self.links if link.start <= offset < link.end), None)


class PageWriter:
    """Lines one after the other; what is written is safe on a terminal."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self._headings: list[Heading] = []
        self._marks: list[Mark] = []
        self._links: list[Link] = []

    def heading(self, words: str, depth: int = 2) -> None:
        """A heading, an empty line before it."""
        if self._lines and self._lines[-1]:
            self.line()
        start = self._length
        self.line(words)
        self._headings.append(Heading(start, self._length - 1, depth, ""))

    def line(self, words: str = "", kind: MarkKind | None = None, width: int | None = None) -> int:
        """A line, its first `width` letters (else all) marked; where it starts."""
        start = self._length
        shown = "\n".join(visible(line) for line in words.split("\n"))
        self._lines.append(shown)
        self._length += len(shown) + 1
        if kind is not None:
            self._marks.append(Mark(start, start + (width or len(shown)), kind))
        return start

    @property
    def length(self) -> int:
        """Letters written so far: where the next line will start."""
        return self._length

    def markdown(self, words: str) -> None:
        """A text of several lines, its headings as headings."""
        for line in words.splitlines():
            if line.startswith("#"):
                self.heading(line.lstrip("# "), 3)
            else:
                self.line(line)

    def mark(self, start: int, end: int, kind: MarkKind) -> None:
        """Mark letters of the page."""
        self._marks.append(Mark(start, end, kind))

    def link(self, report: int, at: int, to: int) -> None:
        """Make the last line lead to a place."""
        start = self._length - 1 - len(self._lines[-1])
        self._links.append(Link(start, self._length, report, at, to))

    def page(self) -> Page:
        """The page so far."""
        structure = Structure(tuple(self._headings), (), ())
        text = "\n".join(self._lines)
        return Page(text, structure, tuple(self._marks), tuple(self._links))
