"""Breakdowns after a cue word: "trong đó", "gồm", "chia ra", and "tổng số …: n; …" without one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_tui.extract.clauses import Cue
from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, Satellite
from cchc_tui.model.report import BlockKind
from cchc_tui.relations.groups import (
    GROUP_LIMIT,
    TOTAL_WORD,
    Group,
    cue_terms,
    has_fractions,
    heads,
    last_sentence,
    one_per_item,
    owners_left,
    until_next_total,
)
from cchc_tui.text.folding import words

_NAME_WORDS = 2
_NEXT_CUE = 60
_ELSE = re.compile(r"[.;\d]|\bkhác\b|\bcòn lại\b")
"""words of a last part, or of another sentence"""
_LEAST_CLAUSES = 3
"""a total and two parts"""


def cue_groups(facts: Facts) -> Iterator[Group]:
    """The tail of each cue up to the end of its sentence or bracket."""
    layout = facts.layout
    tails: dict[int, list[Figure]] = {}
    for figure in facts.figures:
        if figure.place.cue:
            tails.setdefault(figure.place.cue, []).append(figure)
    for cue in layout.cues[1:]:
        if cue.bracket and layout.brackets[cue.bracket].cue == cue.index:
            continue
        tail = [f for f in tails.get(cue.index, ()) if f.place.bracket == cue.bracket]
        items = until_next_total(one_per_item(heads(tail)))
        if not items:
            continue
        owners, blocked, far = _owners_of_cue(facts, cue, items)
        items = _until_sibling(owners, items)
        items = _until_next_whole(facts, cue, owners, items)
        if owners or blocked:
            yield from _clauses_of_tail(cue, items, tail, owners, far, blocked)


def _clauses_of_tail(
    cue: Cue,
    items: list[Figure],
    tail: list[Figure],
    owners: list[Figure],
    far: bool,
    blocked: bool,
) -> Iterator[Group]:
    """The whole tail, and each clause of it alone where commas already part its first clause.

    "trong đó A 3, B 4; nam 5, nữ 2": where commas part the items, a semicolon opens something
    else: the next breakdown, or another matter that is no part at all.
    """
    clauses: dict[int, list[Figure]] = {}
    for item in items:
        clauses.setdefault(item.place.clause, []).append(item)
    first = next(iter(clauses.values()))
    mixed = len(first) > 1 and len(clauses) > 1
    yield Group(
        "cue", cue_terms(cue), items, owners, cue.start, tail[-1].end,
        far=far, blocked=blocked, incomplete=has_fractions(tail) or mixed,
    )  # fmt: skip
    for clause in clauses.values() if mixed else ():
        terms = cue_terms(cue) if clause is first else ("clauses",)
        if len(clause) > 1:
            yield Group(
                "cue", terms, clause, owners, cue.start, clause[-1].end, far=far, blocked=blocked,
                incomplete=has_fractions(tail),
            )  # fmt: skip


def _until_sibling(owners: list[Figure], items: list[Figure]) -> list[Figure]:
    """The items before one named like the owner: "…; BHXH tiếp nhận 126 hồ sơ" is its sibling."""
    if not owners:
        return items
    name = words(owners[0].label)[-_NAME_WORDS:]
    for place, item in enumerate(items[1:], 1):
        elsewhere = item.place.clause != items[0].place.clause
        if elsewhere and len(name) == _NAME_WORDS and words(item.label)[-_NAME_WORDS:] == name:
            return items[:place]
    return items


def _until_next_whole(
    facts: Facts, cue: Cue, owners: list[Figure], items: list[Figure]
) -> list[Figure]:
    """Without a last item that is a whole like the owner and has a breakdown of its own.

    "có 30 đơn vị cấp huyện, gồm 12 quận, 18 huyện và 584 đơn vị cấp xã, gồm …"
    """
    following = facts.layout.cues[cue.index + 1 : cue.index + 2]
    if not owners or len(items) < _LEAST_CLAUSES or not following:
        return items
    last, next_cue = items[-1], following[0]
    alike = last.unit == owners[0].unit and last.unit not in {item.unit for item in items[:-1]}
    between = facts.work.lower[last.end : next_cue.start] if next_cue.block == cue.block else "."
    opens = len(between) < _NEXT_CUE and not _ELSE.search(between)
    return items[:-1] if alike and opens else items


def _owners_of_cue(facts: Facts, cue: Cue, items: list[Figure]) -> tuple[list[Figure], bool, bool]:
    left = list(facts.left_of(cue.block, cue.bracket, cue.start))
    owners, blocked = owners_left((f for f in left if f.place.sentence == cue.sentence), items)
    if owners or blocked or not cue.opens or cue.bracket:
        return owners, blocked, False
    last = [f for f in left if f.place.sentence == cue.sentence - 1]
    owners, blocked = owners_left([f for f in last if not f.place.cue] or last, items)
    if owners or blocked:
        return owners, blocked, False
    return ([], False, False) if left else _owners_above(facts, cue.block)


def _owners_above(facts: Facts, block: int) -> tuple[list[Figure], bool, bool]:
    """Heads of the block just above, where a cue opens its block."""
    blocks = facts.report.blocks
    above = block - 1
    while above >= 0 and blocks[above].kind is BlockKind.FOOTNOTE:
        above -= 1
    if above < 0 or blocks[above].kind is BlockKind.HEADING:
        return [], False, True
    figures = last_sentence(facts.level(above, 0))
    owners, blocked = owners_left(figures)
    return owners, blocked, True


def clause_groups(facts: Facts) -> Iterator[Group]:
    """ "Tổng số …: 10; A: 4; B: 6" without a cue."""
    for block in facts.by_block:
        by_sentence: dict[int, list[Figure]] = {}
        level = facts.level(block, 0)
        if len(level) < _LEAST_CLAUSES:
            continue
        for figure in level:
            by_sentence.setdefault(figure.place.sentence, []).append(figure)
        for figures in by_sentence.values():
            items = one_per_item(heads(figures))
            if len(items) < _LEAST_CLAUSES or figures[-1].place.cue or len(items) > GROUP_LIMIT:
                continue
            if (
                "tổng" in items[0].label[-80:]
                and TOTAL_WORD.search(items[0].label[-80:])
                and items[0].satellite is Satellite.HEAD
            ):
                yield Group(
                    "clauses", ("clauses", "total_word"), items[1:], items[:1],
                    items[0].start, items[-1].end,
                )  # fmt: skip
