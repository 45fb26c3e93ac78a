"""Equations of a province's own form (docs/relations.md, L).

The equation accuses, so the numbers must be beyond doubt: one figure for each indicator, all of
one level and period, exact, counting one thing, and close together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import OWN_FORM, RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, Modality
from cchc_tui.model.forms import FormRelation
from cchc_tui.model.messages import N_, Message
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.form_scopes import Filled, filled_forms
from cchc_tui.relations.form_words import Named, named_figures
from cchc_tui.relations.ladder import Judgement, judge_part, judge_ratio, judge_sum
from cchc_tui.relations.nouns import same_noun

_MOST_SHOWN = 5
_SOME_ONLY = re.compile(r"\b(?:riêng|lĩnh vực|một số|trừ|ngoài)\b")


class _Chosen(NamedTuple):
    """The figures of one filled-in form in the order of the equation."""

    figures: tuple[Figure, ...]
    one_list: bool


def judge_forms(facts: Facts, relations: Sequence[FormRelation]) -> Iterator[Candidate]:
    """Every filled-in form of every relation; numbers that are left over go to the trace."""
    for relation in relations:
        named = named_figures(facts, relation)
        for filled in filled_forms(facts, named):
            yield _judged(facts, relation, filled)
        if any(named.values()):
            yield _left_over(relation, named)


def _judged(facts: Facts, relation: FormRelation, filled: Filled) -> Candidate:
    keys = [operand.indicator.key for operand in relation.operands]
    chosen = _Chosen(tuple(filled.named[key][0] for key in keys), filled.one_list)
    doubt = _competition(filled.named) or _doubt(facts, chosen.figures, relation)
    if doubt is not None:
        return _candidate(relation, chosen, None, doubt)
    judgement = _judgement(relation, chosen.figures)
    if judgement is None:
        return _candidate(relation, chosen, None, Message(N_("the whole is 0")))
    if not judgement.verdict.holds and not filled.near:
        far = Message(N_("the numbers stand too far apart to be one record"))
        return _candidate(relation, chosen, None, far)
    return _candidate(relation, chosen, judgement, None)


def _competition(named: Named) -> Message | None:
    """Why it is open which figure an indicator is; None where each has its own."""
    for key, figures in named.items():
        if len({figure.value for figure in figures}) > 1:
            numbers = list(dict.fromkeys(figure.text for figure in figures))
            some = "; ".join(numbers[:_MOST_SHOWN]) + ("; …" if numbers[_MOST_SHOWN:] else "")
            return Message(
                N_("several numbers could be {indicator}: {numbers}"),
                {"indicator": key, "numbers": some},
            )
    first = [figures[0] for figures in named.values()]
    if len({figure.index for figure in first}) < len(first):
        return Message(N_("one number is named by two indicators"))
    return None


def _doubt(facts: Facts, figures: Sequence[Figure], relation: FormRelation) -> Message | None:
    if any(figure.value is None for figure in figures):
        return Message(N_("a number of the list cannot be read"))
    if any(figure.modality is not Modality.EXACT for figure in figures):
        return Message(N_("a number is approximate"))
    counted = [figure for figure in figures if figure.unit != "%"]
    first = counted[0]
    if any(_differs(facts, first, figure) for figure in counted[1:]):
        return Message(N_("the numbers count different things"))
    if _narrows(figures, relation):
        return Message(N_("a number speaks of some of them only"))
    return None


def _narrows(figures: Sequence[Figure], relation: FormRelation) -> bool:
    """Whether a number after the first is said of some only: "…, riêng lĩnh vực đất đai …".

    Where the first is, those after it speak of the same.
    """
    asked_for = " ".join(words for o in relation.operands for words in o.indicator.words)
    some = [
        any(found not in asked_for for found in _SOME_ONLY.findall(figure.label))
        for figure in sorted(figures, key=lambda figure: figure.start)
    ]
    return any(some) and not some[0]


def _differs(facts: Facts, first: Figure, other: Figure) -> bool:
    """Whether two numbers are of two kinds or count two nouns; unknown nouns are taken at word."""
    if first.kind is not other.kind:
        return True
    alike = same_noun(first, other, facts)
    if alike is not None or not (first.unit and other.unit):
        return alike is False
    return first.unit.split()[0] != other.unit.split()[0]


def _judgement(relation: FormRelation, figures: Sequence[Figure]) -> Judgement | None:
    amounts = [amount(figure) for figure in figures]
    if relation.kind is RelationKind.RATIO:
        numerator, denominator, percent = amounts
        return judge_ratio(numerator, denominator, percent)
    if relation.kind is RelationKind.PART:
        return judge_part(*amounts)
    signed = [
        found._replace(value=-found.value) if operand.minus else found
        for operand, found in zip(relation.operands, amounts, strict=True)
    ]
    return judge_sum(signed[0], signed[1:])


def _candidate(
    relation: FormRelation, chosen: _Chosen, judgement: Judgement | None, doubt: Message | None
) -> Candidate:
    terms = ("own_form", "one_list") if chosen.one_list else ("own_form",)
    form = {"form": relation.name, "equation": relation.equation}
    note = Message(N_("own form “{form}”: {equation}"), form)
    if doubt is not None:
        note = Message("{form}: {reason}", {"form": note, "reason": doubt})
    return Candidate(
        relation.kind,
        OWN_FORM,
        [
            operand_of(figure, operand.role, "minus" if operand.minus else None)
            for operand, figure in zip(relation.operands, chosen.figures, strict=True)
        ],
        judgement.verdict if judgement else Verdict.NOT_JUDGED,
        judgement.computed if judgement else None,
        judgement.difference if judgement else None,
        weigh(terms),
        reading=relation.name,
        note=note,
        group=frozenset(figure.index for figure in chosen.figures),
    )


def _left_over(relation: FormRelation, named: Named) -> Candidate:
    """What is told by the trace of numbers that make up no whole form."""
    missing = [key for key, figures in named.items() if not figures]
    fate = Message(N_("the numbers stand too far apart to be one record"))
    if missing:
        fate = Message(
            N_("no further number was found for {indicators}"),
            {"indicators": ", ".join(missing)},
        )
    figures = [found[0] for found in named.values() if found]
    return Candidate(
        relation.kind,
        OWN_FORM,
        [operand_of(figure, Role.VALUE) for figure in figures],
        Verdict.NOT_JUDGED,
        None,
        None,
        weigh(("own_form",)),
        reading=relation.name,
        fate=fate,
    )
