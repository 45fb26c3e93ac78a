"""What a rule is, what it sees, and how its findings are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import OWN_FORM, Check, Operand, RelationKind, Role, Verdict
from cchc_tui.model.citations import Citation
from cchc_tui.model.figures import Figure
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.report import Report
from cchc_tui.model.rules import RuleOver
from cchc_tui.model.spans import Span
from cchc_tui.model.suppressions import Suppression
from cchc_tui.text.folding import content_words

_SUMS = (RelationKind.SUM, RelationKind.BALANCE)


@dataclass(frozen=True)
class Case:
    """One report with everything extracted and judged; rules only read it."""

    facts: Facts
    checks: tuple[Check, ...]
    citations: tuple[Citation, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    """comments of the text that speak to cchc"""
    found: tuple[Finding, ...] = ()
    """what the other rules found, for the rule that looks at the comments last"""
    ran: frozenset[str] = frozenset()
    """the codes of those rules"""

    @property
    def text(self) -> str:
        """The text all spans count in, NFC; `lower` is as long and has modern tone marks."""
        return self.facts.work.text

    @property
    def lower(self) -> str:
        """The text in lower case, for matching words."""
        return self.facts.work.lower

    @property
    def report(self) -> Report:
        """Header, sections, blocks, tables and footnotes."""
        return self.facts.report

    @property
    def figures(self) -> Sequence[Figure]:
        """Every number that counts or measures something, in order of its index."""
        return self.facts.figures

    @cached_property
    def held_sums(self) -> dict[int, list[Check]]:
        """The sums and balances that hold, by each figure in them."""
        held: dict[int, list[Check]] = {}
        for check in self.checks:
            if check.kind in _SUMS and check.verdict.holds:
                for index in {operand.figure for operand in check.operands}:
                    held.setdefault(index, []).append(check)
        held.pop(-1, None)
        return held

    def of_kind(self, *kinds: RelationKind) -> Iterator[tuple[int, Check]]:
        """The violated checks of some kinds with their index, without those of own forms."""
        for index, check in self._violated():
            if check.kind in kinds and check.channel != OWN_FORM:
                yield index, check

    def of_own_forms(self) -> Iterator[tuple[int, Check]]:
        """The violated equations of cchc.toml with their index."""
        for index, check in self._violated():
            if check.channel == OWN_FORM:
                yield index, check

    def _violated(self) -> Iterator[tuple[int, Check]]:
        for index, check in enumerate(self.checks):
            if check.verdict is Verdict.VIOLATED:
                yield index, check


Rule: TypeAlias = RuleOver[Case, Finding]


def finding_of_check(
    code: str,
    severity: Severity,
    index: int,
    check: Check,
    message: Message,
    details: tuple[Message, ...] = (),
    finding_class: FindingClass = FindingClass.CONTENT,
    also: tuple[Span, ...] = (),
) -> Finding:
    """A finding about a check: it stands at the stated number, the other operands are related."""
    place = stated_operand(check)
    spans = tuple(
        span
        for operand in check.operands
        for span in _spans(operand)
        if span != (place.start, place.end)
    )
    return Finding(
        code,
        severity,
        finding_class,
        place.start,
        place.end,
        message,
        details,
        index,
        tuple(dict.fromkeys((*spans, *also))),
        roles=tuple(sorted(_roles(check.operands))),
    )


def stated_operand(check: Check) -> Operand:
    """The operand the finding stands at: total, percent, stated number, claim or last value."""
    for role in (Role.TOTAL, Role.PERCENT, Role.STATED, Role.CHANGE, Role.CLAIM):
        for operand in check.operands:
            if operand.role is role:
                return operand.terms[0] if operand.terms else operand
    return check.operands[-1]


def _spans(operand: Operand) -> Iterator[Span]:
    if operand.terms:
        for term in operand.terms:
            yield from _spans(term)
    else:
        yield Span(operand.start, operand.end)


def _roles(operands: Sequence[Operand]) -> Iterator[tuple[str, str, str]]:
    for operand in operands:
        if operand.terms:
            yield from _roles(operand.terms)
        else:
            label = " ".join(content_words(operand.label)[-6:])
            yield operand.role.value, label, "".join((operand.text or "").split())
