"""Each format against its golden file, and what must hold of all of them."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cchc_tui.data.catalogue import translator
from cchc_tui.model.findings import Finding, FindingState, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.report import Period
from cchc_tui.model.review import Review
from cchc_tui.model.source import SourceText
from cchc_tui.output.colours import ANSI
from cchc_tui.output.contract import Entry, renumbered, report_id
from cchc_tui.output.formats import NAMES, format_named
from cchc_tui.output.inspection import inspection
from cchc_tui.output.json_text import encoded
from cchc_tui.output.outcomes import Format, Outcome, Unreadable, report_part
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary

Golden = Callable[[str, str], None]

GONE = Unreadable("gone.md", Message("no such file"), Message("one of {known}", {"known": "x"}))


def _shown(
    chosen: Format, outcomes: Iterable[Review | Unreadable], presentation: Presentation
) -> str:
    """What a format makes of a run of reviews."""
    seen: Counter[str] = Counter()
    parts: list[Outcome] = []
    for outcome in outcomes:
        if isinstance(outcome, Review):
            part = report_part(outcome, chosen.texts_of(outcome, presentation))
            parts.append(replace(part, id=report_id(part.id, seen)))
        else:
            parts.append(outcome)
    return "".join(chosen.write(parts, Summary(), presentation))


def _written(name: str, outcomes: Iterable[Review | Unreadable], presentation: Presentation) -> str:
    return _shown(format_named(name), outcomes, presentation)


def _json(outcomes: Iterable[Review | Unreadable], presentation: Presentation) -> Any:
    found = json.loads(_written("json", outcomes, presentation))
    schema = json.loads((files("cchc_tui.data") / "schema" / "cchc.check-1.json").read_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(found)
    return found


@pytest.mark.parametrize("name", ["full", "concise", "json", "jsonl", "csv", "statistics"])
def test_golden(name: str, review: Review, presentation: Presentation, golden: Golden) -> None:
    text = _written(name, [review, GONE], presentation._replace(all_checks=True))
    golden(f"{name}.{name if name in ('json', 'jsonl', 'csv') else 'txt'}", text)


@pytest.mark.parametrize("name", ["full", "concise", "csv", "statistics"])
def test_golden_vi(name: str, review: Review, presentation: Presentation, golden: Golden) -> None:
    vietnamese = presentation._replace(translate=translator("vi"))
    golden(f"{name}.vi.{'csv' if name == 'csv' else 'txt'}", _written(name, [review], vietnamese))


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("name", ["full", "concise"])
def test_golden_with_decisions(
    name: str, lang: str, review: Review, presentation: Presentation, golden: Golden
) -> None:
    info, error = review.findings
    decided = (
        replace(error, state=FindingState.CONFIRMED),
        replace(info, state=FindingState.DISMISSED),
        replace(info, state=FindingState.FLAGGED, fingerprint="c" * 16),
    )
    changed = presentation._replace(translate=translator(lang))
    golden(
        f"{name}.decided.{lang}.txt", _written(name, [replace(review, findings=decided)], changed)
    )


def test_dismissed_findings_are_counted_apart(review: Review) -> None:
    info, error = review.findings
    dismissed = (info, replace(error, state=FindingState.DISMISSED))
    summary = Summary(decisions=3)
    summary.add_review(replace(review, findings=dismissed))
    assert (summary.dismissed, summary.stale) == (1, 2)
    assert summary.severities == {Severity.INFO: 1}
    assert not summary.reaches(Severity.WARNING)


def test_golden_in_colour(review: Review, presentation: Presentation, golden: Golden) -> None:
    golden("full.ansi", _written("full", [review], presentation._replace(palette=ANSI, columns=70)))


@pytest.mark.parametrize(
    ("name", "numbers", "at"),
    [("numbers.txt", True, None), ("trace.txt", False, None), ("trace-at-3.txt", False, 3)],
)
def test_golden_inspection(
    name: str,
    numbers: bool,
    at: int | None,
    review: Review,
    presentation: Presentation,
    golden: Golden,
) -> None:
    golden(name, _shown(inspection(numbers=numbers, at=at), [review], presentation))


def test_json_of_nothing(presentation: Presentation) -> None:
    found = _json([], presentation)
    assert found["reports"] == found["findings"] == found["errors"] == []


def test_json_lists_checks_that_hold_only_on_demand(
    review: Review, presentation: Presentation
) -> None:
    verdicts = [check["verdict"] for check in _json([review], presentation)["checks"]]
    everything = _json([review], presentation._replace(all_checks=True))["checks"]
    assert verdicts == ["violated"]
    assert [check["verdict"] for check in everything] == ["violated", "truncated"]
    assert [operand["value"] for operand in everything[1]["operands"]] == ["410", "425", "96.4"]


def test_json_operands_are_the_text_at_their_place(
    review: Review, presentation: Presentation
) -> None:
    found = _json([review], presentation._replace(all_checks=True))
    text = review.source.text
    lines = text.split("\n")
    for check in found["checks"]:
        for operand in check["operands"]:
            assert text[operand["start"] : operand["end"]] == operand["text"]
            line = lines[operand["line"] - 1]
            assert line[operand["column"] - 1 :].startswith(operand["text"])


def test_json_terms_stand_in_their_operand(review: Review, presentation: Presentation) -> None:
    total, *parts = review.checks[0].operands
    made_up = replace(parts[0], text=None, terms=tuple(parts))
    changed = replace(review, checks=(replace(review.checks[0], operands=(total, made_up)),))
    found = _json([replace(changed, findings=())], presentation)
    _, operand = found["checks"][0]["operands"]
    assert operand["text"] is None
    assert [term["text"] for term in operand["terms"]] == ["281", "143"]


def test_json_numbers_the_repeats_of_a_text(review: Review, presentation: Presentation) -> None:
    again = replace(review, source=replace(review.source, path="again.md"))
    found = _json([review, again], presentation)
    first, second = (report["id"] for report in found["reports"])
    assert second == f"{first}-2"
    assert {finding["report"] for finding in found["findings"]} == {first, second}


def test_json_tells_what_was_not_read(review: Review, presentation: Presentation) -> None:
    found = _json([GONE, review], presentation._replace(translate=translator("vi")))
    assert found["errors"] == [{"path": "gone.md", "reason": "không có tệp này"}]
    assert (found["summary"]["reports"], found["summary"]["unreadable"]) == (1, 1)


def test_findings_stand_in_text_order(review: Review, presentation: Presentation) -> None:
    starts = [finding["start"] for finding in _json([review], presentation)["findings"]]
    assert starts == sorted(starts) and len(starts) == 2


def test_csv_cells_are_quoted_and_do_not_compute(
    review: Review, presentation: Presentation
) -> None:
    header = replace(review.report.header, unit="=HYPERLINK(1)", number="+12/BC", title=None)
    finding = replace(
        review.findings[1], message=Message('“425, 281” is not "so"\n@once'), start=0, end=2
    )
    changed = replace(
        review,
        source=replace(review.source, path="\u200b-1, a.md"),
        report=replace(review.report, header=header),
        findings=(replace(finding, check=None, related=()),),
    )
    text = _written("csv", [changed], presentation)
    assert text.startswith("\ufeffpath,unit,number,") and text.endswith("\r\n")
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert row["path"] == "'-1, a.md"
    assert (row["unit"], row["number"]) == ("'=HYPERLINK(1)", "'+12/BC")
    assert row["message"] == '“425, 281” is not "so" @once'
    assert (row["period"], row["printed"], row["line"]) == ("2024-04-01/2024-06-30", "# ", "1")


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        (None, ""),
        (Period("window", 2023), "window 2023"),
        (Period("quarter", None, 2), "quarter"),
    ],
)
def test_csv_tells_a_period_without_days(
    period: Period | None, shown: str, review: Review, presentation: Presentation
) -> None:
    header = replace(review.report.header, period=period)
    changed = replace(review, report=replace(review.report, header=header))
    rows = csv.DictReader(io.StringIO(_written("csv", [changed], presentation), newline=""))
    assert {row["period"] for row in rows} == {shown}


@pytest.mark.parametrize(
    ("entry", "renumbered_entry"),
    [
        ({"id": "0123456789ab"}, {"id": "0123456789ab-2"}),
        ({"id": "0123456789ab:sum:77"}, {"id": "0123456789ab-2:sum:77"}),
        ({"check": "0123456789ab:sum:77"}, {"check": "0123456789ab-2:sum:77"}),
        ({"related": [{"report": "0123456789ab"}]}, {"related": [{"report": "0123456789ab-2"}]}),
        ({"path": "0123456789ab"}, {"path": "0123456789ab"}),
        ({"text_sha256": "0123456789abcd"}, {"text_sha256": "0123456789abcd"}),
        ({"id": "0123456789abcd"}, {"id": "0123456789abcd"}),
        ({"message": '"report":"0123456789ab"'}, {"message": '"report":"0123456789ab"'}),
    ],
)
def test_only_ids_are_renumbered_in_a_text_met_again(entry: Entry, renumbered_entry: Entry) -> None:
    assert renumbered(encoded(entry), "0123456789ab-2") == encoded(renumbered_entry)
    assert renumbered(encoded(entry), "0123456789ab") == encoded(entry)


def _hostile(review: Review) -> Review:
    text = "\x1b]0;owned\x07 425 \u202e281\u2028 \x9b2J\r\n144"
    message = Message("{words} is wrong", {"words": "\x1b[2J425\n\x07"})
    finding: Finding = replace(review.findings[1], start=10, end=13, message=message, check=None)
    return replace(
        review, source=SourceText("\x1b[31m.md", text), findings=(finding,), readings=(), trace=()
    )


@pytest.mark.parametrize("name", [*NAMES, "statistics"])
def test_hostile_text_stays_text(name: str, review: Review, presentation: Presentation) -> None:
    # Rows of CSV end with both.
    shown = _written(name, [_hostile(review)], presentation).replace("\r\n", "\n")
    assert not any(ord(letter) < 32 and letter != "\n" for letter in shown)
    assert not {"\x9b", "\u202e", "\u2028"} & set(shown)


@pytest.mark.parametrize(
    ("level", "reached"),
    [
        (Severity.ERROR, True),
        (Severity.WARNING, True),
        (Severity.INFO, True),
        (None, False),
    ],
)
def test_summary_reaches(review: Review, level: Severity | None, reached: bool) -> None:
    summary = Summary()
    assert not summary.reaches(level)
    summary.add_review(review)
    assert summary.reaches(level) is reached


def test_summary_below_the_level(review: Review) -> None:
    summary = Summary()
    summary.add_review(replace(review, findings=review.findings[:1]))
    assert summary.reaches(Severity.INFO)
    assert not summary.reaches(Severity.WARNING)
