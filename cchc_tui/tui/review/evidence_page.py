"""The evidence of a finding as a page: the worked sum, the numbers, the reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cchc_tui.model.messages import N_, Message
from cchc_tui.output.display import width
from cchc_tui.output.presentation import SEVERITY_WORDS
from cchc_tui.session.evidence import Evidence, OperandRow
from cchc_tui.session.items import SUPPRESSED, Item
from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.tui.local_time import local_time
from cchc_tui.tui.review.page import Page, PageWriter
from cchc_tui.tui.review.state_words import state_word


class Shown(NamedTuple):
    """A finding with all that its evidence page says."""

    item: Item
    message: str
    evidence: Evidence
    marks: Sequence[Mark]
    """the operands as they are marked in the text"""
    translate: Callable[[str], str]

    def say(self, template: str, **values: str) -> str:
        """A text in the language of the user."""
        return Message(template, values).render(self.translate)


def evidence_page(shown: Shown) -> Page:
    """The page that stands beside the text."""
    writer = PageWriter()
    write_evidence(writer, shown)
    return writer.page()


def nothing_found_page(judged: Sequence[str], translate: Callable[[str], str]) -> Page:
    """What stands there for a report without findings: what was looked at."""
    writer = PageWriter()
    writer.heading(translate(N_("Nothing was found in this report")), 1)
    writer.heading(translate(N_("What was judged")))
    for line in judged:
        writer.line(line)
    writer.line()
    writer.line(translate(N_("Figures that stand in no relation were read, but not judged.")))
    return writer.page()


def write_evidence(writer: PageWriter, shown: Shown) -> None:
    """What is doubted and why."""
    item, evidence = shown.item, shown.evidence
    severity = shown.translate(SEVERITY_WORDS[item.severity])
    title = shown.say(N_("{rule} · {severity} · line {line}"), rule=item.rule, severity=severity,
                      line=str(item.line))  # fmt: skip
    writer.heading(title, 1)
    writer.line(shown.message)
    if evidence.worked:
        writer.line()
        writer.line(evidence.worked, MarkKind.CURRENT)
    _operands(writer, shown)
    if evidence.terms:
        writer.heading(shown.say(N_("Why they were read together")))
        for words, weight in evidence.terms:
            writer.line(f"{weight:+4d}  {words}")
    if evidence.details:
        writer.heading(shown.say(N_("More")))
        for detail in evidence.details:
            writer.line(f"- {detail}")
    _decision(writer, shown)


def _operands(writer: PageWriter, shown: Shown) -> None:
    operands = shown.evidence.operands
    if not operands:
        return
    kinds = {mark.start: mark.kind for mark in shown.marks}
    writer.heading(shown.say(N_("The numbers")))
    roles = max(width(operand.role) for operand in operands)
    numbers = max(width(_printed(operand)) for operand in operands)
    for operand in operands:
        role = operand.role + " " * (roles - width(operand.role))
        printed = _printed(operand)
        gap = " " * (numbers - width(printed))
        place = shown.say(N_("line {line}"), line=str(operand.line))
        start = writer.line(f"{role}  {gap}{printed}  {place}")
        writer.link(shown.item.report, operand.start, operand.end)
        kind = kinds.get(operand.start)
        if kind is not None:
            at = start + len(role) + 2 + len(gap)
            writer.mark(at, at + len(printed), kind)


def _printed(operand: OperandRow) -> str:
    return " ".join((operand.printed or operand.value or "").split())


def _decision(writer: PageWriter, shown: Shown) -> None:
    """What the text says of it; who decided, with which words; the note."""
    item = shown.item
    if item.standing == SUPPRESSED:
        writer.heading(shown.translate(state_word(SUPPRESSED)).capitalize())
        writer.line(item.suppression or "")
    if item.reviewer or item.note:
        writer.heading(shown.say(N_("Decided")))
    if item.reviewer:
        writer.line(decided_words(shown))
    if item.note:
        writer.line(shown.say(N_("Note: {note}"), note=item.note))


def decided_words(shown: Shown) -> str:
    """What was decided, by whom, when, with which reason."""
    item = shown.item
    state = shown.translate(state_word(item.standing))
    values = {"state": state, "reviewer": item.reviewer or "", "at": local_time(item.at or "")}
    told = shown.say(N_("{state} by {reviewer}, {at}"), **values)
    return f"{told}: {item.words}" if item.words else told
