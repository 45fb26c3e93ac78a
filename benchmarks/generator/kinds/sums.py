"""A total and all its parts, with the share of each."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft, numbered
from benchmarks.generator.figures import Figure, Style, split
from benchmarks.generator.laws import Equation, Law, Share
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    total = rng.randint(topic.low, topic.high)
    parts = split(total, len(draft.labels), rng)
    figures = {"total": Figure(total)}
    for at, part in enumerate(parts, 1):
        figures[f"n{at}"] = Figure(part)
        figures[f"p{at}"] = style.percent(part, total)
    words = dict(draft.words)
    if draft.shape.needs_sub:
        for at, part in enumerate(split(parts[0], 2, rng), 1):
            figures[f"m{at}"] = Figure(part)
            words[f"s{at}"] = topic.sub[at - 1]
    return replace(draft, figures=figures, words=words)


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    parts = numbered("n", len(draft.labels))
    laws: list[Law] = [Equation("sum", ("total",), parts), Equation("sum", ("n1",), ("m1", "m2"))]
    return laws + [Share("ratio", n, "total", n.replace("n", "p")) for n in parts]
