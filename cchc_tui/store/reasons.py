"""Why reviewers dismissed findings."""

from __future__ import annotations

from collections import defaultdict

from cchc_tui.store.connection import Connection
from cchc_tui.store.decided import Reasons


def dismissals(connection: Connection) -> dict[int, Reasons]:
    """The reasons of the dismissals that hold, by report."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for report, fingerprint, words in connection.rows(_DISMISSALS):
        found[report][fingerprint] = words
    return dict(found)


_DISMISSALS = """
    select decided.report, decided.fingerprint, words
    from decided join decision on decision.id = decided.decision
    where decided.action = 'dismiss' and words <> ''
"""
