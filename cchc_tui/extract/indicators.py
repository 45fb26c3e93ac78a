"""Indicators of the catalogue: which number of the report's form a figure states."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon
from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite

_HEAD = Satellite.HEAD
_COUNT = FigureKind.COUNT
_LABEL_WIDTH = 140


class Indicator(NamedTuple):
    """One entry of the catalogue."""

    key: str
    nouns: frozenset[str]
    words: re.Pattern[str]
    without: re.Pattern[str]


@cache
def catalogue() -> dict[str, tuple[Indicator, ...]]:
    """Indicators by the noun they count."""
    by_noun: dict[str, tuple[Indicator, ...]] = {}
    entries = load_lexicon("indicators")["indicator"]
    assert isinstance(entries, list)
    for entry in entries:
        indicator = Indicator(
            entry["key"],
            frozenset(entry["nouns"]),
            re.compile(entry["words"]),
            re.compile(entry["without"]),
        )
        for noun in indicator.nouns:
            by_noun[noun] = (*by_noun.get(noun, ()), indicator)
    return by_noun


def name_indicators(facts: Facts) -> None:
    """Give every head that states an indicator its key."""
    by_noun = catalogue()
    for figure in facts.figures:
        if figure.satellite is _HEAD and figure.kind is _COUNT:
            key = _indicator(figure, by_noun.get(figure.unit, ()))
            if key is not None:
                facts.figures[figure.index] = replace(figure, indicator=key)


def _indicator(figure: Figure, candidates: tuple[Indicator, ...]) -> str | None:
    if figure.modality is not Modality.EXACT:
        return None
    label = figure.label[-_LABEL_WIDTH:]
    for indicator in candidates:
        if indicator.words.search(label) and not indicator.without.search(
            label + " " + figure.tail
        ):
            return indicator.key
    return None
