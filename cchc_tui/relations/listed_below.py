"""The items of a list in the lines under a number: bullets, or lines numbered from one."""

from __future__ import annotations

import re

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure
from cchc_tui.model.report import Block, BlockKind
from cchc_tui.relations.list_items import OPEN, Count, all_headed, are_items, count_lines
from cchc_tui.relations.list_openings import Opening

_NUMBERED = re.compile(r"\(?(\d{1,2})[.)]?\)?$")
_LEAST = 2
_MOST = 40
_SHORT = 8
_MOST_CHARACTERS = 160


def count_below(facts: Facts, figure: Figure, opening: Opening) -> tuple[Count, int, int] | None:
    """How many lines the list has, and where they begin and end; None if it is no clear list."""
    parent = figure.place.block
    lines = _bullets(facts, parent) or _numbered_lines(facts, parent)
    if len(lines) < _LEAST:
        return None
    texts = [_text(facts, line) for line in lines]
    beside = lines[0].marker == facts.report.blocks[parent].marker
    size = _closed_size(texts, beside)
    if size is None or _may_go_on(facts, parent, lines[size - 1], opening):
        return None
    if any(facts.by_block.get(line.index) for line in lines[:size]):
        return None
    items = [text.rstrip(" .;,") for text in texts[:size]]
    if OPEN.search(" ".join(items).lower()) or not are_items(items, opening):
        return None
    if _runs_over(items, texts[0], lines[0], figure):
        return None
    return count_lines(items), lines[0].start, lines[size - 1].end


def _runs_over(items: list[str], first: str, line: Block, figure: Figure) -> bool:
    """Whether what follows the stated number of items may be no item: it begins with other words.

    Semicolons and numbers show where a list ends, full stops do not.
    """
    assert figure.value is not None
    stated = int(figure.value)
    if first.endswith((";", ",")) or _number(line):
        return False
    known = {item.split()[0].lower() for item in items[:stated]}
    return any(item.split()[0].lower() not in known for item in items[stated:])


def _bullets(facts: Facts, parent: int) -> list[Block]:
    """The bullets right under a block, if they follow one another with nothing between."""
    blocks = facts.report.blocks
    lines: list[Block] = []
    for block in blocks[parent + 1 : parent + 2 + _MOST]:
        if block.kind is not BlockKind.BULLET or block.parent != parent:
            if block.kind is BlockKind.BULLET and block.parent > parent:
                return []
            break
        if lines and block.marker != lines[0].marker and not _number(block):
            return []
        lines.append(block)
    return lines


def _numbered_lines(facts: Facts, parent: int) -> list[Block]:
    """Lines "(1) …", "(2) …" or "1. …" under a block, counted up from one."""
    lines: list[Block] = []
    blocks = facts.report.blocks
    for block in blocks[parent + 1 : parent + 2 + _MOST]:
        if _number(block) != len(lines) + 1 or not _same_style(block, lines):
            break
        lines.append(block)
    end = lines[-1].index + 1 if lines else 0
    for block in blocks[end : end + _MOST]:
        if lines and _number(block) == len(lines) + 1 and _same_style(block, lines):
            return []
    return lines


def _number(block: Block) -> int | None:
    match = _NUMBERED.match(block.marker)
    return int(match[1]) if match else None


def _same_style(block: Block, lines: list[Block]) -> bool:
    if not lines:
        return True
    return re.sub(r"\d+", "", block.marker) == re.sub(r"\d+", "", lines[0].marker)


def _text(facts: Facts, block: Block) -> str:
    """The words of a line without its marker; a line that is too long for an item as nothing."""
    text = facts.work.text[block.start : block.end].strip()
    if len(text) > _MOST_CHARACTERS:
        return ""
    return " ".join(text.removeprefix(block.marker).split())


def _closed_size(texts: list[str], beside: bool) -> int | None:
    """How many lines belong to the list by their punctuation; None where it is uneven.

    "…; …; …." ends with the first full stop, "…. …. …." and lines without any with the last line.
    Where the bullets stand `beside` the one that introduces them, only a full stop after
    semicolons parts them from what follows.
    """
    ends = [text[-1:] if text[-1:] in (".", ";", ",") else "" for text in texts]
    if ends[0] in (";", ","):
        stop = next((place for place, end in enumerate(ends) if end != ends[0]), len(ends) - 1)
        return stop + 1 if stop and (beside or stop + 1 == len(ends)) else None
    even = len(set(ends)) == 1 or set(ends[:-1]) == {""}
    return len(ends) if even and not beside else None


def _may_go_on(facts: Facts, parent: int, last: Block, opening: Opening) -> bool:
    """Whether the line after the list may be one more item, parted from it by another marker."""
    following = facts.report.blocks[last.index + 1 : last.index + 2]
    if not following:
        return False
    block = following[0]
    if block.kind is BlockKind.PARAGRAPH:
        return all_headed([_text(facts, block)], opening.noun)
    if block.kind is not BlockKind.BULLET:
        return False
    markers = (last.marker, facts.report.blocks[parent].marker)
    return block.marker not in markers and len(_text(facts, block).split()) <= _SHORT
