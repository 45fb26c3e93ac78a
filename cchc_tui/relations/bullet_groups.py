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

_NEW_SENTENCE = re.compile(r"[.;]\s+")
_OPENING = re.compile(r"(?:trong (?:số )?đó|(?:bao )?gồm|chia ra|cụ thể|kết quả|như sau)\b")
_CLOSING_CUE = re.compile(
    r"(?P<cue>trong (?:số )?đó|bao gồm|gồm(?: có)?|chia ra|cụ thể(?: như sau| là)?|như sau)"
    r"?\s*(?P<colon>:)?\s*$"
)


def bullet_groups(facts: Facts) -> Iterator[Group]:
    """The heads of the bullets, under the last heads of the block above them."""
    blocks = facts.report.blocks
    for parent, children in facts.children.items():
        if len(children) > GROUP_LIMIT or blocks[parent].kind is BlockKind.TABLE:
            continue
        found = [heads(facts.level(child, 0)) for child in children]
        items = [figures[0] for figures in found if figures]
        if not items:
            continue
        missing = len(items) < len(children)
        yield from _owned_bullets(facts, parent, found, missing)
        if len(items) > 2 and TOTAL_WORD.search(items[0].label[-80:]) and not missing:
            yield Group(
                "bullets", ("clauses", "total_word"), items[1:], items[:1],
                items[0].start, items[-1].end,
            )  # fmt: skip


def _owned_bullets(
    facts: Facts, parent: int, found: list[list[Figure]], missing: bool
) -> Iterator[Group]:
    figures = facts.level(parent, 0) or facts.of_block(parent)
    if not figures:
        return
    terms, far = _closing_terms(facts, parent, figures[-1])
    for owners, blocked, items in _owners_and_items(figures, found):
        yield Group(
            "bullets", terms, items, owners, items[0].start, items[-1].end,
            blocked=blocked, incomplete=missing or far,
        )  # fmt: skip


def _closing_terms(facts: Facts, parent: int, last: Figure) -> tuple[tuple[str, ...], bool]:
    """What the end of the introducing block says, and whether it speaks of something else.

    "… 445 hồ sơ. Theo lĩnh vực:" introduces a list, but hardly one of the number before it.
    """
    block = facts.report.blocks[parent]
    tail = facts.work.lower[max(last.end, block.end - 60) : block.end]
    closing = _CLOSING_CUE.search(tail)
    if not closing or not (closing["cue"] or closing["colon"]):
        return ("clauses",), False
    opening = _NEW_SENTENCE.search(tail)
    far = opening is not None and not _OPENING.match(tail, opening.end())
    if closing["cue"] in ("trong đó", "trong số đó"):
        return ("bullets", "trong_đó"), far
    return ("bullets",), far


def _owners_and_items(
    figures: list[Figure], found: list[list[Figure]]
) -> Iterator[tuple[list[Figure], bool, list[Figure]]]:
    """Owners with the head of each bullet that counts what they count, else its first head."""
    first = [heads_of_item[0] for heads_of_item in found if heads_of_item]
    owners, blocked = owners_left(last_sentence(figures), first)
    alike: list[Figure] = []
    for owner in owners:
        same = [next((f for f in item if f.unit == owner.unit), None) for item in found if item]
        items = [figure for figure in same if figure is not None]
        if owner.unit and len(items) == len(first) and items != first:
            yield [owner], False, items
            alike.append(owner)
    rest = [owner for owner in owners if owner not in alike]
    if rest or (blocked and not alike):
        yield rest, blocked, first
