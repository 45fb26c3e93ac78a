"""Breakdowns in bullets under a block that carries or introduces their total."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure
from cchc_tui.model.report import BlockKind
from cchc_tui.relations.groups import (
    GROUP_LIMIT,
    TOTAL_WORD,
    Group,
    heads,
    last_sentence,
    owners_left,
)

_CLOSING_CUE = re.compile(
    r"(?P<cue>trong (?:số )?đó|bao gồm|gồm(?: có)?|chia ra|cụ thể(?: như sau| là)?|như sau)"
    r"?\s*(?P<colon>:)?\s*$"
)


def bullet_groups(facts: Facts) -> Iterator[Group]:
    """The first head of each bullet, under the last heads of the block above them."""
    blocks = facts.report.blocks
    for parent, children in facts.children.items():
        if len(children) > GROUP_LIMIT or blocks[parent].kind is BlockKind.TABLE:
            continue
        items: list[Figure] = []
        missing = 0
        for child in children:
            first = heads(facts.level(child, 0))[:1]
            items += first
            missing += not first
        if not items:
            continue
        yield from _owned_bullets(facts, parent, items, missing)
        if len(items) > 2 and TOTAL_WORD.search(items[0].label[-80:]) and not missing:
            yield Group(
                "bullets", ("clauses", "total_word"), items[1:], items[:1],
                items[0].start, items[-1].end,
            )  # fmt: skip


def _owned_bullets(facts: Facts, parent: int, items: list[Figure], missing: int) -> Iterator[Group]:
    block = facts.report.blocks[parent]
    figures = facts.level(parent, 0) or facts.of_block(parent)
    if not figures:
        return
    tail = facts.work.lower[max(figures[-1].end, block.end - 60) : block.end]
    closing = _CLOSING_CUE.search(tail)
    terms: tuple[str, ...] = ("clauses",)
    if closing and (closing["cue"] or closing["colon"]):
        terms = ("bullets",)
        if closing["cue"] in ("trong đó", "trong số đó"):
            terms += ("trong_đó",)
    owners, blocked = owners_left(last_sentence(figures))
    if owners or blocked:
        yield Group(
            "bullets", terms, items, owners, items[0].start, items[-1].end,
            blocked=blocked, incomplete=bool(missing),
        )  # fmt: skip
