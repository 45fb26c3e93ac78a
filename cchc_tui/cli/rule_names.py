"""Codes and names of all rules, without importing those over many reports: they start slowly."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_tui.rules import RULES

CORPUS_SLUGS: Mapping[str, str] = {
    "CI504": "near-miss",
    "CI505": "contradicts-registry",
    "CI506": "superseded",
    "DT405": "register-order",
}


def rule_slugs() -> dict[str, str]:
    """The name of each rule by its code."""
    return dict(sorted([*((rule.code, rule.slug) for rule in RULES), *CORPUS_SLUGS.items()]))
