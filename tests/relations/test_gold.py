"""Real reports read by hand: every core relation is found, and no error is unexplained."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from cchc_tui.model.checks import Check, Operand
from cchc_tui.model.findings import Severity
from tests.relations.conftest import review

SHARED = Path(__file__).parents[3] / "shared"
LABELS = SHARED / "gold" / "relations.json"
KINDS = ("sum", "balance", "ratio", "repeat", "subset", "count")
Json = dict[str, object]


@cache
def judge() -> ModuleType:
    """The judge that stands beside the labels."""
    spec = importlib.util.spec_from_file_location("judge", SHARED / "gold" / "judge.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def labels() -> Mapping[str, list[dict[str, str]]]:
    """Report -> its labels; empty where the real reports are absent."""
    if not LABELS.is_file():
        return {}
    loaded: Mapping[str, list[dict[str, str]]] = json.loads(LABELS.read_text(encoding="utf-8"))
    return loaded


def operand_row(operand: Operand) -> Json:
    return {
        "role": operand.role.value,
        "value": None if operand.value is None else format(operand.value, "f"),
        "terms": [operand_row(term) for term in operand.terms],
    }


def check_row(index: int, check: Check) -> Json:
    operands = [operand_row(operand) for operand in check.operands]
    return {
        "id": index,
        "kind": check.kind.value,
        "verdict": check.verdict.value,
        "operands": operands,
    }


@cache
def read(report: str) -> tuple[str, tuple[Json, ...], tuple[Json, ...]]:
    """Text, checks and findings of a real report in the shape the judge takes."""
    (path,) = (SHARED / "seeds").glob(f"{report}*")
    text = path.read_bytes().decode("utf-8-sig")
    result = review(text)
    found = tuple(check_row(index, check) for index, check in enumerate(result.checks))
    findings: tuple[Json, ...] = tuple(
        {
            "check": finding.check,
            "severity": finding.severity,
            "start": finding.start,
            "end": finding.end,
            "rule": finding.rule,
            "message": finding.message.render(str),
            "related": [{"start": start, "end": end} for start, end in finding.related],
        }
        for finding in result.findings
    )
    return text, found, findings


def explaining(label: dict[str, str], report: str) -> set[int]:
    """The findings a label explains: by its relation, else by its place."""
    text, found, findings = read(report)
    hit = judge().find_relation(label, found) if label["type"] in KINDS else None
    by_check = {i for i, f in enumerate(findings) if hit and f["check"] == hit["id"]}
    if by_check or not label.get("text"):
        return by_check
    spans = judge().phrase_spans(text, label["text"])
    return {i for i, f in enumerate(findings) if judge().overlaps(f, spans, label["text"])}


CORE = [
    (report, label)
    for report, found in labels().items()
    for label in found
    if label["tier"] == "core" and label["type"] in KINDS
]


@pytest.mark.skipif(not CORE, reason="no real documents here")
@pytest.mark.parametrize(("report", "label"), CORE, ids=[f"{r} {x['id']}" for r, x in CORE])
def test_core_relation_has_the_right_verdict(report: str, label: dict[str, str]) -> None:
    _, found, _ = read(report)
    hit = judge().find_relation(label, found)
    assert hit is not None
    assert judge().judged(hit["verdict"], label["verdict"])
    if label["verdict"] == "violated":
        assert explaining(label, report)


@pytest.mark.parametrize("report", labels())
def test_no_error_is_unexplained(report: str) -> None:
    _, _, findings = read(report)
    explained = {
        index
        for label in labels()[report]
        if label["verdict"] == "violated"
        for index in explaining(label, report)
    }
    errors = {i for i, finding in enumerate(findings) if finding["severity"] is Severity.ERROR}
    assert [findings[index]["message"] for index in sorted(errors - explained)] == []
