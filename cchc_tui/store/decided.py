"""The decisions that hold, apart from the database: they travel to workers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc_tui.model.findings import FindingState

Reasons = Mapping[str, str]
"""of dismissed findings of one report, by fingerprint; without a reason they are missing"""

States = Mapping[str, FindingState]
"""what was decided about findings of one report, by fingerprint; open ones are missing"""


class Decided(NamedTuple):
    """What was decided about reports, and by what a text is known as one of them."""

    states: Mapping[int, States]
    """by report"""
    texts: Mapping[str, int]
    """the report of a version by its sha256"""
    paths: Mapping[str, int]
    """the report of a file by its path"""
    heads: Mapping[str, int]
    """the report by unit, number and date"""
    reasons: Mapping[int, Reasons] = {}
    """of dismissals, by report"""

    def report_of(self, sha256: str, path: str | None, identity: str | None) -> int:
        """The report a text would be loaded into: by itself, its path, else its head; 0 if none."""
        known = (
            self.texts.get(sha256),
            self.paths.get(path or ""),
            self.heads.get(identity or ""),
        )
        return next((number for number in known if number is not None), 0)
