"""The rules over many reports; they see facts, never texts. This is the one registry."""

from cchc_tui.corpus_rules import (
    ci504_near_miss,
    ci505_contradicts_registry,
    ci506_superseded,
    dt405_register_order,
)
from cchc_tui.corpus_rules.base import Corpus, CorpusRule, Suspicion
from cchc_tui.model.rules import rule_of

CORPUS_RULES: tuple[CorpusRule, ...] = tuple(
    rule_of(module)
    for module in (
        ci504_near_miss,
        ci505_contradicts_registry,
        ci506_superseded,
        dt405_register_order,
    )
)

__all__ = ["CORPUS_RULES", "Corpus", "CorpusRule", "Suspicion"]
