"""The kinds of relation: how the figures of each are drawn, and what must be true of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import Style
from benchmarks.generator.kinds import (
    balances,
    changes,
    claims,
    lists,
    parts,
    ratios,
    repeats,
    shares,
    sums,
)
from benchmarks.generator.laws import Law
from benchmarks.generator.templates import slots
from benchmarks.generator.wording import Shape, Topic


class Kind(NamedTuple):
    """Figures come first, laws hold between those of them that are printed."""

    draw: Callable[[Draft, Topic, Style, random.Random], Draft]
    laws: Callable[[Draft, frozenset[str]], list[Law]]


KINDS = {
    "sum": Kind(sums.draw, sums.laws),
    "balance": Kind(balances.draw, balances.laws),
    "ratio": Kind(ratios.draw, ratios.laws),
    "part": Kind(parts.draw, parts.laws),
    "shares": Kind(shares.draw, shares.laws),
    "listed": Kind(lists.draw, lists.laws),
    "repeat": Kind(repeats.draw, repeats.laws),
    "claim": Kind(claims.draw, claims.laws),
    "change": Kind(changes.draw, changes.laws),
}


def drawn(
    kind: str, shape: Shape, topic: Topic, places: Sequence[str], style: Style, rng: random.Random
) -> Draft:
    """Figures for a topic in a shape; `places` are the names a list of places is drawn from."""
    labels = lists.labels(topic, places, rng) if kind == "listed" else topic.labels
    draft = Draft(kind, shape, topic.name, topic.section, {}, dict(topic.words), labels)
    return lawful(KINDS[kind].draw(draft, topic, style, rng))


def lawful(draft: Draft) -> Draft:
    """The draft with the laws whose figures and words all stand in its texts."""
    printed = printed_keys(draft)
    laws = KINDS[draft.kind].laws(draft, printed)
    return replace(draft, laws=tuple(law for law in laws if printed.issuperset(law.keys)))


def printed_keys(draft: Draft) -> frozenset[str]:
    """The figures and words that its texts print."""
    return frozenset[str]().union(*map(slots, draft.texts))
