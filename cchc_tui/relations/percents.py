"""Percents against the numbers they are of (docs/relations.md, G).

Explicit fractions are judged as they stand. Pairs (n, p %) look for their base: the owner of the
group, the numbers printed around, the received or resolved total of the tier. Runs of pairs that
share a base prove it for each other and convict the one that does not fit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import Base, RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.model.messages import N_, Message
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.ladder import Amount, Judgement, judge_ratio
from cchc_tui.relations.named_bases import NamedBases
from cchc_tui.relations.pairs import Fraction, Pair
from cchc_tui.relations.unprinted_bases import of_unprinted_base
from cchc_tui.text.folding import content_words

_DENOMINATOR = Satellite.DENOMINATOR
_HEAD = Satellite.HEAD
_MONEY = FigureKind.MONEY
_PERCENT = FigureKind.PERCENT
_TOTALS = (slots.RECEIVED, slots.NEW, slots.RESOLVED, slots.PENDING)
_REST = re.compile(r"\b(?:trễ|quá hạn|chậm|chưa|không|thiếu|sai|hỏng|lỗi)\b")
"""words that make a number the opposite of what the percentage praises"""
_TRIVIAL = (Decimal(0), Decimal(100))
_BASE_SATELLITES = (Satellite.HEAD, Satellite.DENOMINATOR, Satellite.TARGET)
_LEVEL_WORDS = frozenset(("cấp", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "trấn", "các"))


def judge_fraction(fraction: Fraction) -> Candidate | None:
    """The check of a percent printed with both its numbers."""
    numerator, denominator, percent = fraction.numerator, fraction.denominator, fraction.percent
    if numerator.value is None or denominator.value is None or percent.value is None:
        return None
    judgement = judge_ratio(amount(numerator), amount(denominator), amount(percent))
    if judgement is None:
        return None
    if not judgement.verdict.holds:
        if not fraction.tied:
            return None
        rest = _judged_as_rest(numerator, denominator, percent)
        if rest is not None:
            return ratio_candidate(
                fraction.term, numerator, denominator, percent, rest, (fraction.term,),
                note=Message(N_("the percentage is of the rest")),
            )  # fmt: skip
    return ratio_candidate(
        fraction.term, numerator, denominator, percent, judgement, (fraction.term, "percent_cue")
    )


def _judged_as_rest(numerator: Figure, denominator: Figure, percent: Figure) -> Judgement | None:
    """ "đúng hạn 99,97% (trễ 3/10.946 hồ sơ)": the percentage may be of the rest."""
    if numerator.value is None or denominator.value is None or percent.value is None:
        return None
    if not _REST.search(f"{numerator.label[-60:]} {numerator.tail}"):
        return None
    rest = Amount(denominator.value - numerator.value, numerator.step)
    judgement = judge_ratio(rest, amount(denominator), amount(percent))
    if judgement is None or not judgement.verdict.holds:
        return None
    return judgement._replace(verdict=Verdict.ALTERNATIVE)


def ratio_candidate(
    channel: str,
    numerator: Figure,
    denominator: Figure,
    percent: Figure,
    judgement: Judgement,
    terms: Sequence[str],
    base: Base = Base.EXPLICIT,
    note: Message | None = None,
) -> Candidate:
    """A ratio check with its three operands."""
    return Candidate(
        RelationKind.RATIO,
        channel,
        [
            operand_of(numerator, Role.NUMERATOR),
            operand_of(denominator, Role.DENOMINATOR, base=base),
            operand_of(percent, Role.PERCENT),
        ],
        judgement.verdict,
        judgement.computed,
        judgement.difference,
        weigh(terms),
        note=note,
        base=base,
    )


class BaseFinder:
    """Numbers a percent may be of, for every pair of a report; built once."""

    def __init__(self, facts: Facts, owners: Mapping[int, Sequence[tuple[Figure, bool]]]) -> None:
        self.facts = facts
        self.named = NamedBases(facts)
        self.owners = owners
        """item -> (owner, whether the group closes)"""
        self.totals: dict[tuple[int, object], list[Figure]] = {}
        self.denominators: dict[int, list[Figure]] = {}
        for figure in facts.figures:
            self._remember(figure)

    def _remember(self, figure: Figure) -> None:
        if figure.kind is _PERCENT or figure.value is None:
            return
        if figure.slot in _TOTALS and figure.satellite is _HEAD:
            self.totals.setdefault((figure.section, figure.level), []).append(figure)
        if figure.satellite is _DENOMINATOR:
            self.denominators.setdefault(figure.section, []).append(figure)

    def bases(self, pair: Pair) -> Iterator[tuple[Figure, str]]:
        """Possible bases, the likeliest first, each with how it was found."""
        number = pair.number
        seen = {number.index, pair.percent.index}
        named = self.named.base_of(pair)
        if named is not None:
            seen.add(named.index)
            yield named, "named"
        for figure, how in self._ordered(number):
            if figure.index not in seen and _may_be_base(number, figure):
                seen.add(figure.index)
                yield figure, how

    def _ordered(self, number: Figure) -> Iterator[tuple[Figure, str]]:
        for owner, closed in self.owners.get(number.index, ()):
            yield owner, "closed_group" if closed else "owner"
        for owner, _ in self.owners.get(number.index, ()):
            for outer, _ in self.owners.get(owner.index, ()):
                yield outer, "outer_owner"
        for figure in self._tier_totals(number):
            yield figure, f"total:{figure.slot}"
        yield from ((figure, "around") for figure in self.around(number))
        for figure in reversed(self.denominators.get(number.section, ())[-24:]):
            if figure.index < number.index and figure.unit == number.unit:
                yield figure, "denominator"

    def _tier_totals(self, number: Figure) -> Iterator[Figure]:
        found = self.totals.get((number.section, number.level), [])
        before = [figure for figure in found[-40:] if figure.index < number.index]
        yield from reversed(before[-8:])

    def around(self, number: Figure) -> Iterator[Figure]:
        """Numbers before this one in its block and the two blocks above, nearest first."""
        figures = self.facts.figures
        block = number.place.block
        for index in range(number.index - 1, max(-1, number.index - 30), -1):
            figure = figures[index]
            if figure.place.block < block - 2:
                return
            if figure.kind is not _PERCENT:
                yield figure


def _may_be_base(number: Figure, base: Figure) -> bool:
    if base.value is None or number.value is None or base.satellite not in _BASE_SATELLITES:
        return False
    if base.value <= 0 or base.value < number.value:
        return False
    return (base.kind is _MONEY) == (number.kind is _MONEY)


def judge_pairs(facts: Facts, pairs: Sequence[Pair], finder: BaseFinder) -> list[Candidate]:
    """Checks of all pairs: those of runs first, then each alone."""
    found: list[Candidate] = []
    held: dict[int, tuple[Figure, str]] = {}
    bases = {pair.percent.index: list(finder.bases(pair)) for pair in pairs}
    for run in _runs(facts, pairs):
        found += _judge_run(run, bases, held)
    for pair in pairs:
        if pair.percent.index not in held:
            candidate = _judge_alone(pair, bases[pair.percent.index], held)
            if candidate is not None:
                found.append(candidate)
    violated = {c.operands[2].figure for c in found if c.verdict is Verdict.VIOLATED}
    open_pairs = [
        p for p in pairs if p.percent.index not in held and p.percent.index not in violated
    ]
    found += _convicted(pairs, open_pairs, bases, held)
    judged = {candidate.operands[2].figure for candidate in found}
    found += [
        _unpaired(pair, len(bases[pair.percent.index]))
        for pair in pairs
        if pair.percent.index not in judged
    ]
    return found


def _unpaired(pair: Pair, tried: int) -> Candidate:
    """A percent no printed number explains: no check, but the trace shows that it was looked at."""
    fate = Message(
        N_("none of {count} printed numbers nearby gives this percentage"), {"count": str(tried)}
    )
    operands = [operand_of(pair.number, Role.NUMERATOR), operand_of(pair.percent, Role.PERCENT)]
    return Candidate(
        RelationKind.RATIO, "pair", operands, Verdict.NOT_JUDGED, None, None, {}, fate=fate
    )


def _runs(facts: Facts, pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Pairs of one list or one paragraph, counting one noun."""
    runs: dict[tuple[object, ...], list[Pair]] = {}
    for pair in pairs:
        block = facts.report.blocks[pair.number.place.block]
        home = ("list", block.parent) if block.parent >= 0 else ("block", block.index)
        runs.setdefault((*home, pair.number.kind), []).append(pair)
    yield from (run for run in runs.values() if len(run) > 1)


