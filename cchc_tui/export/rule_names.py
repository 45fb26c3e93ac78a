"""What rules are called: their code, the name people remember, and a title in a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cchc_tui.corpus_rules import CORPUS_RULES, CorpusRule
from cchc_tui.data.catalogue import rule_explanation
from cchc_tui.rules import RULES, Rule


class RuleName(NamedTuple):
    """Names of a rule; empty where they are not known."""

    code: str
    slug: str
    title: str


def rule_names(lang: str, others: Iterable[Rule] = ()) -> Mapping[str, RuleName]:
    """The names of every rule by its code; those of other packages say theirs themselves."""
    ours: tuple[Rule | CorpusRule, ...] = (*RULES, *CORPUS_RULES)
    texts = [(rule, rule_explanation(rule.code) if lang == "vi" else rule.doc) for rule in ours]
    texts += [(rule, rule.vietnamese if lang == "vi" else rule.doc) for rule in others]
    return {
        rule.code: RuleName(rule.code, rule.slug, _title(rule.code, text or rule.doc))
        for rule, text in texts
    }


def _title(code: str, text: str) -> str:
    """The first line without its code and the stop at its end."""
    line = text.strip().partition("\n")[0].removeprefix("#").strip()
    return line.removeprefix(f"{code}.").strip().removesuffix(".")
