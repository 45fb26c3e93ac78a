"""Percentages of one whole whose set is complete by its words (docs/relations.md, part E).

"Cơ cấu X: a chiếm 40 %, b chiếm 35 %, còn lại c chiếm 25 %"; a rating scale from its best to its
worst grade; "gồm 40 % a, 35 % b và 25 % c"; the same in bullets under such words. Nothing is said
of a list that may leave something out, or whose items may overlap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import RelationKind, Role
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.ladder import Judgement, judge_shares
from cchc_tui.relations.share_words import Closure, bare, closure_of, list_start
from cchc_tui.text.folding import one_line
from cchc_tui.text.units import is_measure

_PERCENT = Satellite.PERCENT
_PERCENT_KIND = FigureKind.PERCENT
_FEWEST, _MOST = 3, 10
_FAR = 12
"""points from 100 beyond which the percentages are hardly shares of one whole"""
_LONGEST = 90


class Item(NamedTuple):
    """A percentage and the words that name its class."""

    percent: Figure
    label: str


class Listed(NamedTuple):
    """The items of one list and the words that introduce it."""

    intro: str
    items: Sequence[Item]
    percents_first: bool
    """ "40 % a, 35 % b" rather than "a 40 %, b 35 %" """


def judge_share_sets(facts: Facts) -> Iterator[Candidate]:
    """Lists of shares in one sentence, and in bullets under one block; not in tables."""
    for listed in _lists(facts):
        candidate = _judge(listed)
        if candidate is not None:
            yield candidate


def _lists(facts: Facts) -> Iterator[Listed]:
    alone: dict[int, list[Figure]] = {}
    percents = [f for f in facts.figures if f.satellite is _PERCENT and f.place.bracket >= 0]
    for _, found in groupby(percents, key=_sentence):
        shares = list(found)
        place = shares[0].place
        if len(shares) >= _FEWEST:
            yield from _in_sentence(facts, place.block, place.sentence)
        elif len(facts.by_block[place.block]) == 1:
            alone.setdefault(facts.report.blocks[place.block].parent, []).append(shares[0])
    for parent, shares in alone.items():
        if parent >= 0 and len(shares) == len(facts.children[parent]):
            yield from _in_bullets(facts, parent, shares)


def _in_sentence(facts: Facts, block: int, sentence: int) -> Iterator[Listed]:
    """The list of a sentence that does not break off."""
    if sentence not in facts.layout.partial:
        figures = [f for f in facts.of_block(block) if f.place.sentence == sentence]
        listed = _read(facts, figures)
        if listed is not None:
            yield listed


def _sentence(figure: Figure) -> int:
    return figure.place.sentence


def _read(facts: Facts, figures: Sequence[Figure]) -> Listed | None:
    """The list of a sentence: its words up to the first item, and the items."""
    lower, block = facts.work.lower, facts.report.blocks[figures[0].place.block]
    start = max(block.start, lower.rfind(". ", block.start, figures[0].start) + 1)
    begin = list_start(lower, start, figures[0].start, figures[-1].start)
    listed = [figure for figure in figures if figure.start >= begin]
    percents = [figure for figure in listed if figure.satellite is _PERCENT]
    if len(percents) < _FEWEST or not all(map(_fits, listed)):
        return None
    end = _end_of(lower, percents[-1].end, block.end)
    places = [begin, *(figure.start for figure in percents)]
    ends = [figure.end for figure in percents]
    percents_first = bare(lower[begin : percents[0].start])
    if percents_first:
        labels = [lower[a:b] for a, b in zip(places[1:], [*places[2:], end], strict=True)]
    else:
        labels = [lower[a:b] for a, b in zip([begin, *ends[:-1]], places[1:], strict=True)]
        if not bare(lower[ends[-1] : end]):
            return None
    return Listed(one_line(lower[start:begin]), _items(percents, labels), percents_first)


def _fits(figure: Figure) -> bool:
    """Whether the figure is a share, or bounds a class: "dưới 30 tuổi"."""
    if figure.kind is _PERCENT_KIND:
        return figure.satellite is _PERCENT
    return figure.satellite is Satellite.THRESHOLD or is_measure(figure.unit)


def _end_of(lower: str, place: int, end: int) -> int:
    """Where the sentence after a place ends."""
    stop = lower.find(". ", place, end)
    newline = lower.find(".\n", place, end)
    return min(found for found in (stop, newline, end) if found >= 0)


def _items(percents: Sequence[Figure], labels: Sequence[str]) -> list[Item]:
    return [Item(p, one_line(label)) for p, label in zip(percents, labels, strict=True)]


def _in_bullets(facts: Facts, parent: int, percents: Sequence[Figure]) -> Iterator[Listed]:
    """Bullets of one percentage each under a block that ends in a colon."""
    lower, block = facts.work.lower, facts.report.blocks[parent]
    intro = lower[block.start : block.end].rstrip()
    if len(percents) < _FEWEST or not intro.endswith(":") or facts.by_block.get(parent):
        return
    labels = []
    for percent in percents:
        own = facts.report.blocks[percent.place.block]
        if percent.place.sentence in facts.layout.partial:
            return
        if not bare(lower[percent.end : own.end]):
            return
        labels.append(lower[own.start : percent.start])
    yield Listed(one_line(intro.rsplit(". ", 1)[-1]), _items(percents, labels), False)


def _judge(listed: Listed) -> Candidate | None:
    items = listed.items
    if len(items) > _MOST or any(len(item.label) > _LONGEST for item in items):
        return None
    if any(item.percent.value is None for item in items):
        return None
    closure = closure_of(listed.intro, [item.label for item in items], listed.percents_first)
    judgement = judge_shares([amount(item.percent) for item in items])
    if not _is_complete(closure, judgement):
        return None
    return Candidate(
        RelationKind.SHARES,
        "share_sets",
        [operand_of(item.percent, Role.PART) for item in items],
        judgement.verdict,
        judgement.computed,
        judgement.difference,
        weigh(("percent_cue", "parallel", "class_set")),
        group=frozenset(item.percent.index for item in items),
    )


def _is_complete(closure: Closure, judgement: Judgement) -> bool:
    """Whether the words leave nothing out; shares above 100 need only be of separate classes."""
    if closure is Closure.NONE or abs(judgement.difference) > _FAR:
        return False
    return closure is Closure.COMPLETE or judgement.difference <= 0
