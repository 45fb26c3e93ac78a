"""One check an operand set, and no accusation where another relation explains the numbers."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_tui.model.checks import OWN_FORM, RelationKind, Role, Verdict
from cchc_tui.model.messages import N_, Message
from cchc_tui.relations.candidate import Candidate

_PART = Role.PART
_TOTAL = Role.TOTAL
_BREAKDOWNS = (RelationKind.SUM, RelationKind.BALANCE)
_RANK = {
    Verdict.EXACT: 0, Verdict.ROUNDED: 1, Verdict.TRUNCATED: 2, Verdict.ALTERNATIVE: 3,
    Verdict.VIOLATED: 4, Verdict.NOT_JUDGED: 5,
}  # fmt: skip


def settle(candidates: Sequence[Candidate]) -> None:
    """Set the fate of each candidate that another one makes superfluous or refutes."""
    _merge_twins(candidates)
    held = [c for c in candidates if c.fate is None and c.verdict.holds]
    _refute(candidates, held)
    _drop_shadowed(candidates)


def _merge_twins(candidates: Sequence[Candidate]) -> None:
    """The same figures under one kind: the verdict that holds, then the most evidence, wins."""
    best: dict[tuple[object, ...], Candidate] = {}
    for candidate in candidates:
        if candidate.fate is not None:
            continue
        key = _identity(candidate)
        rival = best.get(key)
        if rival is None:
            best[key] = candidate
            continue
        winner, loser = _ordered(rival, candidate)
        best[key] = winner
        winner.evidence = {**loser.evidence, **winner.evidence}
        loser.fate = Message(N_("seen before as {channel}"), {"channel": winner.channel})


def _identity(candidate: Candidate) -> tuple[object, ...]:
    kind = RelationKind.SUM if candidate.kind in _BREAKDOWNS else candidate.kind
    return (kind, candidate.figures(), candidate.operands[0].start)


def _ordered(one: Candidate, other: Candidate) -> tuple[Candidate, Candidate]:
    key_one = (_RANK[one.verdict], -one.score)
    key_other = (_RANK[other.verdict], -other.score)
    return (one, other) if key_one <= key_other else (other, one)


def _total(candidate: Candidate) -> frozenset[int]:
    return frozenset(
        index
        for operand in candidate.operands
        if operand.role is _TOTAL
        for index in (operand.figure, *(term.figure for term in operand.terms))
        if index >= 0
    )


def _parts(candidate: Candidate) -> frozenset[int]:
    return frozenset(o.figure for o in candidate.operands if o.role is _PART and o.figure >= 0)


def _refute(candidates: Sequence[Candidate], held: Sequence[Candidate]) -> None:
    """A breakdown that does not close is no fault when a check that holds uses its group.

    Another breakdown of the same total is no excuse: the check must share the total and a part,
    or most of the parts.
    """
    sums = [c for c in held if c.kind in _BREAKDOWNS]
    by_figure: dict[int, list[Candidate]] = {}
    for candidate in sums:
        for index in candidate.figures():
            by_figure.setdefault(index, []).append(candidate)
    for candidate in candidates:
        if candidate.fate is not None or candidate.kind not in _BREAKDOWNS:
            continue
        if candidate.verdict.holds:
            continue
        near = {id(c): c for index in candidate.figures() for c in by_figure.get(index, ())}
        rival = next((c for c in near.values() if _excuses(c, candidate)), None)
        if rival is not None:
            candidate.fate = Message(
                N_("refuted by a {kind} that holds"), {"kind": rival.kind.value}
            )


def _excuses(held: Candidate, accused: Candidate) -> bool:
    if accused.channel == OWN_FORM:
        # The user has said what adds up: only another equation of the very same numbers excuses.
        return held.figures() == accused.figures()
    parts, total = _parts(accused), _total(accused)
    held_parts, held_total = _parts(held), _total(held)
    if total & held_total and parts & held_parts:
        return True
    if len(parts & held_parts) >= 2:
        return True
    if held_total & parts and held_parts & parts:
        return True
    return bool(held_total & parts and total & held_parts)


def _drop_shadowed(candidates: Sequence[Candidate]) -> None:
    """A part check inside a sum of the same owner says nothing new."""
    sums = [
        c
        for c in candidates
        if c.fate is None and c.kind in _BREAKDOWNS and c.verdict is not Verdict.NOT_JUDGED
    ]
    covered = {(t, p) for c in sums for t in _total(c) for p in _parts(c)}
    for candidate in candidates:
        if candidate.fate is None and candidate.kind is RelationKind.PART:
            pairs = {(t, p) for t in _total(candidate) for p in _parts(candidate)}
            if pairs <= covered:
                candidate.fate = Message(N_("part of a judged sum"))
    _drop_doubles(candidates)


def _drop_doubles(candidates: Sequence[Candidate]) -> None:
    """Of two accusations or doubts with one total and shared parts the stronger stays."""
    open_sums = [
        c for c in candidates if c.fate is None and c.kind in _BREAKDOWNS and not c.verdict.holds
    ]
    open_sums.sort(key=lambda c: (c.verdict is not Verdict.VIOLATED, -c.score, -len(c.operands)))
    kept: dict[int, list[Candidate]] = {}
    for candidate in open_sums:
        rivals = [k for index in candidate.figures() for k in kept.get(index, ())]
        if any(
            len(_parts(k) & _parts(candidate)) >= 2
            or (_total(k) & _total(candidate) and _parts(k) & _parts(candidate))
            for k in rivals
        ):
            candidate.fate = Message(N_("weaker than another reading of these numbers"))
            continue
        for index in candidate.figures():
            kept.setdefault(index, []).append(candidate)
