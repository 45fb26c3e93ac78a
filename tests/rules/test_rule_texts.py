"""Every rule is explained in both languages, and its examples do what they promise."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_tui.cli.form_config import form_relations
from cchc_tui.corpus_rules import CORPUS_RULES
from cchc_tui.data.catalogue import RULES_FOLDER, rule_explanation
from cchc_tui.model.forms import FormRelation
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report
from cchc_tui.rules import RULES, Rule

_BLOCK = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SECTIONS = ("Kiểm tra gì", "Vì sao", "Ví dụ sai", "Ví dụ đúng", "Nguồn")


def _section(code: str, title: str) -> str:
    """The text of one section of the Vietnamese explanation."""
    return rule_explanation(code).partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def _examples(fails: bool) -> Iterator[tuple[str, str]]:
    """(code, text) of all examples in both languages."""
    for rule in RULES:
        for text in rule.fails if fails else rule.passes:
            yield rule.code, text
        for text in _BLOCK.findall(_section(rule.code, "Ví dụ sai" if fails else "Ví dụ đúng")):
            yield rule.code, text


def _form_of_the_docstring() -> tuple[FormRelation, ...]:
    """The form the examples of AR108 are judged by."""
    doc = next(rule.doc for rule in RULES if rule.code == "AR108")
    form = doc.partition("\nForm:\n")[2].partition("\n\n")[0]
    return form_relations(tomllib.loads(form)["relations"])


def _codes_found(text: str) -> set[str]:
    settings = Settings(relations=_form_of_the_docstring())
    findings = review_report(SourceText("example.md", text), settings).findings
    return {finding.rule for finding in findings}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_english_text_says_what_and_why_with_examples(rule: Rule) -> None:
    headings = re.findall(r"^(What|Why|Source|Fails|Passes):", rule.doc, re.MULTILINE)
    assert sorted(headings) == ["Fails", "Passes", "Source", "What", "Why"]
    assert rule.fails and rule.passes


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_vietnamese_text_has_all_sections_with_examples(rule: Rule) -> None:
    text = rule_explanation(rule.code)
    assert text.startswith(f"# {rule.code}. ")
    assert tuple(re.findall(r"^## (.+)$", text, re.MULTILINE)) == _SECTIONS
    assert all(_section(rule.code, title).strip() for title in _SECTIONS)
    assert all(_BLOCK.search(_section(rule.code, title)) for title in _SECTIONS[2:4])
    assert all(len(line) <= 130 for line in text.splitlines())


def test_no_text_is_left_without_its_rule() -> None:
    texts = {path.name.partition(".")[0] for path in Path(RULES_FOLDER).glob("*.vi.md")}
    assert texts == {rule.code for rule in RULES} | {rule.code for rule in CORPUS_RULES}


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.slug for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("code", "text"), tuple(_examples(fails=True)))
def test_failing_example_is_accused(code: str, text: str) -> None:
    assert code in _codes_found(text)


@pytest.mark.parametrize(("code", "text"), tuple(_examples(fails=False)))
def test_passing_example_is_not_accused(code: str, text: str) -> None:
    assert code not in _codes_found(text)
