"""The journal as a reader wants it: newest first, each line in words, undone lines marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cchc_tui.model.messages import N_
from cchc_tui.session.words import Translate
from cchc_tui.store.decisions import Action, Decision, Marker


class JournalLine(NamedTuple):
    """One decision, or the undoing of a batch."""

    at: str
    """UTC, ISO"""
    reviewer: str
    action: str
    """in words"""
    rule: str
    report: int | None
    label: str
    """of the report"""
    fingerprint: str
    words: str
    """reason or note"""
    undone: bool


ACTION_WORDS: Mapping[Action | Marker, str] = {
    Action.CONFIRM: N_("confirmed"),
    Action.DISMISS: N_("dismissed"),
    Action.FLAG: N_("flagged"),
    Action.REOPEN: N_("reopened"),
    Action.NOTE: N_("note"),
    Marker.UNDO: N_("undone"),
    Marker.REDO: N_("redone"),
}


def journal_lines(
    decisions: Iterable[Decision], labels: Mapping[int, str], translate: Translate
) -> list[JournalLine]:
    """The lines, newest first."""
    made = list(decisions)
    undone: dict[int | None, bool] = {
        decision.target: decision.action is Marker.UNDO
        for decision in made
        if decision.target is not None
    }
    firsts = {decision.batch: decision for decision in reversed(made) if decision.target is None}
    lines = []
    for decision in reversed(made):
        about = firsts.get(decision.target or 0, decision)
        lines.append(
            JournalLine(
                decision.at,
                decision.reviewer,
                translate(ACTION_WORDS[decision.action]),
                about.rule or "",
                about.report,
                labels.get(about.report or 0, ""),
                about.fingerprint or "",
                decision.words or "",
                decision.target is None and undone.get(decision.batch, False),
            )
        )
    return lines
