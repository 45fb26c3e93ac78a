"""A part beside its whole."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Figure, Style
from benchmarks.generator.laws import AtMost, Law
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    whole = rng.randint(topic.low, topic.high)
    low = whole * 4 // 5 if topic.group == "staff" else 1
    figures = {"whole": Figure(whole), "part": Figure(rng.randint(low, whole - 1))}
    return replace(draft, figures=figures)


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    return [AtMost("part", "part", "whole")]
