"""The rules as a list and as texts to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from cchc_tui.corpus_rules import CORPUS_RULES, CorpusRule
from cchc_tui.export.rule_texts import explanation
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.rules import InstalledRule
from cchc_tui.model.settings import Settings
from cchc_tui.output.presentation import CLASS_WORDS, SEVERITY_WORDS
from cchc_tui.rules import RULES, Rule
from cchc_tui.rules.installed import load_rule
from cchc_tui.session.words import Translate

Counts = Mapping[FindingState, int]


class RuleRow(NamedTuple):
    """One rule and how many findings of the latest versions it has, by state."""

    code: str
    slug: str
    severities: str
    """in words"""
    finding_class: str
    """in words"""
    package: str
    """of a rule that is not ours: its package and version"""
    wanted: bool
    """whether the settings select it"""
    open: int
    confirmed: int
    dismissed: int
    flagged: int


def rule_list(
    settings: Settings, counts: Mapping[str, Counts], translate: Translate
) -> list[RuleRow]:
    """Every rule by its code."""
    packages = {one.code: f"{one.distribution} {one.version}" for one in settings.installed}
    return [
        RuleRow(
            rule.code,
            rule.slug,
            ", ".join(translate(SEVERITY_WORDS[severity]) for severity in rule.severities),
            translate(CLASS_WORDS[rule.finding_class]),
            packages.get(rule.code, ""),
            settings.wants(rule.code),
            *(counts.get(rule.code, {}).get(state, 0) for state in FindingState),
        )
        for rule in sorted(_all_rules(settings.installed), key=attrgetter("code"))
    ]


def rule_text(code: str, lang: str, installed: Iterable[InstalledRule] = ()) -> str:
    """What a rule says of itself, in markdown; raises ConfigError where there is no such rule."""
    for rule in _all_rules(installed):
        if rule.code == code:
            return _text(rule, lang)
    raise ConfigError(Message(N_("no rule has the code {code}"), {"code": code}))


def _all_rules(installed: Iterable[InstalledRule]) -> Iterator[Rule | CorpusRule]:
    yield from RULES
    yield from CORPUS_RULES
    yield from map(load_rule, installed)


def _text(rule: Rule | CorpusRule, lang: str) -> str:
    text = explanation(rule, lang)
    return text if text.startswith("# ") else f"# {rule.code} {rule.slug}\n\n{text}"
