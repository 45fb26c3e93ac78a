"""A block in the making."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_tui.model.report import BlockKind
from cchc_tui.model.spans import Span
from cchc_tui.report.lines import Line
from cchc_tui.report.markers import Marker, Style


@dataclass(slots=True)
class Draft:
    """A block in the making: its kind may still change, its place in the outline is not known."""

    kind: BlockKind
    start: int
    pieces: list[Span]
    lines: list[Line]
    marker: Marker | None = None
    hashes: int = 0
    bold: bool = False
    open_brackets: int = 0
    letters: int = 0
    mark: str = ""
    """the mark of a footnote"""
    opens_section: bool = False

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.pieces[-1].end

    def text_of(self, text: str) -> str:
        """Its words in `text`, one blank for each break."""
        if len(self.pieces) == 1:
            return text[self.pieces[0].start : self.pieces[0].end]
        return " ".join(text[start:end] for start, end in self.pieces)

    @property
    def is_title(self) -> bool:
        """Whether it is short and numbered, as headings are."""
        marker = self.marker
        return marker is not None and marker.style is not Style.BULLET and self.letters < 160

    def take(self, text: str, line: Line) -> None:
        """Add the text of a line; a marker alone on its line keeps an empty piece until then."""
        start, end = line.start, line.end
        self.lines.append(line)
        if start >= end:
            self.pieces = self.pieces or [Span(start, start)]
            return
        if self.pieces and not self.letters:
            self.pieces.clear()
        self.pieces.append(Span(start, end))
        self.letters += end - start
        opened, closed = text.count("(", start, end), text.count(")", start, end)
        if opened or closed:
            self.open_brackets = max(0, self.open_brackets + opened - closed)
