"""Whether what a rule of another package yields is a finding that can be shown and remembered."""

from __future__ import annotations

from cchc_tui.model.findings import Finding
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Rule


def problem_of(finding: object, rule: Rule, text: int, checks: int) -> Message | None:
    """What is wrong with a finding about a text of `text` letters and `checks` checks."""
    if not isinstance(finding, Finding):
        return Message(N_("it is a {kind}"), {"kind": type(finding).__name__})
    right = {
        "rule": finding.rule == rule.code,
        "severity": finding.severity in rule.severities,
        "finding_class": finding.finding_class == rule.finding_class,
        "start, end": _is_span((finding.start, finding.end), text),
        "message": _can_be_shown(finding.message),
        "details": isinstance(finding.details, tuple) and all(map(_can_be_shown, finding.details)),
        "check": finding.check is None or _is_index(finding.check, checks),
        "related": isinstance(finding.related, tuple)
        and all(_is_span(span, text) for span in finding.related),
        "roles": isinstance(finding.roles, tuple) and all(map(_is_role, finding.roles)),
    }
    wrong = [name for name, is_right in right.items() if not is_right]
    if not wrong:
        return None
    return Message(N_("its {fields} cannot be right"), {"fields": ", ".join(wrong)})


def _is_index(index: object, length: int) -> bool:
    return isinstance(index, int) and 0 <= index < length


def _is_span(span: object, length: int) -> bool:
    match span:
        case (int(start), int(end)):
            return 0 <= start < end <= length
    return False


def _can_be_shown(message: object) -> bool:
    if not isinstance(message, Message):
        return False
    try:
        return bool(message.render(str).strip())
    except (LookupError, ValueError, TypeError, AttributeError):
        return False


def _is_role(role: object) -> bool:
    match role:
        case (str(), str(), str()):
            return True
    return False