def _judge_run(
    run: Sequence[Pair],
    bases: Mapping[int, Sequence[tuple[Figure, str]]],
    held: dict[int, tuple[Figure, str]],
) -> Iterator[Candidate]:
    base = _shared_base(run, bases)
    if base is None:
        return
    misfits: list[Pair] = []
    fits: list[tuple[Pair, Judgement]] = []
    for pair in run:
        judgement = _judged(pair, base)
        if judgement is not None and judgement.verdict.holds:
            fits.append((pair, judgement))
        else:
            misfits.append(pair)
    for pair, judgement in fits:
        held[pair.percent.index] = (base, "run")
        yield ratio_candidate(
            "run", pair.number, base, pair.percent, judgement, ("run", "percent_cue"),
            Base.CONSENSUS,
        )  # fmt: skip
    proving = [pair for pair, _ in fits if _proves(pair, base)]
    if len(misfits) == 1 and len(proving) >= 2:
        yield from _misfit(misfits[0], base, proving, bases)


def _misfit(
    pair: Pair,
    base: Figure,
    proving: Sequence[Pair],
    bases: Mapping[int, Sequence[tuple[Figure, str]]],
) -> Iterator[Candidate]:
    others = bases[pair.percent.index]
    if any(_holds(pair, other) for other, _ in others) or not _sibling(pair, proving):
        return
    judgement = _judged(pair, base)
    if judgement is not None:
        yield ratio_candidate(
            "run", pair.number, base, pair.percent, judgement, ("run", "percent_cue"),
            Base.CONSENSUS,
        )  # fmt: skip


