"""From the review to the screen that writes findings to a file."""

from __future__ import annotations

from typing import cast

from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.review.other_side import Holds
from cchc_tui.tui.review.rerunning import Rerunning


class Exporting(Rerunning):
    """The report under review is what leaves, unless the reviewer chooses otherwise."""

    def action_open_export(self) -> None:
        """Choose what leaves: this report, or both that are shown."""
        here = (self.report.report, self.report.label)
        other = self.right.text.report if self.right.holds is Holds.TEXT else None
        both = [here, (other.report, other.label)] if other not in (None, self.report) else []
        cast(Navigating, self.app).export([here], both)
