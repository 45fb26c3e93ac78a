"""All relations of a report: every channel once, then competition, then diagnosis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.table_figures import Grid
from cchc_tui.model.checks import OWN_FORM, Check, RelationKind, Verdict
from cchc_tui.model.figures import Figure
from cchc_tui.model.forms import FormRelation
from cchc_tui.relations.bracket_groups import bracket_groups, item_bracket_groups
from cchc_tui.relations.bullet_groups import bullet_groups
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.changes import judge_changes
from cchc_tui.relations.claims import judge_claims
from cchc_tui.relations.closing_totals import closing_totals
from cchc_tui.relations.comparisons import judge_comparisons
from cchc_tui.relations.competition import settle
from cchc_tui.relations.cue_groups import clause_groups, cue_groups
from cchc_tui.relations.denials import judge_denials
from cchc_tui.relations.forms import judge_forms
from cchc_tui.relations.groups import Group
from cchc_tui.relations.labels import named_figures
from cchc_tui.relations.listed import judge_lists
from cchc_tui.relations.pairs import find_fractions, find_pairs
from cchc_tui.relations.part_wholes import judge_wholes
from cchc_tui.relations.parts import judge_fractions_alone, judge_parts
from cchc_tui.relations.percents import BaseFinder, judge_fraction, judge_pairs
from cchc_tui.relations.records import judge_records
from cchc_tui.relations.remainder_groups import remainder_groups
from cchc_tui.relations.repeats import judge_repeats
from cchc_tui.relations.runs import judge_runs
from cchc_tui.relations.same_names import judge_names
from cchc_tui.relations.shapes import Shape, shape_of
from cchc_tui.relations.share_sets import judge_share_sets
from cchc_tui.relations.shares import judge_share_lists
from cchc_tui.relations.slips import diagnose
from cchc_tui.relations.sums import judge_group, judge_split_wholes
from cchc_tui.relations.tables import judge_table

_GROUP_FINDERS = (
    bracket_groups,
    item_bracket_groups,
    cue_groups,
    bullet_groups,
    clause_groups,
    closing_totals,
    remainder_groups,
)
Owners = dict[int, list[tuple[Figure, bool]]]


class Relations(NamedTuple):
    """The judged checks of a report and every candidate that was weighed."""

    checks: tuple[Check, ...]
    candidates: tuple[Candidate, ...]


def find_relations(
    facts: Facts, grids: Sequence[Grid], forms: Sequence[FormRelation] = ()
) -> Relations:
    """Find, judge and settle the relations between the figures of a report."""
    fractions = list(find_fractions(facts))
    taken = frozenset(fraction.percent.index for fraction in fractions)
    pairs = list(find_pairs(facts, taken))
    facts.percent_of = {pair.number.index: pair.percent for pair in pairs}
    groups = [group for find in _GROUP_FINDERS for group in find(facts)]
    sums = _judge_groups(facts, groups)
    owners = _owners(groups, sums)
    candidates = [c for c in sums if c is not None]
    candidates += judge_records(facts, owners)
    candidates += [c for c in map(judge_fraction, fractions) if c is not None]
    candidates += judge_pairs(facts, pairs, BaseFinder(facts, owners))
    in_ratio = frozenset(fraction.denominator.index for fraction in fractions)
    candidates += judge_fractions_alone(facts, in_ratio)
    for group, judged in zip(groups, sums, strict=True):
        if judged is None or judged.verdict is Verdict.NOT_JUDGED:
            candidates += judge_parts(facts, group)
    candidates += judge_changes(facts)
    candidates += judge_comparisons(facts)
    candidates += judge_lists(facts)
    candidates += judge_share_lists(facts)
    candidates += judge_share_sets(facts)
    candidates += judge_repeats(facts, [c for c in candidates if c.fate is None])
    candidates += judge_claims(facts)
    named = list(named_figures(facts, grids))
    candidates += judge_names(facts, named)
    candidates += judge_denials(facts, named)
    for grid in grids:
        candidates += judge_table(facts, grid)
    candidates += judge_split_wholes(facts, candidates)
    candidates += judge_runs(facts)
    candidates += judge_wholes(facts)
    candidates += judge_forms(facts, forms)
    settle(candidates)
    kept = [c for c in candidates if c.fate is None]
    kept.sort(key=lambda c: (c.start, c.end))
    diagnose(kept)
    return Relations(tuple(_check(c) for c in kept), tuple(candidates))


def _judge_groups(facts: Facts, groups: Sequence[Group]) -> list[Candidate | None]:
    """Two rounds: shapes that close in the first are proof for the others in the second."""
    first = [judge_group(facts, group, frozenset()) for group in groups]
    proven: dict[Shape, int] = {}
    for group, judged in zip(groups, first, strict=True):
        if judged is not None and judged.verdict.holds and judged.operands[0].value:
            shape = shape_of(group)
            proven[shape] = proven.get(shape, 0) + 1
    if not proven:
        return first
    shapes = frozenset(proven)
    return [
        judge_group(facts, group, shapes)
        if judged is not None and not judged.verdict.holds and shape_of(group) in shapes
        else judged
        for group, judged in zip(groups, first, strict=True)
    ]


def _owners(groups: Sequence[Group], judged: Sequence[Candidate | None]) -> Owners:
    """Item -> its owners with whether the group closes, closing groups first."""
    owners: Owners = {}
    for group, candidate in zip(groups, judged, strict=True):
        held = candidate is not None and candidate.verdict.holds
        used = candidate.figures() if candidate is not None else frozenset()
        for owner in [o for o in group.owners if held and o.index in used] or group.owners[:1]:
            for item in group.items:
                closed = held and item.index in used and owner.index in used
                owners.setdefault(item.index, []).append((owner, closed))
    for found in owners.values():
        found.sort(key=lambda pair: not pair[1])
    return owners


def _check(candidate: Candidate) -> Check:
    return Check(
        candidate.kind,
        candidate.verdict,
        tuple(candidate.operands),
        candidate.computed,
        candidate.difference,
        candidate.evidence,
        candidate.note,
        candidate.exhaustive,
        candidate.channel,
        candidate.slips,
        _RULE_OF_FORMS if candidate.channel == OWN_FORM else RULE_OF_KIND.get(candidate.kind),
    )


_RULE_OF_FORMS = "AR108"
RULE_OF_KIND = {
    RelationKind.SUM: "AR101",
    RelationKind.BALANCE: "AR102",
    RelationKind.RATIO: "AR103",
    RelationKind.PART: "AR104",
    RelationKind.SHARES: "AR105",
    RelationKind.LISTED: "AR106",
    RelationKind.CHANGE: "AR107",
    RelationKind.REPEAT: "RP301",
    RelationKind.CLAIM: "RP302",
}
