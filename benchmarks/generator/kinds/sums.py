"""A total and all its parts, with the share of each."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft, numbered
from benchmarks.generator.figures import Style, counted, split
from benchmarks.generator.laws import Equation, Law, Share, Within
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    """Total, its parts n1 …, their shares p1 …, and where the first part is split again m1, m2."""
    total = rng.randint(topic.low, topic.high)
    parts = split(total, len(draft.labels), rng)
    noun = draft.words["noun"]
    figures = {"total": counted(total, noun)}
    for at, part in enumerate(parts, 1):
        figures[f"n{at}"] = counted(part, noun)
        figures[f"p{at}"] = style.percent(part, total)
    words = dict(draft.words)
    if draft.shape.needs_sub:
        for at, part in enumerate(split(parts[0], 2, rng), 1):
            figures[f"m{at}"] = counted(part, noun)
            words[f"s{at}"] = topic.sub[at - 1]
    return replace(draft, figures=figures, words=words)


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    """The parts reach the total, or stay within it; a printed share fits its part."""
    parts = numbered("n", len(draft.labels))
    whole = Within("sum", "total", parts) if draft.shape.some else None
    laws: list[Law] = [
        whole or Equation("sum", ("total",), parts),
        Equation("sum", ("n1",), ("m1", "m2")),
    ]
    return laws + [Share("ratio", n, "total", n.replace("n", "p")) for n in parts]
