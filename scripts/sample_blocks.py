"""The blocks of a sample report in markdown, for the writers of other formats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKER = re.compile(r"(?:\*\* )?(?:(?P<bullet>[-+])|(?P<number>[IVX]+\.|\d+\.|[a-zđ]\)))\s+")
_NOTE = re.compile(r"(?:\[\^\d\]:|[¹²³])\s*")
_NOTE_MARK = re.compile(r"\[\^\d\]|[¹²³](?!\w)")
_FORM_ROW = re.compile(r"[|:\s-]+")


class Block(NamedTuple):
    """A paragraph with its marker apart, or a table."""

    text: str
    marker: str = ""
    heading: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    note: str = ""
    """the footnote whose mark ends `text` or stands in it, as NOTE_SIGN"""


NOTE_SIGN = "\0"


def blocks_of(markdown: str) -> list[Block]:
    """The blocks in order; a footnote hangs on the block with its mark."""
    blocks: list[Block] = []
    for piece in _pieces(markdown):
        if note := _NOTE.match(piece):
            _hang(blocks, piece[note.end() :])
        elif piece.startswith("|"):
            blocks.append(Block("", rows=tuple(_rows(piece))))
        elif piece.strip("-"):
            blocks.extend(_paragraph(line) for line in piece.split("\n"))
    return blocks


def _pieces(markdown: str) -> Iterator[str]:
    for piece in re.split(r"\n\s*\n", markdown):
        if piece.strip():
            yield piece.strip()


def _paragraph(line: str) -> Block:
    heading = line.startswith("#") or (line.startswith("**") and line.endswith("**"))
    words = line.lstrip("# ")
    if words.startswith("** "):
        return Block(words[2:].strip("* "), heading=True, marker="*")
    words = _NOTE_MARK.sub(NOTE_SIGN, words.replace("**", ""))
    match = _MARKER.match(words)
    if match is None:
        return Block(words, heading=heading)
    return Block(words[match.end() :], match["bullet"] or match["number"], heading)


def _rows(piece: str) -> Iterator[tuple[str, ...]]:
    for line in piece.split("\n"):
        if not _FORM_ROW.fullmatch(line):
            yield tuple(cell.strip() for cell in line.strip("|").split("|"))


def _hang(blocks: list[Block], note: str) -> None:
    for index in reversed(range(len(blocks))):
        if NOTE_SIGN in blocks[index].text:
            blocks[index] = blocks[index]._replace(note=note)
            return
    raise ValueError(f"a footnote without its mark: {note}")
