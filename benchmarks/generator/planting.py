"""Faults: one figure of a passage printed wrong, or one of its parts left out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Figure
from benchmarks.generator.kinds import lawful, printed_keys
from benchmarks.generator.laws import Law

_NUMBERED = re.compile(r"([nplm])(\d+)")


class Planted(NamedTuple):
    """A passage with a fault: which key, what it should have been, and what can prove it."""

    draft: Draft
    fault: str
    key: str
    should: Figure | str
    """the true figure, or the words of a part left out"""
    laws: tuple[Law, ...]
    """the laws of the page that the fault breaks; none if nobody can tell"""


def planted(draft: Draft, rng: random.Random) -> Planted | None:
    """The passage with one fault; None where none of its figures can be made wrong."""
    keys = sorted(printed_keys(draft).intersection(draft.figures))
    rng.shuffle(keys)
    if len(draft.labels) > 2 and rng.random() < 0.25 and _can_drop(draft):
        return _dropped(draft, rng)
    for key in keys:
        slips = list(_slips(draft, key, rng))
        if slips:
            fault, wrong = rng.choice(slips)
            changed = replace(draft, figures={**draft.figures, key: wrong})
            return Planted(
                changed, fault, key, draft.figures[key], broken(changed, changed.figures)
            )
    return None


def broken(draft: Draft, figures: Mapping[str, Figure]) -> tuple[Law, ...]:
    """The laws that the printed figures cannot fit, of those the shape leaves no room in."""
    return tuple(
        law for law in draft.laws if law.kind not in draft.shape.open and not law.holds(figures)
    )


def _slips(draft: Draft, key: str, rng: random.Random) -> Iterator[tuple[str, Figure]]:
    figure = draft.figures[key]
    if draft.kind == "claim" and key == "zero":
        yield "claim contradicted", Figure(rng.randint(2, 9))
    elif draft.kind == "repeat":
        for _, wrong in _digit_slips(figure, rng):
            yield "repeat differs", wrong
    elif key == "stated":
        yield "count off", Figure(figure.units + rng.choice((-1, 1, 2)))
    elif key.startswith("p") and figure.interval:
        yield from _wrong_percents(figure, rng)
    else:
        yield from _digit_slips(figure, rng)


def _wrong_percents(figure: Figure, rng: random.Random) -> Iterator[tuple[str, Figure]]:
    one = 10**figure.places
    for points in (rng.randint(-9, -2), rng.randint(2, 9)):
        units = figure.units + points * one
        if 0 < units <= 100 * one:
            yield "wrong percent", figure._replace(units=units)


def _digit_slips(figure: Figure, rng: random.Random) -> Iterator[tuple[str, Figure]]:
    digits = str(figure.units)
    at = rng.randrange(len(digits))
    other = rng.choice([digit for digit in "123456789" if digit != digits[at]])
    yield "one digit", figure._replace(units=int(digits[:at] + other + digits[at + 1 :]))
    swaps = [n for n in range(len(digits) - 1) if digits[n] != digits[n + 1] != "0"]
    if swaps:
        at = rng.choice(swaps)
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        yield "transposed", figure._replace(units=int(swapped))
    if figure.units:
        yield "factor 10", figure._replace(units=figure.units * 10)


def _can_drop(draft: Draft) -> bool:
    return draft.kind in ("sum", "listed") and "<items>" in draft.shape.text


def _dropped(draft: Draft, rng: random.Random) -> Planted:
    at = rng.randint(1, len(draft.labels))
    figures = {
        moved: figure
        for key, figure in draft.figures.items()
        if (moved := _without(key, at)) is not None
    }
    labels = draft.labels[: at - 1] + draft.labels[at:]
    shorter = lawful(replace(draft, figures=figures, labels=labels))
    whole = "total" if draft.kind == "sum" else "stated"
    laws = broken(shorter, figures)
    return Planted(shorter, "dropped part", whole, draft.labels[at - 1], laws)


def _without(key: str, at: int) -> str | None:
    """The key of a figure after item `at` is gone; None if it went with it."""
    match = _NUMBERED.fullmatch(key)
    if match is None or int(match[2]) < at:
        return key
    return None if int(match[2]) == at else f"{match[1]}{int(match[2]) - 1}"
