"""Header, headings and closing of a report."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks.generator.prose import Prose, spelt
from benchmarks.generator.units import Occasion
from benchmarks.generator.wording import table, with_capitals
from benchmarks.generator.writer import Block

_SLOT = re.compile(r"<(\w+)>")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI")
_INNER = ("institution", "procedure", "apparatus", "service", "finance", "digital")
_HEADING_STYLES = (
    ("**{}. {}**", "**{}. {}**"),
    ("## **{}. {}**", "### **{}. {}**"),
    ("{}. {}", "{}. {}:"),
    ("# {}. {}", "## {}. {}"),
    ("{}. {}:", "*{}. {}*"),
)
_BULLETS = (("- ", "+"), ("", "-"), ("* ", "-"), ("", "+"), ("- ", "*"))
_PARTIES = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}


class Frame(NamedTuple):
    """The habits of one report around its paragraphs."""

    words: Mapping[str, str]
    bullet: str
    nested: bool
    """I, II.1 … II.6, III rather than I to XI"""
    headings: tuple[str, str]
    texts: Mapping[str, str]
    """header, intro, proposal, closing"""
    titles: Mapping[str, str]
    closing_prose: Mapping[str, Sequence[str]]
    """sentences of the sections after the results"""

    def around(self, sections: Mapping[str, list[Block]]) -> Iterator[Block]:
        """All paragraphs of the report in order."""
        yield from (Block(self.texts["header"]), Block(self.texts["intro"]))
        outer = iter(_ROMAN)
        yield from self._section(next(outer), "direction", sections["direction"], 0)
        if self.nested:
            yield self._heading(next(outer), "results", 0)
        for at, name in enumerate(_INNER, 1):
            number = str(at) if self.nested else next(outer)
            yield from self._section(number, name, sections[name], int(self.nested))
        for name in ("assessment", "limits", "tasks"):
            prose = [Block(self.bullet + text) for text in self.closing_prose[name]]
            yield from self._section(next(outer), name, prose + sections.get(name, []), 0)
        proposal = [Block(self.texts["proposal"])]
        yield from self._section(next(outer), "proposals", proposal, 0)
        yield Block(self.texts["closing"])

    def _section(
        self, number: str, name: str, blocks: Sequence[Block], depth: int
    ) -> Iterator[Block]:
        yield self._heading(number, name, depth)
        yield from blocks

    def _heading(self, number: str, name: str, depth: int) -> Block:
        title = self.titles[name]
        return Block(self.headings[depth].format(number, title if depth else title.upper()))


def drawn_frame(told: Occasion, rng: random.Random) -> Frame:
    """The frame of a report."""
    bullet, plus = rng.choice(_BULLETS)
    words = _words(told, plus, rng)
    fill = {key: _filled(rng.choice(some), words) for key, some in table("frame")["texts"].items()}
    titles = {key: rng.choice(some) for key, some in table("frame")["headings"].items()}
    prose = Prose(words, rng)
    after = {
        name: [prose.sentence(name) for _ in range(4)] for name in ("assessment", "limits", "tasks")
    }
    return Frame(
        words, bullet, rng.random() < 0.7, rng.choice(_HEADING_STYLES), fill, titles, after
    )


def _words(told: Occasion, plus: str, rng: random.Random) -> dict[str, str]:
    body = rng.choice(("Ủy ban nhân dân", "UBND"))
    words = {
        "unit": told.unit,
        "place": told.name,
        "own": told.level.own,
        "sub": told.level.sub,
        "province": told.province,
        "body": f"{body} {told.level.own}",
        "period": told.period,
        "year": str(told.year),
        "lastyear": str(told.year - 1),
        "number": str(told.number),
        "longdate": f"ngày {spelt(told.date, True)}",
        "party": _PARTIES[told.level.own],
        "signer": rng.choice(table("frame")["names"]["signers"]),
        "plus": plus,
    }
    return {**with_capitals(words), "UNIT": told.unit.upper()}


def _filled(text: str, words: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda match: words[match[1]], text)
