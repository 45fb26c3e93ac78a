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
    every_rule: tuple[Rule | CorpusRule, ...] = (*RULES, *CORPUS_RULES, *others)
    texts = (_rule_text(rule, lang) for rule in every_rule)
    return tuple(sorted(texts, key=attrgetter("code")))


def explanation(rule: Rule | CorpusRule, lang: str) -> str:
    """What a rule says of itself: its Vietnamese page where it has one, else its own words."""
    if lang != "vi":
        return rule.doc
    if rule.vietnamese:
        return rule.vietnamese.strip()
    try:
        return rule_explanation(rule.code).strip()
    except FileNotFoundError:
        return rule.doc


def _rule_text(rule: Rule | CorpusRule, lang: str) -> RuleText:
    text = explanation(rule, lang)
    title = text.partition("\n")[0].removeprefix(f"# {rule.code}. ")
    return RuleText(rule.code, rule.slug, max(rule.severities), rule.finding_class, title, text)
