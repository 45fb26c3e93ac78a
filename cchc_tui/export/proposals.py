"""What a unit is asked to do about a finding."""

from __future__ import annotations

from cchc_tui.corpus_rules.ci504_near_miss import LIKELY_SLIP as LIKELY_MISS
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.worked import LIKELY_SLIP

_SLIP = N_("please check again; perhaps {corrections}")
_CORRECTION = N_("{correct} in place of {printed}")
_MOST_CORRECTIONS = 3

_BY_RULE = {
    "AR101": N_("please check the parts and the total again and correct the wrong number"),
    "AR102": N_("please check received, resolved and pending again and correct the wrong number"),
    "AR103": N_("please compute the percentage again from its two numbers"),
    "AR104": N_("please check the part and the whole again and correct the wrong number"),
    "AR105": N_("please check the shares again: together they must be 100%"),
    "AR106": N_("please check the stated number against the list"),
    "AR107": N_("please compute the change again from the two values"),
    "AR108": N_("please check the numbers against the equation of the form"),
    "NB201": N_("please write the number correctly"),
    "NB202": N_("please write numbers in one way: dots between thousands, a comma for decimals"),
    "NB203": N_("please round percentages in one way in the whole report"),
    "RP301": N_("please say which number is right and use it throughout the report"),
    "RP302": N_("please check the statement against the numbers and correct one of them"),
    "CI501": N_("please check kind and symbol of the cited document"),
    "CI503": N_("please check the date of the cited document and state one date throughout"),
    "CI504": N_("please check the cited document against the other report"),
    "CI505": N_("please check number, date and issuer against the published document"),
    "CI506": N_("please check whether the document is still in force and cite the one that is"),
    "CI507": N_("please check who issued the cited document"),
    "DT401": N_("please check the date of the cited document"),
    "DT402": N_("please correct the date"),
    "DT403": N_("please check number and date of the cited document"),
    "DT404": N_("please correct the period"),
    "DT405": N_("please check number and date of the cited document"),
    "ST601": N_("please complete the head of the report"),
    "ST602": N_("please report on this field, or say that there is nothing to report"),
}
_BY_LETTERS = {
    "AR": N_("please check the numbers again and correct the wrong one"),
    "NB": N_("please write the number correctly"),
    "RP": N_("please make the two places agree"),
    "CI": N_("please check the cited document"),
    "DT": N_("please check the date"),
    "ST": N_("please complete the report"),
}
_ANY = N_("please check this place again")


def proposal(finding: CorpusFinding) -> Message:
    """The likely correction where there is one, else what the rule asks for."""
    corrections = _corrections(finding)
    if corrections:
        return Message(_SLIP, {"corrections": corrections})
    return Message(_BY_RULE.get(finding.rule) or _BY_LETTERS.get(finding.rule[:2], _ANY))


def _corrections(finding: CorpusFinding) -> Message | None:
    """The likely slips of the finding, or the repaired symbol of a citation."""
    found = [
        Message(_CORRECTION, {name: detail.values[name] for name in ("printed", "correct")})
        for detail in finding.details
        if detail.template in (LIKELY_SLIP, LIKELY_MISS)
    ]
    right = finding.message.values.get("right")
    if right and finding.rule == "CI502":
        values = {"printed": finding.message.values["printed"], "correct": right}
        found.append(Message(_CORRECTION, values))
    if not found or len(found) > _MOST_CORRECTIONS:
        return None
    told = found[0]
    for other in found[1:]:
        told = Message(N_("{first}, or {second}"), {"first": told, "second": other})
    return told
