"""One report: what it holds, in which order, under which headings."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import RENDERINGS, Style, drawn_style
from benchmarks.generator.frames import Frame, drawn_frame
from benchmarks.generator.kinds import KINDS, drawn
from benchmarks.generator.planting import planted
from benchmarks.generator.prose import Prose
from benchmarks.generator.traps import drawn_trap
from benchmarks.generator.units import Occasion, occasion
from benchmarks.generator.wording import Topic, Trap, fitting, topics, traps
from benchmarks.generator.writer import Block, Passage, Placed, joined, worded

SECTIONS = ("direction", "institution", "procedure", "apparatus", "service", "finance", "digital")
# So many a kilobyte, which gives about as many figures as real reports have.
_RELATIONS, _TRAPS, _PLAIN, _CITATIONS = 1.2, 0.4, 0.35, 1.15
_BYTES_A_CHARACTER = 1.31


class Order(NamedTuple):
    """What is asked of a corpus."""

    seed: int | str
    rendering: str
    """rounded, truncated or mixed"""
    faults: float
    """the share of passages that get a fault"""
    kilobytes: float


class Made(NamedTuple):
    """A report and what stands where in it."""

    text: str
    rendering: str
    placed: list[Placed]


def made(index: int, order: Order) -> Made:
    """The report of a place in the corpus; the same for the same order, whatever the others."""
    rng = random.Random(f"{order.seed}:{index}")
    rendering = order.rendering if order.rendering in RENDERINGS else rng.choice(RENDERINGS)
    report = _Report(occasion(index, order.seed), drawn_style(rng, rendering), order, rng)
    text, placed = report.written()
    return Made(text, rendering, placed)


class _Report:
    """Collects the paragraphs of every section, then sets them in the frame."""

    def __init__(self, told: Occasion, style: Style, order: Order, rng: random.Random) -> None:
        self._told, self._style, self._order, self._rng = told, style, order, rng
        self._frame: Frame = drawn_frame(told, rng)
        self._prose = Prose(self._frame.words, rng)
        self._blocks: dict[str, list[Block]] = defaultdict(list)
        self._length = 0

    def written(self) -> tuple[str, list[Placed]]:
        """The text and the places of its passages."""
        for draft in self._drafts():
            self._add_passage(draft)
        for _ in range(round(self._order.kilobytes * _CITATIONS)):
            section = self._rng.choice(SECTIONS)
            self._add(section, self._citation(section))
        wanted = self._order.kilobytes * 1024 / _BYTES_A_CHARACTER
        while self._length < wanted:
            section = self._rng.choice(SECTIONS)
            self._add(section, self._prose.paragraph(section))
        for blocks in self._blocks.values():
            self._rng.shuffle(blocks)
        return joined(list(self._frame.around(self._blocks)))

    def _drafts(self) -> Iterator[Draft]:
        size, level, rng = self._order.kilobytes, self._told.level, self._rng
        for kind, topic in self._topics(round(size * _RELATIONS)):
            shape = rng.choice(fitting(kind, topic))
            yield drawn(kind, shape, topic, self._told.places, self._style, rng)
        for name, share in (("traps", _TRAPS), ("plain", _PLAIN)):
            pool: tuple[Trap, ...] = traps(name, level)
            for trap in rng.sample(pool, min(len(pool), round(size * share))):
                yield drawn_trap(name, trap, self._frame.words, rng)

    def _topics(self, count: int) -> Iterator[tuple[str, Topic]]:
        """Indicators of all kinds in turn, none twice."""
        kinds = self._rng.sample(list(KINDS), len(KINDS))
        left = {}
        for kind in kinds:
            pool = topics(kind, self._told.level)
            left[kind] = self._rng.sample(pool, len(pool))
        for at in range(count):
            pool = left[kinds[at % len(kinds)]]
            if pool:
                yield kinds[at % len(kinds)], pool.pop()

    def _add_passage(self, draft: Draft) -> None:
        fault = planted(draft, self._rng) if self._rng.random() < self._order.faults else None
        passage = worded(draft, fault, self._frame.words, self._style)
        for at, text in enumerate(passage.texts):
            self._add("assessment" if at else draft.section, text.text, passage, at)

    def _citation(self, section: str) -> str:
        documents = [paper for paper in self._told.documents if paper.section == section]
        return self._prose.citation(section, self._rng.choice(documents))

    def _add(self, section: str, text: str, passage: Passage | None = None, at: int = 0) -> None:
        self._length += len(text)
        lead = "" if text.startswith("|") else self._frame.bullet
        self._blocks[section].append(Block(lead + text, passage, at))
