"""Codes and names of all rules, without importing those over many reports: they start slowly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cchc_tui.rules import RULES, Rule

CORPUS_SLUGS: Mapping[str, str] = {
    "CI504": "near-miss",
    "CI505": "contradicts-registry",
    "CI506": "superseded",
    "DT405": "register-order",
}


def rule_slugs(others: Iterable[Rule] = ()) -> dict[str, str]:
    """The name of each rule by its code, those of other packages included."""
    over_one = ((rule.code, rule.slug) for rule in (*RULES, *others))
    return dict(sorted([*over_one, *CORPUS_SLUGS.items()]))
