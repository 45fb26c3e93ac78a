"""The format for programs: one JSON object, the contract `cchc.check/1`."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from cchc_tui.model.findings import Severity
from cchc_tui.output.contract import SCHEMA, Entry, report_entries, report_id
from cchc_tui.output.outcomes import Outcome, Unreadable
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary

_encode_readable = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# Controls above ASCII, direction marks and half characters: harmless to a program only as escapes.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def write_json(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The whole object, one array entry a line so that two outputs can be compared by line."""
    arrays: dict[str, list[str]] = {
        name: [] for name in ("reports", "checks", "citations", "documents", "findings", "errors")
    }
    seen: Counter[str] = Counter()
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
            arrays["errors"].append(_encode(_error(outcome, presentation)))
            continue
        summary.add_review(outcome)
        entries = report_entries(outcome, report_id(outcome, seen), presentation)
        arrays["reports"].append(_encode(entries.report))
        arrays["checks"] += map(_encode, entries.checks)
        arrays["citations"] += map(_encode, entries.citations)
        arrays["findings"] += map(_encode, entries.findings)
    tool = _encode({"name": "cchc", "version": presentation.version})
    yield f'{{"schema":{_encode(SCHEMA)},"tool":{tool},\n'
    for name, entries_of in arrays.items():
        yield f"{_encode(name)}:[" + ",".join("\n" + entry for entry in entries_of) + "],\n"
    yield f'"summary":{_encode(_summary(summary))}}}\n'


def _error(outcome: Unreadable, presentation: Presentation) -> Entry:
    return {"path": outcome.path, "reason": outcome.reason.render(presentation.translate)}


def _summary(summary: Summary) -> Entry:
    rules: dict[str, int] = {}
    for (rule, _), count in sorted(summary.rules.items()):
        rules[rule] = rules.get(rule, 0) + count
    return {
        "reports": summary.reports,
        "unreadable": summary.unreadable,
        "findings": {
            severity.word: summary.severities[severity]
            for severity in sorted(Severity, reverse=True)
        },
        "rules": rules,
        "coverage": asdict(summary.coverage),
    }


def _encode(value: object) -> str:
    return _UNSAFE.sub(_escaped, _encode_readable(value))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
