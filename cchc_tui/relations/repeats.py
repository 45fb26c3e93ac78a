"""The same figure stated twice (docs/relations.md, J).

An indicator of the catalogue at one level, period and modality is one number. A breakdown whose
items carry the same labels under the same noun, and of which at least one number recurs, is one
breakdown: an item that then differs is accused. Numbers that agree are kept as checks that hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import Operand, RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, Satellite
from cchc_tui.model.report import Area, Level
from cchc_tui.relations.candidate import Candidate, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.text.folding import content_words, spaced
from cchc_tui.text.names import place_names

_DENOMINATOR = Satellite.DENOMINATOR
_HEAD = Satellite.HEAD
_PERCENT = Satellite.PERCENT
_AHEAD = (Area.TASKS_AHEAD, Area.PROPOSALS)
_LEAST_LABEL_WORDS = 3
_REACH = 40
_SAID_ABOVE = spaced(r"[^,;:.()\d]{0,60}?\b(?:nói|nêu) (?:ở )?trên\b")
_ONLINE_INTAKE = re.compile(r"tiếp nhận.{0,30}trực tuyến|trực tuyến.{0,30}tiếp nhận")


def judge_repeats(facts: Facts, judged: Sequence[Candidate]) -> Iterator[Candidate]:
    """Repeats of indicators, of breakdowns, and of rates the tiers state with their numbers."""
    yield from _indicators(facts)
    yield from _breakdowns(facts, judged)
    yield from _rates(facts, judged)
    yield from _references_back(facts, judged)


def _indicators(facts: Facts) -> Iterator[Candidate]:
    by_key: dict[tuple[object, ...], list[Figure]] = {}
    wholes: dict[str, list[Figure]] = {}
    for figure in facts.figures:
        if figure.indicator is None or figure.value is None or _ahead(facts, figure):
            continue
        key = (figure.indicator, _stated_level(figure), figure.period)
        by_key.setdefault(key, []).append(figure)
        wholes.setdefault(figure.unit, []).append(figure)
    for figures in by_key.values():
        if len(figures) > 1:
            agree = len({figure.value for figure in figures}) == 1
            verdict = Verdict.EXACT if agree else Verdict.VIOLATED
            yield _repeat("indicator", figures, verdict, ("same_indicator", "same_noun"))
    yield from _restated(facts, wholes)


def _restated(facts: Facts, wholes: dict[str, list[Figure]]) -> Iterator[Candidate]:
    """A denominator with the noun and the value of an indicator restates it: "14/410 thủ tục"."""
    for figure in facts.figures:
        if figure.satellite is not _DENOMINATOR or figure.unit not in wholes:
            continue
        same = [f for f in wholes[figure.unit] if f.value == figure.value]
        if same:
            yield _repeat("indicator", [same[0], figure], Verdict.EXACT, ("same_indicator",))


def _stated_level(figure: Figure) -> Level | None:
    """The tier where it is named as one: "cấp huyện"; "của huyện" is the unit itself."""
    return figure.level if "cấp " in f"{figure.label} {figure.tail}" else None


def _ahead(facts: Facts, figure: Figure) -> bool:
    if figure.section < 0:
        return False
    return facts.report.sections[figure.section].area in _AHEAD


def _breakdowns(facts: Facts, sums: Sequence[Candidate]) -> Iterator[Candidate]:
    alike: dict[tuple[object, ...], list[Candidate]] = {}
    for candidate in sums:
        key = _breakdown_key(facts, candidate)
        if key is not None:
            alike.setdefault(key, []).append(candidate)
    for candidates in alike.values():
        distinct = list({candidate.figures(): candidate for candidate in candidates}.values())
        if len(distinct) > 1 and _one_noun(distinct) and _one_owner(facts, distinct):
            yield from _compared(distinct)


def _breakdown_key(facts: Facts, candidate: Candidate) -> tuple[object, ...] | None:
    """Period and item labels; None where the labels are too general to name one thing."""
    if candidate.kind is not RelationKind.SUM or candidate.channel == "table":
        return None
    parts = [o for o in candidate.operands if o.role is Role.PART]
    labels = [content_words(part.label[-60:]) for part in parts]
    if any(part.slot for part in parts) or sum(map(len, labels)) < _LEAST_LABEL_WORDS:
        return None
    if len(set(labels)) != len(labels) or not all(labels):
        return None
    if any(facts.figures[part.figure].level for part in parts):
        return None
    return (facts.figures[candidate.operands[0].figure].period, tuple(labels))


def _one_noun(candidates: Sequence[Candidate]) -> bool:
    """Whether the totals that name a noun name the same one."""
    return len({c.operands[0].unit for c in candidates if c.operands[0].unit}) <= 1


def _one_owner(facts: Facts, candidates: Sequence[Candidate]) -> bool:
    """Whether no two totals belong to two named places ("Trường Tân An", "Trường Phú Lợi")."""
    named: set[str] = set()
    for candidate in candidates:
        total = facts.figures[candidate.operands[0].figure]
        named.update(place_names(facts.work.text[max(0, total.start - 80) : total.start])[-1:])
    return len(named) <= 1


def _compared(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """One check an item: exact where it recurs; accused only if another item does recur."""
    rows = list(zip(*(candidate.operands[1:] for candidate in candidates), strict=True))
    agreeing = [len({operand.value for operand in row}) == 1 for row in rows]
    if not any(same and row[0].value for same, row in zip(agreeing, rows, strict=True)):
        return
    for same, row in zip(agreeing, rows, strict=True):
        verdict = Verdict.EXACT if same else Verdict.VIOLATED
        yield _repeated_operands("breakdown", row, verdict, ("same_labels", "same_noun"))


def _references_back(facts: Facts, judged: Sequence[Candidate]) -> Iterator[Candidate]:
    """ "trong 2.361 giấy nói trên": the words say that the number stood before.

    Accused only where it stood nowhere before and one total of this noun was proved by its parts.
    """
    totals = [
        facts.figures[c.operands[0].figure]
        for c in judged
        if c.kind is RelationKind.SUM and c.verdict is Verdict.EXACT and c.operands[0].figure >= 0
    ]
    for figure in facts.figures:
        if figure.satellite is not _HEAD or not figure.unit or not figure.value:
            continue
        if not _SAID_ABOVE.match(facts.work.lower, figure.end):
            continue
        before = facts.figures[max(0, figure.index - _REACH) : figure.index]
        known = [f for f in before if f.unit == figure.unit and f.value is not None]
        same = next((f for f in known if f.value == figure.value), None)
        proved = [f for f in totals if f in known and f.section == figure.section]
        if same is not None:
            yield _repeat("reference", [same, figure], Verdict.EXACT, ("same_labels",))
        elif len({f.value for f in proved}) == 1:
            terms = ("same_labels", "same_noun")
            yield _repeat("reference", [proved[0], figure], Verdict.VIOLATED, terms)


def _rates(facts: Facts, judged: Sequence[Candidate]) -> Iterator[Candidate]:
    """A rate of the whole unit lies between the rates of its tiers."""
    tiers = [
        facts.figures[c.operands[2].figure]
        for c in judged
        if c.kind is RelationKind.RATIO
        and c.verdict.holds
        and _ONLINE_INTAKE.search(c.operands[0].label[-100:])
        and facts.figures[c.operands[2].figure].level is not None
    ]
    used = {figure for c in judged if c.kind is RelationKind.RATIO for figure in c.figures()}
    for figure in facts.figures if tiers else ():
        if figure.satellite is not _PERCENT or figure.index in used:
            continue
        if figure.level is None and not _ahead(facts, figure) and _states_intake(figure):
            candidate = _rate(figure, tiers)
            if candidate is not None:
                yield candidate


def _states_intake(figure: Figure) -> bool:
    """Whether the whole clause before the percent is the name of the rate."""
    return len(figure.label) < 80 and _ONLINE_INTAKE.search(figure.label) is not None


def _rate(figure: Figure, tiers: Sequence[Figure]) -> Candidate | None:
    values = [tier.value for tier in tiers if tier.value is not None]
    if figure.value is None or not values:
        return None
    if min(values) - figure.step <= figure.value <= max(values) + figure.step:
        return None
    return _repeat("rate", [*tiers, figure], Verdict.VIOLATED, ("same_indicator",))


def _repeat(
    channel: str, figures: Sequence[Figure], verdict: Verdict, terms: Sequence[str]
) -> Candidate:
    operands = [operand_of(figure, Role.VALUE) for figure in figures]
    return _repeated_operands(channel, operands, verdict, terms)


def _repeated_operands(
    channel: str, operands: Sequence[Operand], verdict: Verdict, terms: Sequence[str]
) -> Candidate:

    values = [operand.value for operand in operands if operand.value is not None]
    return Candidate(
        RelationKind.REPEAT,
        channel,
        [replace(operand, role=Role.VALUE) for operand in operands],
        verdict,
        values[0],
        values[-1] - values[0],
        weigh(terms),
        group=frozenset(operand.figure for operand in operands),
    )
