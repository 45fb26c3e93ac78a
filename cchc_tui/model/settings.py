"""What a run may be told; every value has a default."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_tui.model.findings import Severity
from cchc_tui.model.forms import FormRelation
from cchc_tui.model.rules import InstalledRule


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a check, from options over cchc.toml over defaults."""

    select: tuple[str, ...] = ()
    """codes or prefixes; empty means all that are on by default"""
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    """None: never"""
    trace: bool = False
    """keep the trace of candidates"""
    relations: tuple[FormRelation, ...] = ()
    """equations of a province's own form"""
    installed: tuple[InstalledRule, ...] = ()
    """rules of other packages, run after ours"""

    def wants(self, code: str) -> bool:
        """Whether a rule is selected and not ignored."""
        selected = not self.select or code.startswith(self.select)
        return selected and not (self.ignore and code.startswith(self.ignore))
