"""Whether two documents that look alike are one: decided once, remembered for every report."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from cchc_tui.model.messages import N_, Message
from cchc_tui.store.connection import Connection
from cchc_tui.store.errors import store_error


class PairVerdict(StrEnum):
    """What was decided about a pair."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "open"
    """taken back"""


class PairDecision(NamedTuple):
    """The latest decision about a pair; `first` sorts before `second`."""

    first: str
    second: str
    verdict: PairVerdict
    reviewer: str
    at: str
    reason: str | None


def decide_pair(
    connection: Connection,
    reviewer: str,
    names: tuple[str, str],
    verdict: PairVerdict,
    reason: str | None,
    now: datetime,
) -> None:
    """Add a decision about two documents, in either order."""
    first, second = sorted(names)
    if first == second:
        raise store_error(
            connection.path, Message(N_("{name} is one document, not two"), {"name": first})
        )
    connection.run(
        "insert into pair_decision (reviewer, at, first, second, verdict, reason)"
        " values (?, ?, ?, ?, ?, ?)",
        (reviewer, now.isoformat(timespec="milliseconds"), first, second, verdict, reason),
    )


def pairs(connection: Connection) -> dict[tuple[str, str], PairDecision]:
    """What holds for every pair that is decided."""
    rows = connection.rows(
        "select first, second, verdict, reviewer, at, reason, max(id) from pair_decision"
        " group by first, second"
    )
    found = (
        PairDecision(first, second, PairVerdict(verdict), reviewer, at, reason)
        for first, second, verdict, reviewer, at, reason, _ in rows
    )
    return {
        (pair.first, pair.second): pair for pair in found if pair.verdict is not PairVerdict.OPEN
    }
