"""Why numbers were read together, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cchc_tui.model.messages import N_, Message

_WORDS = {
    "bracket": N_("parts in brackets"),
    "bullets": N_("parts as list items"),
    "item_brackets": N_("a number in brackets with each item"),
    "gồm": N_("the word “gồm”"),
    "chia": N_("the words “chia ra”"),
    "trong_đó": N_("the words “trong đó”"),
    "plus": N_("plus signs between the parts"),
    "closing_total": N_("a word for the total at the end"),
    "colon": N_("a colon after the total"),
    "clauses": N_("parallel clauses"),
    "parallel": N_("parallel wording"),
    "labelled": N_("each part has a label of its own"),
    "same_noun": N_("the same noun"),
    "class_set": N_("a complete set of classes"),
    "percents_100": N_("shares that reach 100%"),
    "rest_item": N_("the last part is the rest"),
    "shape": N_("the same shape adds up elsewhere"),
    "total_word": N_("a word for the total"),
    "formula": N_("the formula row of the table"),
    "table_total": N_("a total row or column that adds up elsewhere"),
    "table_words": N_("the words of the table"),
    "fraction": N_("both numbers printed with the percentage"),
    "of_whole": N_("the whole is named"),
    "named_base": N_("the words say what the percentage is of"),
    "percent_cue": N_("a word for the share"),
    "run": N_("one base explains the other percentages"),
    "closed_group": N_("a group of its own"),
    "one_list": N_("all in one list"),
    "one_sentence": N_("one record"),
    "complete_record": N_("a complete record"),
    "same_indicator": N_("the same indicator"),
    "same_labels": N_("the same words"),
    "denial": N_("a statement that there is none"),
    "earlier_value": N_("the words say which value is the earlier one"),
    "from_to": N_("“từ … lên”, “từ … xuống”"),
    "counted": N_("a counted list"),
    "own_form": N_("an equation of cchc.toml"),
}


def reason_words(term: str) -> str:
    """The words of a term, in English; a term that has none stands for itself."""
    return _WORDS.get(term, term)


def evidence_line(evidence: Mapping[str, int], translate: Callable[[str], str]) -> Message | None:
    """The terms that speak for a relation, the strongest first; None where none is known."""
    strongest = sorted(evidence, key=lambda term: -evidence[term])
    words = [translate(_WORDS[term]) for term in strongest if term in _WORDS]
    if not words:
        return None
    return Message(N_("read together because of: {reasons}"), {"reasons": "; ".join(words)})
