"""Rules of other installed packages: found by entry point, imported by name, run with care.

Everything a process needs is the `InstalledRule` in the settings, so a worker runs the same rules
as the process that started it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from types import TracebackType

from cchc_tui.model.errors import RuleError
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.review import RuleFault
from cchc_tui.model.rules import InstalledRule, rule_of
from cchc_tui.rules.base import Case, Rule
from cchc_tui.rules.finding_shape import problem_of

OUR_LETTERS = ("AR", "CI", "DT", "NB", "RP", "SP", "ST", "XR")
"""codes that begin so are of cchc itself"""
_CODE = re.compile(r"[A-Z]{2,4}[0-9]{3}")
_NOT_THEIRS = ("cchc_tui.", "importlib", "_frozen_importlib")
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def rule_error(declared: InstalledRule, reason: Message) -> RuleError:
    """One line that names the rule, its package and what to do."""
    return RuleError(
        Message(
            N_("rule {code} of {distribution} {version}: {reason}"),
            {
                "code": declared.code,
                "distribution": declared.distribution,
                "version": declared.version,
                "reason": reason,
            },
        ),
        Message(
            N_("tell the makers of the package; cchc check --ignore {code} leaves it out"),
            {"code": declared.code},
        ),
    )


@cache
def load_rule(declared: InstalledRule) -> Rule:
    """Import a rule; raises RuleError where it is no rule."""
    code = declared.code
    if not _CODE.fullmatch(code) or code.startswith(OUR_LETTERS):
        template = N_("a code has 2-4 capital letters and 3 digits; {letters} are of cchc itself")
        raise rule_error(declared, Message(template, {"letters": ", ".join(OUR_LETTERS)}))
    try:
        rule: Rule = rule_of(import_module(declared.module))
    except AttributeError as error:
        raise rule_error(declared, _told(N_("its module is no rule: {error}"), error)) from error
    except (Exception, SystemExit) as error:
        raise rule_error(declared, _told(N_("cannot be imported: {error}"), error)) from error
    problem = _shape_problem(declared, rule)
    if problem is not None:
        raise rule_error(declared, problem)
    return rule


def _shape_problem(declared: InstalledRule, rule: Rule) -> Message | None:
    if rule.code != declared.code:
        return Message(N_("its module says CODE = {code}"), {"code": repr(rule.code)})
    severities = isinstance(rule.severities, tuple) and rule.severities
    wanted = {
        "SLUG": isinstance(rule.slug, str) and _SLUG.fullmatch(rule.slug),
        "SEVERITIES": severities and all(isinstance(one, Severity) for one in rule.severities),
        "CLASS": isinstance(rule.finding_class, FindingClass),
        "check": callable(rule.check),
        "__doc__": rule.doc.strip(),
        "EXPLANATION_VI": isinstance(rule.vietnamese, str),
    }
    wrong = [name for name, right in wanted.items() if not right]
    if not wrong:
        return None
    return Message(N_("its module is no rule: look at {names}"), {"names": ", ".join(wrong)})


def run_installed(
    declared: Iterable[InstalledRule], case: Case
) -> tuple[list[Finding], tuple[RuleFault, ...]]:
    """What the rules say of a report; one that fails says nothing of it and is told as a fault."""
    findings: list[Finding] = []
    faults: list[RuleFault] = []
    for one in declared:
        try:
            findings += _findings_of(one, case)
        except RuleError as error:
            assert error.hint is not None
            faults.append(RuleFault(error.message, error.hint))
    return findings, tuple(faults)


def _findings_of(declared: InstalledRule, case: Case) -> list[Finding]:
    rule = load_rule(declared)
    try:
        findings = list(rule.check(case))
    except (Exception, SystemExit) as error:
        told = _told(N_("failed on this report: {error}"), error)
        raise rule_error(declared, told) from error
    for problem in _problems(rule, case, findings):
        reason = Message(N_("gave a finding that is none: {problem}"), {"problem": problem})
        raise rule_error(declared, reason)
    return findings


def _problems(rule: Rule, case: Case, findings: Iterable[Finding]) -> Iterator[Message]:
    for finding in findings:
        problem = problem_of(finding, rule, len(case.text), len(case.checks))
        if problem is not None:
            yield problem


def _told(template: str, error: BaseException) -> Message:
    """An exception and the line of code it comes from, so that its makers find it."""
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return Message(template, {"error": f"{text}{_place(error.__traceback__)}"})


def _place(trace: TracebackType | None) -> str:
    """File and line of the innermost code that is neither ours nor the import system's."""
    place = ""
    while trace is not None:
        frame, line = trace.tb_frame, trace.tb_lineno
        if not str(frame.f_globals.get("__name__", "")).startswith(_NOT_THEIRS):
            place = f" [{os.path.basename(frame.f_code.co_filename)}:{line}]"
        trace = trace.tb_next
    return place
