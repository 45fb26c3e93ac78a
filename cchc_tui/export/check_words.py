"""What relations, verdicts and roles are called."""

from __future__ import annotations

from cchc_tui.export.context import Context
from cchc_tui.model.checks import Check, Operand, RelationKind, Role, Verdict
from cchc_tui.model.messages import N_
from cchc_tui.output.places import printed_operands
from cchc_tui.output.sarif_results import ROLE_WORDS
from cchc_tui.rules.worked import shown

KIND_WORDS = {
    RelationKind.SUM: N_("sum"),
    RelationKind.BALANCE: N_("balance"),
    RelationKind.RATIO: N_("percentage"),
    RelationKind.PART: N_("part and whole"),
    RelationKind.CHANGE: N_("change"),
    RelationKind.SHARES: N_("shares of 100%"),
    RelationKind.LISTED: N_("counted list"),
    RelationKind.REPEAT: N_("repeated number"),
    RelationKind.CLAIM: N_("statement and number"),
}
VERDICT_WORDS = {
    Verdict.EXACT: N_("holds exactly"),
    Verdict.ROUNDED: N_("holds, rounded"),
    Verdict.TRUNCATED: N_("holds, cut off"),
    Verdict.ALTERNATIVE: N_("holds, read otherwise"),
    Verdict.VIOLATED: N_("does not hold"),
    Verdict.NOT_JUDGED: N_("not judged"),
}


def operand_words(check: Check, context: Context) -> str:
    """The numbers of a relation by their roles, "total 19.549; part 19.317, 171, 7"."""
    by_role: dict[Role, list[str]] = {}
    for operand in check.operands:
        by_role.setdefault(operand.role, []).append(_printed(operand))
    return "; ".join(
        f"{context.translate(ROLE_WORDS[role])} {', '.join(words)}"
        for role, words in by_role.items()
    )


def _printed(operand: Operand) -> str:
    """The printed number; what is made up of several as their sum."""
    if operand.terms:
        return "(" + " + ".join(one.text or "" for one in printed_operands([operand])) + ")"
    return operand.text or shown(operand, operand.value)
