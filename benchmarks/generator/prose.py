"""Running prose: sentences without figures, and sentences around a citation."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from datetime import date

from benchmarks.generator.units import Document
from benchmarks.generator.wording import capital, table

_SLOT = re.compile(r"<(\w+)>")
_PAGE_BREAK_EVERY = 14


class Prose:
    """The sentences of one report; an action is not told twice before all have been told."""

    def __init__(self, words: Mapping[str, str], rng: random.Random) -> None:
        self._words = words
        self._rng = rng
        self._left: dict[str, list[str]] = {}
        self._cited: set[str] = set()

    def paragraph(self, section: str) -> str:
        """Two to four sentences, sometimes with a page break between two words."""
        sentences = [self.sentence(section) for _ in range(self._rng.randint(2, 4))]
        text = " ".join(sentences)
        if self._rng.randrange(_PAGE_BREAK_EVERY) == 0:
            space = text.find(" ", len(text) // 2)
            text = f"{text[:space]}\n\n{text[space + 1 :]}"
        return text

    def sentence(self, section: str) -> str:
        """One sentence without figures."""
        rng, prose = self._rng, table("prose")
        said = f"{rng.choice(prose['openers'])}{self._actor()} {self._action(section)}"
        if rng.random() < 0.7:
            said += f", {rng.choice(prose['purposes'])}"
        return capital(said) + "."

    def citation(self, section: str, document: Document) -> str:
        """A sentence that cites a document, in full where it is named first."""
        citing = table("prose")["citing"]
        sentences = citing["sentences" if "UBND" in document.number else "central"]
        filled = {
            "doc": self._cited_as(document),
            "action": self._action(section),
            "actor": self._actor(),
            "purpose": self._rng.choice(table("prose")["purposes"]),
        }
        words = {**self._words, **filled}
        return _SLOT.sub(lambda match: words[match[1]], self._rng.choice(sentences))

    def _actor(self) -> str:
        actor: str = self._rng.choice(table("prose")["actors"])
        return _SLOT.sub(lambda match: self._words[match[1]], actor)

    def _action(self, section: str) -> str:
        left = self._left.get(section)
        if not left:
            actions: Sequence[str] = table("prose")["actions"][section]
            left = self._left[section] = self._rng.sample(actions, len(actions))
        return left.pop()

    def _cited_as(self, document: Document) -> str:
        short = f"{document.kind} số {document.number}"
        if document.number in self._cited and self._rng.random() < 0.6:
            return short
        self._cited.add(document.number)
        day = spelt(document.date, self._rng.random() < 0.3)
        title = f" {document.title}" if document.title else ""
        return f"{short} ngày {day} của {document.issuer}{title}"


def spelt(day: date, long: bool) -> str:
    """05/02/2024 or 05 tháng 02 năm 2024; months from March on have no leading zero."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    if long:
        return f"{day.day:02d} tháng {month} năm {day.year}"
    return f"{day.day:02d}/{month}/{day.year}"
