"""What is promised to rules of other packages stays."""

from __future__ import annotations

import re
from pathlib import Path

from cchc_tui.model.rules import InstalledRule
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report
from cchc_tui.rules import api
from cchc_tui.rules.base import Case

_PROMISED = """
Area Block BlockKind Case Check Citation Figure FigureKind Finding FindingClass Header Level Message
Modality Operand Period RelationKind Report Role Satellite Section Severity Span Verdict
content_words finding_of_check one_line shown_number words worked_difference worked_sum
"""
_ROOT = Path(__file__).parents[2]


def test_promised_names_are_there() -> None:
    assert sorted(api.__all__) == sorted(_PROMISED.split())
    assert all(hasattr(api, name) for name in api.__all__)


def test_case_has_what_the_page_says() -> None:
    page = (_ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`case\.(\w+)`", page))
    assert named == {"text", "lower", "report", "figures", "checks", "citations"}
    assert all(name in dir(Case) or name in Case.__dataclass_fields__ for name in named)


def test_page_shows_the_form_of_the_example() -> None:
    page = (_ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
    form = page.partition("```toml\n")[2].partition("```")[0]
    assert form in (_ROOT / "examples" / "own-form" / "cchc.toml").read_text(encoding="utf-8")


def test_example_rule_imports_only_what_is_promised() -> None:
    folder = _ROOT / "examples" / "cchc-rule-example"
    imported = {
        line
        for path in folder.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "cchc_tui" in line
    }
    assert imported == {"from cchc_tui.rules.api import ("}


def test_a_missing_rule_in_the_settings_is_a_fault_of_the_report() -> None:
    gone = InstalledRule("ZZ901", "no_such_module_at_all", "gone", "2.0")
    review = review_report(SourceText("a.md", "Nhận 12 hồ sơ."), Settings(installed=(gone,)))
    assert [fault.message.render(str) for fault in review.faults] == [
        "rule ZZ901 of gone 2.0: cannot be imported:"
        " ModuleNotFoundError: No module named 'no_such_module_at_all'"
    ]
