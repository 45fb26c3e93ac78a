"""A value, the one before it and what lies between."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Figure, Style
from benchmarks.generator.laws import Equation, Growth, Law, Share
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    places, interval = (3, True) if topic.group == "money" else (0, False)
    before = rng.randint(topic.low, topic.high)
    delta = rng.randint(1 + before // 40, 2 + before // 3)
    up = rng.choice(draft.shape.directions)
    after = before + delta if up == "tăng" else before - delta
    named = {"before": before, "delta": delta, "after": after}
    figures = {key: Figure(value, places, interval) for key, value in named.items()}
    figures["p"] = style.percent(delta, before)
    return replace(draft, figures=figures, words={**draft.words, "up": up})


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    low, high = ("before", "after") if draft.words["up"] == "tăng" else ("after", "before")
    laws: list[Law] = [Equation("change", (high,), (low, "delta"))]
    if "delta" in printed:
        return [*laws, Share("change", "delta", "before", "p")]
    return [Growth("change", "before", "after", "p")]
