"""One figure stated twice."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Figure, Style
from benchmarks.generator.laws import Equation, Law
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    value = Figure(rng.randint(topic.low, topic.high))
    return replace(draft, figures={"v": value, "w": value})


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    return [Equation("repeat", ("v",), ("w",))]
