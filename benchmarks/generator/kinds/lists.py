"""A stated number and the items it counts."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Figure, Style
from benchmarks.generator.laws import Exactly, Law
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    count = len(draft.labels)
    figures = {f"n{at}": Figure(rng.randint(2, 9)) for at in range(1, count + 1)}
    return replace(draft, figures={"stated": Figure(count), **figures})


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    labels = ("l1", f"l{len(draft.labels)}")
    words = tuple(key if key in printed else key.upper() for key in labels)
    return [Exactly("listed", "stated", len(draft.labels), words)]


def labels(topic: Topic, places: Sequence[str], rng: random.Random) -> tuple[str, ...]:
    pool = [f"{dict(topic.words)['noun']} {place}" for place in places]
    pool = pool if topic.pool else list(topic.labels)
    return tuple(rng.sample(pool, rng.randint(3, min(6, len(pool)))))
