"""What every format may ask beside the reports: language, names of the rules, what was selected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from cchc_tui import __version__
from cchc_tui.data.catalogue import translator
from cchc_tui.export.request import STATES, ExportRequest
from cchc_tui.export.rule_texts import rule_texts
from cchc_tui.model.findings import FindingClass, FindingState, Severity
from cchc_tui.model.messages import Message
from cchc_tui.output.display import visible
from cchc_tui.output.presentation import (
    CLASS_WORDS,
    OPEN_WORD,
    SEVERITY_WORDS,
    STATE_WORDS,
    RuleText,
)


class Context(NamedTuple):
    """Language and selection of one export."""

    lang: str
    translate: Callable[[str], str]
    version: str
    """of cchc"""
    request: ExportRequest
    rules: Mapping[str, RuleText]
    """by code; a finding may be of a rule that is no longer installed"""

    def say(self, message: Message | str) -> str:
        """A message, or a template without values, in the language, without control letters."""
        text = message.render(self.translate) if isinstance(message, Message) else message
        return visible(text if isinstance(message, Message) else self.translate(text))

    def head(self, template: str) -> str:
        """A short word at the head of a column or line, with a capital letter."""
        words = self.translate(template)
        return words[:1].upper() + words[1:]

    def slug(self, code: str) -> str:
        """The name people remember of a rule; empty where the rule is not known."""
        return self.rules[code].slug if code in self.rules else ""

    def title(self, code: str) -> str:
        """What a rule is about in one line; empty where the rule is not known."""
        return self.rules[code].summary.removesuffix(".") if code in self.rules else ""

    def severity(self, severity: Severity) -> str:
        """The name of a severity."""
        return self.translate(SEVERITY_WORDS[severity])

    def finding_class(self, finding_class: FindingClass) -> str:
        """The name of a class."""
        return self.translate(CLASS_WORDS[finding_class])

    def state(self, state: FindingState) -> str:
        """The name of a state."""
        return self.translate(STATE_WORDS.get(state, OPEN_WORD))

    @property
    def states(self) -> list[FindingState]:
        """The selected states in their order."""
        return [state for state in STATES if state in self.request.states]


def context_of(request: ExportRequest) -> Context:
    """The context of a request."""
    rules = {rule.code: rule for rule in rule_texts(request.lang, request.rules)}
    return Context(request.lang, translator(request.lang), __version__, request, rules)
