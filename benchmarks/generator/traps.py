"""Sentences that look wrong and are not, and figures that stand alone."""

from __future__ import annotations

import random
from collections.abc import Mapping

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Figure
from benchmarks.generator.wording import Shape, Trap


def drawn_trap(kind: str, trap: Trap, words: Mapping[str, str], rng: random.Random) -> Draft:
    """A trap with figures; no law holds for it, so nothing in it can be proved wrong."""
    figures = {key: Figure(value) for key, value in drawn_values(trap, rng).items()}
    shape = Shape(trap.name, trap.text)
    return Draft(kind, shape, trap.name, trap.section, figures, words)


def drawn_values(trap: Trap, rng: random.Random) -> dict[str, int]:
    """The numbers of a trap in the order they are told: "low..high", keys, + and -."""
    values: dict[str, int] = {}
    for key, told in trap.figures:
        hundreds = told.startswith("hundreds ")
        value = _summed(told.removeprefix("hundreds ").split(), values, rng)
        values[key] = value - value % 100 if hundreds else value
    return values


def _summed(terms: list[str], values: Mapping[str, int], rng: random.Random) -> int:
    total, sign = 0, 1
    for term in terms:
        if term in "+-":
            sign = 1 if term == "+" else -1
        else:
            total += sign * _term(term, values, rng)
    return total


def _term(term: str, values: Mapping[str, int], rng: random.Random) -> int:
    low, dots, high = term.partition("..")
    if dots:
        return rng.randint(int(low), int(high))
    return values[term] if term in values else int(term)
