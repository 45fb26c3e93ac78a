"""Paragraphs put together into one text, with the places of what was planted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Style
from benchmarks.generator.planting import Planted
from benchmarks.generator.templates import Rendered, Spans, rendered


class Passage(NamedTuple):
    """A worded draft: its texts, each for a place of its own."""

    draft: Draft
    texts: tuple[Rendered, ...]
    fault: Planted | None
    should: str = ""
    """what the fault should have been"""


class Block(NamedTuple):
    """One paragraph, and which text of which passage it is."""

    text: str
    passage: Passage | None = None
    at: int = 0


class Placed(NamedTuple):
    """Where a passage came to stand: each of its texts, and each slot of them."""

    passage: Passage
    ranges: tuple[tuple[int, int], ...]
    spans: Spans


def worded(draft: Draft, fault: Planted | None, words: Mapping[str, str], style: Style) -> Passage:
    """A draft in words."""
    draft = fault.draft if fault else draft
    figures, own = draft.figures, draft.all_words

    def printed(key: str) -> str:
        return style.printed(figures[key])

    texts = tuple(rendered(text, printed, own, words) for text in draft.texts)
    return Passage(draft, texts, fault, _should(fault, style) if fault else "")


def _should(fault: Planted, style: Style) -> str:
    return fault.should if isinstance(fault.should, str) else style.printed(fault.should)


def joined(blocks: list[Block]) -> tuple[str, list[Placed]]:
    """The text of a report and the places of its passages."""
    at = 0
    found: dict[int, tuple[Passage, list[tuple[int, int]], Spans]] = {}
    for block in blocks:
        if block.passage is not None:
            _place(block, at, found)
        at += len(block.text) + 2
    text = "\n\n".join(block.text for block in blocks) + "\n"
    return text, [Placed(passage, tuple(r), spans) for passage, r, spans in found.values()]


def _place(
    block: Block, at: int, found: dict[int, tuple[Passage, list[tuple[int, int]], Spans]]
) -> None:
    assert block.passage is not None
    _, ranges, spans = found.setdefault(id(block.passage), (block.passage, [], {}))
    text, own = block.passage.texts[block.at]
    begin = at + len(block.text) - len(text)
    ranges.append((begin, begin + len(text)))
    spans.update({key: (begin + start, begin + end) for key, (start, end) in own.items()})
