"""How a run wants its results shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from cchc_tui.model.findings import Finding, FindingClass, FindingState, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.colours import PLAIN, Palette
from cchc_tui.output.display import visible

SEVERITY_WORDS = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.INFO: N_("info"),
}
OPEN_WORD = N_("open")
STATE_WORDS = {
    FindingState.CONFIRMED: N_("confirmed"),
    FindingState.DISMISSED: N_("dismissed"),
    FindingState.FLAGGED: N_("flagged"),
}
CLASS_WORDS = {FindingClass.CONTENT: N_("content"), FindingClass.FORM: N_("form")}


DEFAULT_COLUMNS = 100


class RuleText(NamedTuple):
    """A rule as formats tell of it."""

    code: str
    slug: str
    severity: Severity
    """the gravest it gives"""
    finding_class: FindingClass
    summary: str
    """one line"""
    text: str
    """all that cchc explain says, in the user's language"""


class Presentation(NamedTuple):
    """Language, colours and extent; a format takes everything else from the outcomes."""

    translate: Callable[[str], str]
    version: str
    slugs: Mapping[str, str]
    """rule code to the name people remember"""
    palette: Palette = PLAIN
    columns: int = DEFAULT_COLUMNS
    """longest source line shown whole"""
    all_checks: bool = False
    rules: tuple[RuleText, ...] = ()
    """by code; only for formats that explain them"""

    def say(self, message: Message) -> str:
        """A message in the user's language, safe on a terminal."""
        return visible(message.render(self.translate))

    def severity_word(self, severity: Severity) -> str:
        """The name of a severity in the user's language."""
        return self.translate(SEVERITY_WORDS[severity])

    def whole(self, finding: Finding) -> str:
        """The message of a finding and its further lines, for formats that have no other place."""
        return "\n".join(self.say(message) for message in (finding.message, *finding.details))

    def decided(self, finding: Finding) -> str:
        """The message of a finding, and in brackets what a reviewer decided about it."""
        message = self.say(finding.message)
        word = STATE_WORDS.get(finding.state)
        return f"{message} [{self.translate(word)}]" if word else message
