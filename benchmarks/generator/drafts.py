"""A relation before it is worded: the figures, drawn first, and the laws they obey."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.generator.figures import Figure
from benchmarks.generator.laws import Keys, Law
from benchmarks.generator.templates import expanded
from benchmarks.generator.wording import Shape, capital

Figures = dict[str, Figure]


@dataclass(frozen=True, slots=True)
class Draft:
    """One passage to be: what it says, how, and what must be true of it."""

    kind: str
    shape: Shape
    topic: str
    section: str
    figures: Figures
    words: Mapping[str, str]
    labels: tuple[str, ...] = ()
    laws: tuple[Law, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The templates it prints: the passage and what is said again elsewhere."""
        shape, count = self.shape, len(self.labels)
        text = shape.text
        if count and "<items>" in text:
            text = expanded(text, shape.item, shape.join, shape.last, count)
        return (text, shape.again) if shape.again else (text,)

    @property
    def all_words(self) -> dict[str, str]:
        """Its words with those of its items."""
        words = dict(self.words)
        for at, label in enumerate(self.labels, 1):
            words[f"l{at}"], words[f"L{at}"], words[f"at{at}"] = label, capital(label), str(at)
        if "<heads>" in self.shape.text:
            words["heads"] = " | ".join(map(capital, self.labels))
            words["rules"] = "---|" * len(self.labels)
        return words


def numbered(key: str, count: int) -> Keys:
    """n1, n2 …"""
    return tuple(f"{key}{at}" for at in range(1, count + 1))
