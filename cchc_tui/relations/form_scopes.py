"""Where the numbers of a province's own form stand together.

From the narrowest scope to the widest: sentence or table row, table column, paragraph, list,
nested list, section, report. A scope that has a number for every indicator is one filled-in form;
its numbers are not looked at again. Numbers of two levels or two periods are never mixed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure
from cchc_tui.relations.form_words import Named

_NEAR_BLOCKS = 8


class Filled(NamedTuple):
    """One filled-in form: the figures that could be each indicator, and how close they stand."""

    named: Named
    one_list: bool
    near: bool


def filled_forms(facts: Facts, named: Named) -> Iterator[Filled]:
    """The filled-in forms of one relation; takes their figures out of `named`."""
    for scope in _SCOPES:
        taken: set[int] = set()
        for part in _parts(facts, named, scope):
            for group in _by_level_and_period(part):
                if all(group.values()):
                    taken.update(figure.index for found in group.values() for figure in found)
                    yield Filled(group, scope in _ONE_LIST, _near(group))
        for key, figures in named.items():
            named[key] = [figure for figure in figures if figure.index not in taken]


Scope = Callable[[Facts, Figure], Hashable]


def _parts(facts: Facts, named: Named, scope: Scope) -> list[Named]:
    parts: dict[Hashable, Named] = {}
    for key, figures in named.items():
        for figure in figures:
            place = scope(facts, figure)
            if place is not None:
                part = parts.setdefault(place, {other: [] for other in named})
                part[key].append(figure)
    return list(parts.values())


def _by_level_and_period(part: Named) -> list[Named]:
    """The part itself where one level and one period are named at most, else a part for each."""
    figures = [figure for found in part.values() for figure in found]
    levels = {figure.level for figure in figures} - {None}
    periods = {figure.period for figure in figures} - {None}
    if len(levels) <= 1 and len(periods) <= 1:
        return [part]
    groups: dict[Hashable, Named] = {}
    for key, found in part.items():
        for figure in found:
            group = groups.setdefault((figure.level, figure.period), {other: [] for other in part})
            group[key].append(figure)
    return list(groups.values())


def _near(group: Named) -> bool:
    """Whether all the figures stand in one section, a few blocks apart."""
    figures = [figure for found in group.values() for figure in found]
    blocks = [figure.place.block for figure in figures]
    return len({f.section for f in figures}) == 1 and max(blocks) - min(blocks) <= _NEAR_BLOCKS


def _in_table(figure: Figure) -> bool:
    return figure.place.bracket < 0


def _sentence_or_row(facts: Facts, figure: Figure) -> Hashable:
    return figure.place.block, figure.place.sentence


def _column(facts: Facts, figure: Figure) -> Hashable:
    return (figure.place.block, figure.place.item) if _in_table(figure) else None


def _paragraph(facts: Facts, figure: Figure) -> Hashable:
    return None if _in_table(figure) else figure.place.block


def _list(facts: Facts, figure: Figure) -> Hashable:
    """The bullets of one run and the block that introduces them."""
    if _in_table(figure):
        return None
    block = figure.place.block
    parent = facts.report.blocks[block].parent
    return parent if parent >= 0 else block


def _nested_list(facts: Facts, figure: Figure) -> Hashable:
    if _in_table(figure):
        return None
    block = figure.place.block
    while facts.report.blocks[block].parent >= 0:
        block = facts.report.blocks[block].parent
    return block


def _section(facts: Facts, figure: Figure) -> Hashable:
    return None if _in_table(figure) else figure.section


def _report(facts: Facts, figure: Figure) -> Hashable:
    return None if _in_table(figure) else "report"


_ONE_LIST: tuple[Scope, ...] = (_sentence_or_row, _column, _paragraph, _list)
_SCOPES: tuple[Scope, ...] = (*_ONE_LIST, _nested_list, _section, _report)
