"""The rules over many reports are explained in both languages, and their examples hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from cchc_tui.corpus import review_corpus
from cchc_tui.corpus_rules import CORPUS_RULES, CorpusRule
from cchc_tui.data.catalogue import rule_explanation
from cchc_tui.facts import facts_of
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report

_BLOCK = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REPORT = re.compile(r"\[([^],]+), (\d+)/(\d+)/(\d+)\] ([^[]+)")
_SECTIONS = ("Kiểm tra gì", "Vì sao", "Ví dụ sai", "Ví dụ đúng", "Nguồn")


def _section(code: str, title: str) -> str:
    return rule_explanation(code).partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def _examples(fails: bool) -> Iterator[tuple[str, str]]:
    for rule in CORPUS_RULES:
        for text in rule.fails if fails else rule.passes:
            yield rule.code, text
        for text in _BLOCK.findall(_section(rule.code, "Ví dụ sai" if fails else "Ví dụ đúng")):
            yield rule.code, text


def _facts(text: str) -> Iterator[ReportFacts]:
    """The reports of an example: unit and date in brackets, then the text."""
    for index, match in enumerate(_REPORT.finditer(text)):
        unit, day, month, year, body = match.groups()
        source = SourceText(f"{index}.md", " ".join(body.split()))
        facts = facts_of(review_report(source, Settings()), f"r{index}")
        written = date(int(year), int(month), int(day))
        yield replace(facts, unit=unit, date=written, superior="tỉnh Trà Vinh")


def _codes_found(text: str) -> set[str]:
    return {finding.rule for finding in review_corpus(_facts(text), Settings())}


@pytest.mark.parametrize("rule", CORPUS_RULES, ids=lambda rule: rule.code)
def test_both_texts_have_all_sections(rule: CorpusRule) -> None:
    headings = re.findall(r"^(What|Why|Source|Fails|Passes):", rule.doc, re.MULTILINE)
    assert sorted(headings) == ["Fails", "Passes", "Source", "What", "Why"]
    text = rule_explanation(rule.code)
    assert text.startswith(f"# {rule.code}. ")
    assert tuple(re.findall(r"^## (.+)$", text, re.MULTILINE)) == _SECTIONS
    assert all(_section(rule.code, title).strip() for title in _SECTIONS)


@pytest.mark.parametrize(("code", "text"), tuple(_examples(fails=True)))
def test_failing_example_is_accused(code: str, text: str) -> None:
    assert code in _codes_found(text)


@pytest.mark.parametrize(("code", "text"), tuple(_examples(fails=False)))
def test_passing_example_is_not_accused(code: str, text: str) -> None:
    assert code not in _codes_found(text)
