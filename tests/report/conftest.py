"""Short views of a report's structure, to compare with tables of expected values."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from cchc_tui.model.report import Block, Report
from cchc_tui.report import read_report
from cchc_tui.text.worktext import work_text


class Reading(NamedTuple):
    """A report and the text its spans count in."""

    report: Report
    text: str

    def words(self, block: Block) -> str:
        """The text of a block without its marker, one blank for each break."""
        return " ".join(" ".join(self.text[start:end].split()) for start, end in block.pieces)

    def shape(self) -> list[tuple[str, str, str]]:
        """Kind, marker and text of each block."""
        return [(block.kind.value, block.marker, self.words(block)) for block in self.report.blocks]

    def places(self) -> list[tuple[str, int, int]]:
        """Marker, depth and parent of each block."""
        return [(block.marker, block.depth, block.parent) for block in self.report.blocks]

    def levels(self) -> list[str | None]:
        """The tier of each block."""
        return [block.level.value if block.level else None for block in self.report.blocks]

    def titles(self) -> list[str]:
        """The words of each section's title."""
        return [
            " ".join(self.text[start:end].split())
            for start, end in (section.title for section in self.report.sections)
        ]


def _read(source: str) -> Reading:
    work = work_text(source)
    return Reading(read_report(work), work.text)


@pytest.fixture(scope="session")
def read() -> Callable[[str], Reading]:
    """Read a text to its structure."""
    return _read
