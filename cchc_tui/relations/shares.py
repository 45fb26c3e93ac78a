"""Shares of one whole reach 100: percents that stand in one list with a word for "share"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, Satellite
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.classes import complete_slots
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.ladder import judge_shares

_PERCENT = Satellite.PERCENT
_SHARE = re.compile(r"\b(?:chiếm|tỷ lệ|tỉ lệ|tương ứng|đạt)\b[^,;()]{0,30}$|\($")
_LEAST_STEP_SUM = 2


def judge_share_lists(facts: Facts) -> Iterator[Candidate]:
    """Two or more shares in one sentence, bracket or list of bullets."""
    for percents in _share_lists(facts):
        candidate = _judge(percents)
        if candidate is not None:
            yield candidate


def _share_lists(facts: Facts) -> Iterator[list[Figure]]:
    lists: dict[tuple[str, int], list[Figure]] = {}
    for figure in facts.figures:
        if figure.satellite is not _PERCENT or figure.value is None:
            continue
        before = facts.work.lower[max(0, figure.start - 40) : figure.start].rstrip(" \n:")
        if not _SHARE.search(before):
            continue
        block = facts.report.blocks[figure.place.block]
        lists.setdefault(("sentence", figure.place.sentence), []).append(figure)
        if block.parent >= 0:
            lists.setdefault(("bullets", block.parent), []).append(figure)
    for (kind, _), found in lists.items():
        if 2 <= len(found) <= 12 and (kind == "sentence" or _one_a_bullet(found)):
            yield found


def _one_a_bullet(percents: Sequence[Figure]) -> bool:
    """Whether each stands in a bullet of its own: two in one are a list inside it."""
    return len({percent.place.block for percent in percents}) == len(percents)


def _judge(percents: Sequence[Figure]) -> Candidate | None:
    judgement = judge_shares([amount(percent) for percent in percents])
    found = [percent.slot for percent in percents]
    classes = complete_slots(found) and len(set(found)) == len(found)
    trivial = sum(1 for percent in percents if percent.value) < _LEAST_STEP_SUM
    terms = ["percent_cue", "parallel"]
    if classes:
        terms.append("class_set")
    if trivial or (judgement.verdict is Verdict.VIOLATED and not classes):
        return None
    return Candidate(
        RelationKind.SHARES,
        "shares",
        [operand_of(percent, Role.PART) for percent in percents],
        judgement.verdict,
        judgement.computed,
        judgement.difference,
        weigh(terms),
        group=frozenset(percent.index for percent in percents),
    )
