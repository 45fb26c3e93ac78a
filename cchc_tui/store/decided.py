"""The decisions that hold, apart from the database: they travel to workers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc_tui.model.findings import FindingState

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

    def states_of(self, sha256: str, path: str | None, identity: str | None) -> States:
        """The decisions on a text as it would be loaded: by itself, its path, else its head."""
        known = (
            self.texts.get(sha256),
            self.paths.get(path or ""),
            self.heads.get(identity or ""),
        )
        report = next((number for number in known if number is not None), 0)
        return self.states.get(report, {})
