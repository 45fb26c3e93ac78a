"""Indicators, slots of the record of dossiers, and roles of numbers in the words of the reader."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_tui.model.checks import Role
from cchc_tui.model.messages import N_

INDICATOR_WORDS: Mapping[str, str] = {
    "procedures_total": N_("administrative procedures in all"),
    "online_services_total": N_("online public services in all"),
    "reform_tasks_total": N_("tasks of the reform plan"),
    "assigned_staff": N_("staff assigned"),
    "public_units_total": N_("public service units in all"),
}
SLOT_WORDS: Mapping[str, str] = {
    "received": N_("received"),
    "new": N_("newly received"),
    "carried": N_("carried over"),
    "resolved": N_("resolved"),
    "early": N_("before the deadline"),
    "on_time": N_("on time"),
    "early_on_time": N_("before the deadline or on time"),
    "late": N_("late"),
    "pending": N_("pending"),
    "in_time": N_("pending within the deadline"),
    "overdue": N_("pending past the deadline"),
    "within": N_("within the deadline"),
    "returned": N_("returned"),
    "paused": N_("paused"),
    "online": N_("online"),
    "direct": N_("in person"),
    "postal": N_("by post"),
    "not_due": N_("not due yet"),
}
"""a slot that is missing here has no words: the label of the figure says enough"""
ROLE_WORDS: Mapping[Role, str] = {
    Role.TOTAL: N_("total"),
    Role.PART: N_("part"),
    Role.NUMERATOR: N_("numerator"),
    Role.DENOMINATOR: N_("denominator"),
    Role.PERCENT: N_("percentage"),
    Role.STATED: N_("stated number"),
    Role.LISTED: N_("items listed"),
    Role.VALUE: N_("value"),
    Role.CLAIM: N_("claim"),
    Role.PREVIOUS: N_("earlier value"),
    Role.CHANGE: N_("change"),
}
