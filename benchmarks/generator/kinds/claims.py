"""A denial and the figure of what it denies."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Figure, Style
from benchmarks.generator.laws import Exactly, Law
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    figures = {"zero": Figure(0), "v": Figure(rng.randint(topic.low, topic.high))}
    return replace(draft, figures=figures)


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    return [Exactly("claim", "zero", 0, ("claim" if "claim" in printed else "Claim",))]
