"""The rules as formats tell of them, in the language of the user."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from cchc_tui.corpus_rules import CORPUS_RULES, CorpusRule
from cchc_tui.data.catalogue import rule_explanation
from cchc_tui.output.presentation import RuleText
from cchc_tui.rules import RULES, Rule


def rule_texts(lang: str, others: Iterable[Rule] = ()) -> tuple[RuleText, ...]:
    """Every rule by its code; `others` are those of other packages."""
    theirs = [_rule_text(rule, rule.vietnamese if lang == "vi" else "") for rule in others]
    every_rule: tuple[Rule | CorpusRule, ...] = (*RULES, *CORPUS_RULES)
    ours = [
        _rule_text(rule, rule_explanation(rule.code) if lang == "vi" else "") for rule in every_rule
    ]
    return tuple(sorted((*ours, *theirs), key=attrgetter("code")))


def _rule_text(rule: Rule | CorpusRule, vietnamese: str) -> RuleText:
    """The rule by its own words, or by those of its Vietnamese page."""
    text = vietnamese.strip() or rule.doc
    title = text.partition("\n")[0].removeprefix(f"# {rule.code}. ")
    return RuleText(rule.code, rule.slug, max(rule.severities), rule.finding_class, title, text)
