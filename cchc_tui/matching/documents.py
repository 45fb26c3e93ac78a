"""Documents as they are shown: what the mentions print, what the group and the registry add."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from cchc_tui.data.registry import Registry
from cchc_tui.matching.evidence import record_of
from cchc_tui.matching.groups import Document, Groups, Variant
from cchc_tui.model.facts import LegalDocument

_DIGITS = 12
PRINTED, GROUP, REGISTRY = "printed", "group", "registry"


def legal_documents(groups: Groups, registry: Registry) -> Iterator[tuple[int, LegalDocument]]:
    """Each document with its index in the groups."""
    for index, document in enumerate(groups.documents):
        if document.variants:
            variants = [groups.variants[place] for place in document.variants]
            yield index, _legal_document(document, variants, registry)


def _legal_document(
    document: Document, variants: list[Variant], registry: Registry
) -> LegalDocument:
    usual = max(variants, key=lambda variant: (variant.date is not None, variant.mentions))
    title = next((variant.titles[0] for variant in [usual, *variants] if variant.titles), None)
    issuer = next((v.issuer for v in [usual, *variants] if v.issuer), None)
    record = record_of(document, usual.date, registry)
    day, day_from = usual.date, PRINTED if len(variants) == 1 else GROUP
    title_from = PRINTED if all(variant.titles for variant in variants) else GROUP
    if record is not None:
        if day is None:
            day, day_from = record.date, REGISTRY
        if title is None and record.title:
            title, title_from = record.title, REGISTRY
    return LegalDocument(
        sha256(json.dumps(document.key, ensure_ascii=False).encode()).hexdigest()[:_DIGITS],
        usual.mention.canonical,
        usual.mention.kind,
        issuer,
        day,
        title,
        sum(variant.mentions for variant in variants),
        record.number if record else None,
        day_from if day else None,
        title_from if title else None,
        "ambiguous" if document.ambiguous else "",
    )
