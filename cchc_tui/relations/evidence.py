"""The weights of evidence, in one table; tuned on text outside the tests.

A candidate carries named terms; their sum decides whether a relation that does not hold is an
accusation, a doubt that is only told, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

WEIGHTS: Mapping[str, int] = {
    "bracket": 3,
    "bullets": 3,
    "gồm": 3,
    "item_brackets": 3,
    "chia": 3,
    "plus": 3,
    "closing_total": 3,
    "trong_đó": 2,
    "colon": 2,
    "clauses": 1,
    "same_noun": 2,
    "class_set": 2,
    "percents_100": 2,
    "shape": 2,
    "parallel": 1,
    "labelled": 2,
    "rest_item": 2,
    "total_word": 2,
    "formula": 5,
    "table_total": 4,
    "table_words": 4,
    "fraction": 5,
    "of_whole": 4,
    "named_base": 4,
    "percent_cue": 2,
    "run": 3,
    "closed_group": 3,
    "one_list": 3,
    "one_sentence": 3,
    "complete_record": 2,
    "arithmetic": 0,
    "partial": -3,
    "open_list": -2,
    "far_owner": -2,
    "other_noun": -2,
    "mixed_nouns": -2,
    "other_period": -4,
    "same_indicator": 4,
    "same_labels": 4,
    "denial": 5,
    "from_to": 5,
    "earlier_value": 5,
    "counted": 5,
    "own_form": 5,
}
HOLDS_FROM = 2
VIOLATED_FROM = 5
NOT_JUDGED_FROM = 3
OWNER_MARGIN = 2
CHANCE_BOUND = 0.01
EXHAUSTIVE = frozenset(
    ("bracket", "bullets", "gồm", "chia", "item_brackets", "class_set", "percents_100", "shape",
     "plus", "closing_total", "formula", "table_total", "table_words", "rest_item")
)  # fmt: skip


def weigh(terms: Iterable[str]) -> dict[str, int]:
    """The named terms with their weights."""
    return {term: WEIGHTS[term] for term in terms}


def score(evidence: Mapping[str, int]) -> int:
    """The sum of the terms."""
    return sum(evidence.values())
