"""The terms of evidence a reading of a group carries (docs/relations.md, E)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure
from cchc_tui.relations.candidate import amount
from cchc_tui.relations.classes import (
    complete_levels,
    complete_slots,
    complete_units,
    complete_words,
)
from cchc_tui.relations.groups import Group
from cchc_tui.relations.ladder import judge_shares
from cchc_tui.relations.nouns import same_noun
from cchc_tui.relations.shapes import Shape, shape_of

_REST = re.compile(r"\bcòn lại\b")


def terms_of(
    facts: Facts,
    group: Group,
    owner: Figure,
    items: Sequence[Figure],
    proven: frozenset[Shape],
    exceeds: bool,
) -> list[str]:
    """What speaks for and against the items being the parts of the owner.

    `exceeds`: the items come to more than the owner.
    """
    terms = list(group.terms)
    nouns = [same_noun(owner, item, facts) for item in items]
    if any(noun is False for noun in nouns):
        terms.append("other_noun" if all(noun is False for noun in nouns) else "mixed_nouns")
    elif any(nouns):
        terms.append("same_noun")
    if _complete(facts, owner, items, exceeds or "trong_đó" not in terms):
        terms.append("class_set")
    if _shares_reach_whole(facts, items):
        terms.append("percents_100")
    if _REST.search(items[-1].label[-60:]):
        terms.append("rest_item")
    if proven and group.channel != "remainder" and shape_of(group) in proven:
        terms.append("shape")
    if _parallel(items):
        terms.append("parallel")
    if _labelled(items):
        terms.append("labelled")
    if group.far and not terms.count("bullets"):
        terms.append("far_owner")
    if group.incomplete:
        terms.append("open_list")
    if "partial" in terms and ("class_set" in terms or "percents_100" in terms):
        terms.remove("partial")
    if "partial" not in terms and _names_examples(facts, owner, items):
        terms.append("partial")
    if any(_other_period(owner, item) for item in items):
        terms.append("other_period")
    return terms


def _shares_reach_whole(facts: Facts, items: Sequence[Figure]) -> bool:
    """Whether the items carry percents that reach 100, each within a unit of its last digit."""
    shares = [facts.percent_of.get(item.index) for item in items if item.value]
    known = [amount(share) for share in shares if share is not None and share.value is not None]
    return len(known) == len(shares) > 1 and judge_shares(known).verdict.holds


def _other_period(owner: Figure, item: Figure) -> bool:
    return item.period is not None and owner.period is not None and item.period != owner.period


def _complete(facts: Facts, owner: Figure, items: Sequence[Figure], loosely: bool) -> bool:
    if _owner_is_a_class(owner, items):
        return False
    item_slots = [slots.in_context(item.slot, owner.slot) for item in items]
    return (
        complete_slots(item_slots)
        or complete_levels(items, facts.report.header.level, owner)
        or complete_units(owner, items)
        or complete_words(items, owner, loosely)
    )


def _owner_is_a_class(owner: Figure, items: Sequence[Figure]) -> bool:
    """ "7 cá nhân (1 tập thể và 2 cá nhân …)": the owner counts one class, the items several."""
    nouns = {item.unit for item in items}
    return len(nouns) > 1 and "" not in nouns and owner.unit in nouns


def _parallel(items: Sequence[Figure]) -> bool:
    """Whether the items count one noun, or start alike."""
    nouns = {item.unit for item in items}
    return len(nouns) == 1 and nouns != {""}


def _labelled(items: Sequence[Figure]) -> bool:
    """Whether three or more items all read "label: number" with nothing counted."""
    return len(items) > 2 and all(not i.unit and i.label.endswith(":") for i in items)


def _names_examples(facts: Facts, owner: Figure, items: Sequence[Figure]) -> bool:
    sentence = items[0].place.sentence
    places = facts.layout.partial_at.get(sentence)
    if not places:
        return False
    start = min(owner.end, items[0].start)
    return any(start <= place <= items[-1].end + 60 for place in places)
