"""Breakdowns in brackets: one bracket after its total, or one bracket an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_tui.extract.clauses import Bracket
from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure
from cchc_tui.relations.groups import (
    Group,
    cue_terms,
    heads,
    one_per_item,
    owners_left,
)

_OTHER_SIGN = re.compile(r"[-–−=:/*×÷]\s?[+-]?\d|\bx\s?\d|\b(?:trừ|nhân|chia)\b")
"""what makes a sum with plus signs another calculation"""


def bracket_groups(facts: Facts) -> Iterator[Group]:
    """A bracket with figures after a head."""
    layout = facts.layout
    for bracket in layout.brackets[1:]:
        figures = [facts.figures[index] for index in bracket.figures]
        inside = [f for f in heads(figures) if f.place.cue in (0, bracket.cue)]
        if not inside:
            continue
        owners, blocked = owners_left(_before_bracket(facts, bracket))
        if not owners and not blocked:
            continue
        terms: tuple[str, ...] = ("bracket",)
        if bracket.cue:
            terms += cue_terms(layout.cues[bracket.cue])
        items = one_per_item(inside)
        if _added_up(facts, bracket, items):
            terms += ("plus",)
        yield Group(
            "bracket", terms, items, owners, bracket.start, bracket.end,
            blocked=blocked,
        )  # fmt: skip


def _added_up(facts: Facts, bracket: Bracket, items: Sequence[Figure]) -> bool:
    """Whether a plus sign, and no other, joins the items: "(3 cấp mới + 4 cấp lại)"."""
    inside = facts.work.lower[bracket.start : bracket.end]
    if "+" not in inside or _OTHER_SIGN.search(inside):
        return False
    return len(items) > 1 and all("+" in facts.between(*pair) for pair in pairwise(items))


def _before_bracket(facts: Facts, bracket: Bracket) -> list[Figure]:
    """The figures of the clause before the bracket, the nearest first."""
    return [
        figure
        for figure in facts.left_of(bracket.block, bracket.parent, bracket.start)
        if figure.place.sentence == bracket.sentence and figure.place.clause == bracket.clause
    ]


def item_bracket_groups(facts: Facts) -> Iterator[Group]:
    """ "A (01), B (03), C (03)": brackets of one figure each, no figure between them."""
    runs: dict[tuple[int, int, int], list[Bracket]] = {}
    for bracket in facts.layout.brackets[1:]:
        runs.setdefault((bracket.block, bracket.parent, bracket.sentence), []).append(bracket)
    for (block, parent, sentence), brackets in runs.items():
        if len(brackets) < 2:
            continue
        for run in _single_figure_runs(facts, brackets):
            before = facts.left_of(block, parent, run[0][0].start)
            owners, blocked = owners_left(f for f in before if f.place.sentence == sentence)
            items = [figure for _, figure in run]
            terms: tuple[str, ...] = ("item_brackets",)
            if run[0][0].outer_cue:
                terms += cue_terms(facts.layout.cues[run[0][0].outer_cue])
            if owners or blocked:
                yield Group(
                    "item_brackets", terms, items, owners,
                    run[0][0].start, run[-1][0].end, blocked=blocked,
                )  # fmt: skip


def _single_figure_runs(
    facts: Facts, brackets: Sequence[Bracket]
) -> Iterator[list[tuple[Bracket, Figure]]]:
    run: list[tuple[Bracket, Figure]] = []
    for bracket in brackets:
        inside = heads([facts.figures[index] for index in bracket.figures])
        single = len(bracket.figures) == 1 and len(inside) == 1 and not bracket.inner
        interrupted = bool(run) and facts.any_between(
            bracket.block, bracket.parent, run[-1][0].end, bracket.start
        )
        if run and (not single or interrupted):
            if len(run) > 1:
                yield run
            run = []
        if single:
            run.append((bracket, inside[0]))
    if len(run) > 1:
        yield run
