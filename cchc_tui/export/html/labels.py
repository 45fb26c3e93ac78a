"""What the page says beside the findings, by the names its templates use."""

from __future__ import annotations

from cchc_tui.model.messages import N_

LABELS = {
    "skip": N_("Go to the reports"),
    "previous": N_("Previous finding (p, F7)"),
    "next": N_("Next finding (n, F8)"),
    "severity": N_("Severity"),
    "state": N_("State"),
    "shown": N_("{shown} of {all} findings shown"),
    "selected": N_("finding {number} of {shown}"),
    "about": N_("About the report"),
    "text": N_("Text of the report"),
    "findings": N_("Findings"),
    "finding": N_("finding"),
    "place": N_("Place"),
    "quotation": N_("Quotation"),
    "also": N_("See also"),
    "proposal": N_("Proposal"),
    "suppressed": N_("suppressed in the text"),
    "decision": N_("Decision"),
    "note": N_("Note"),
    "table": N_("table"),
    "page": N_("page"),
    "index": N_("Reports"),
    "none": N_("No finding in these states."),
}