def _sibling(pair: Pair, others: Sequence[Pair]) -> bool:
    """Whether the pair counts what the others count and stands among them."""
    nouns = {other.number.unit for other in others}
    return pair.cue and (pair.number.unit in nouns or not pair.number.unit)


def _shared_base(
    run: Sequence[Pair], bases: Mapping[int, Sequence[tuple[Figure, str]]]
) -> Figure | None:
    """The printed base that explains most pairs and at least two that prove something."""
    votes: Counter[int] = Counter()
    figures: dict[int, Figure] = {}
    proving: Counter[int] = Counter()
    values: dict[tuple[int, Decimal | None], bool] = {}
    for pair in run:
        for base, how in bases[pair.percent.index]:
            if how.startswith("total:"):
                continue
            key = (pair.percent.index, base.value)
            if key not in values:
                values[key] = _holds(pair, base)
            if values[key]:
                figures[base.index] = base
                votes[base.index] += 1
                proving[base.index] += _proves(pair, base)
    best = max(votes, key=lambda index: (votes[index], index), default=None)
    if best is None or proving[best] < 2:
        return None
    return figures[best]


def _proves(pair: Pair, base: Figure) -> bool:
    """0 %, 100 % and n equal to the base fit any run."""
    return pair.percent.value not in _TRIVIAL and pair.number.value != base.value


def _judged(pair: Pair, base: Figure) -> Judgement | None:
    if pair.number.value is None or base.value is None or pair.percent.value is None:
        return None
    return judge_ratio(amount(pair.number), amount(base), amount(pair.percent))


def _holds(pair: Pair, base: Figure) -> bool:
    judgement = _judged(pair, base)
    return judgement is not None and judgement.verdict.holds


def _judge_alone(
    pair: Pair,
    bases: Sequence[tuple[Figure, str]],
    held: dict[int, tuple[Figure, str]],
) -> Candidate | None:
    for base, how in bases:
        if not _believable(pair, how):
            continue
        judgement = _judged(pair, base)
        if judgement is not None and judgement.verdict.holds:
            held[pair.percent.index] = (base, how)
            terms = ["percent_cue"]
            if how == "closed_group":
                terms.append("closed_group")
            elif how == "named":
                terms.append("named_base")
            return ratio_candidate(
                "pair", pair.number, base, pair.percent, judgement, terms, Base.INFERRED,
                Message(N_("base found among the numbers printed nearby")),
            )  # fmt: skip
    return None


def _believable(pair: Pair, how: str) -> bool:
    """A round percent may fit a number nearby by accident; structure must link the two."""
    if how in ("named", "closed_group", "owner", "outer_owner") or how.startswith("total:"):
        return True
    return pair.percent.step < 1 and pair.percent.value not in _TRIVIAL


def _convicted(
    pairs: Sequence[Pair],
    open_pairs: Sequence[Pair],
    bases: Mapping[int, Sequence[tuple[Figure, str]]],
    held: Mapping[int, tuple[Figure, str]],
) -> Iterator[Candidate]:
    """Pairs no printed number explains, where a closing group or a sibling names the base."""
    proven = {
        (_pair_shape(pair), how)
        for pair in pairs
        if pair.percent.index in held
        for how in (held[pair.percent.index][1],)
        if how.startswith("total:") and pair.percent.value not in _TRIVIAL
    }
    unprinted = of_unprinted_base(pairs, open_pairs, bases)
    for pair in open_pairs:
        shape = _pair_shape(pair)
        found = bases[pair.percent.index]
        for base, how in found:
            terms: tuple[str, ...] = ()
            if how == "named" and not any(_holds(pair, other) for other, _ in found):
                terms = ("named_base", "percent_cue")
            elif (pair.percent.index, base.index) in unprinted:
                continue
            elif how == "closed_group" and pair.cue:
                terms = ("closed_group", "percent_cue")
            elif (shape, how) in proven and pair.cue:
                terms = ("shape", "percent_cue", "run")
            judgement = _judged(pair, base) if terms else None
            if judgement is not None:
                yield ratio_candidate(
                    "pair", pair.number, base, pair.percent, judgement, terms, Base.CONSENSUS
                )
                break


def _pair_shape(pair: Pair) -> tuple[str, ...]:
    found = content_words(pair.number.label[-80:])
    return tuple(word for word in found if word not in _LEVEL_WORDS)[-6:]
