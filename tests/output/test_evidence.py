"""Evidence is told in words."""

from __future__ import annotations

from cchc_tui.data.catalogue import translator
from cchc_tui.output.evidence import _WORDS, evidence_line
from cchc_tui.relations.evidence import WEIGHTS


def test_every_term_that_speaks_for_a_relation_has_words() -> None:
    assert {term for term, weight in WEIGHTS.items() if weight > 0} == set(_WORDS)


def test_strongest_first_and_unknown_terms_left_out() -> None:
    line = evidence_line({"same_noun": 2, "partial": -3, "bracket": 3}, translator("en"))
    assert line is not None
    assert line.values["reasons"] == "parts in brackets; the same noun"


def test_nothing_known_is_no_line() -> None:
    assert evidence_line({"new_term": 1}, translator("en")) is None
