"""Percentages of all parts of one whole."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft, numbered
from benchmarks.generator.figures import Style, split
from benchmarks.generator.laws import Hundred, Law
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    total = rng.randint(topic.low, topic.high)
    parts = split(total, len(draft.labels), rng)
    shares = [style.percent(part, total) for part in parts]
    return replace(draft, figures={f"p{at}": share for at, share in enumerate(shares, 1)})


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    return [Hundred("shares", numbered("p", len(draft.labels)))]
