"""A percentage with the two numbers it comes from."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.generator.drafts import Draft, Figures
from benchmarks.generator.figures import Figure, Style
from benchmarks.generator.laws import AtMost, Equation, Law, Share
from benchmarks.generator.wording import Topic


def draw(draft: Draft, topic: Topic, style: Style, rng: random.Random) -> Draft:
    places, interval = (3, True) if topic.group == "money" else (0, False)
    figures: Figures = {}
    whole = rng.randint(topic.low, topic.high)
    for key in ("", "1", "2", "3"):
        if topic.group != "survey" and key:
            whole = rng.randint(topic.low, topic.high)
        part = rng.randint(whole // 3, whole)
        figures[f"a{key}"] = Figure(part, places, interval)
        figures[f"b{key}"] = Figure(whole, places, interval)
        figures[f"r{key}"] = Figure(whole - part, places, interval)
        figures[f"p{key}"] = style.percent(part, whole)
        figures[f"pr{key}"] = style.percent(whole - part, whole)
    return replace(draft, figures=figures)


def laws(draft: Draft, printed: frozenset[str]) -> list[Law]:
    laws: list[Law] = [Equation("sum", ("b",), ("a", "r")), Share("ratio", "r", "b", "pr")]
    for key in ("", "1", "2", "3"):
        base = f"b{key}" if f"b{key}" in printed else "b"
        laws += [Share("ratio", f"a{key}", base, f"p{key}"), AtMost("part", f"a{key}", base)]
    return laws
