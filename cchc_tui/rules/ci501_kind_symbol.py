"""The kind of a document and its symbol disagree.

What: the word before the number names one kind, the type in the symbol another.
Why: it is unclear which document is meant; either the word or the symbol is wrong.
Loose names in common use (a scheme by the decision that approves it) are no disagreement.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục III (bảng chữ viết tắt tên loại văn bản).

Fails:
    UBND xã ban hành Quyết định số 12/KH-UBND ngày 15/01/2024 về cải cách hành chính.

Passes:
    UBND xã ban hành Kế hoạch số 12/KH-UBND ngày 15/01/2024 về cải cách hành chính.

    Thực hiện Đề án số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.

    Theo văn bản số 12/KH-UBND ngày 15/01/2024 của UBND huyện.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.data.documents import document_types, named_kinds
from cchc_tui.model.citations import Citation
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.spans import Span
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at, place_of

CODE = "CI501"
SLUG = "kind-symbol"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.FORM
_OLD = 2005


def check(case: Case) -> Iterator[Finding]:
    """A finding for each citation whose own words name another kind than its symbol."""
    for citation in case.citations:
        meant = _kind_meant(citation)
        if meant is None or citation.own:
            continue
        yield finding_at(
            CODE,
            Severity.WARNING,
            CLASS,
            Span(citation.start, citation.end),
            Message(
                N_("{kind} is not what {document} stands for: {meant}"),
                {
                    "kind": citation.kind or "",
                    "document": citation.canonical or "",
                    "meant": meant,
                },
            ),
            (citation,),
        )


def _kind_meant(citation: Citation) -> str | None:
    """The kind the symbol says, where the printed one is another."""
    printed = citation.kind
    if printed is None or citation.symbol is None or citation.start == place_of(citation).start:
        return None
    groups = (citation.repaired or citation.symbol).replace("_", "-").replace("/", "-").split("-")
    known = [document_types()[group] for group in groups if group in document_types()]
    first = citation.symbol.replace("/", "-").split("-")[0]
    if citation.repaired is None and first in document_types():
        known = [document_types()[first]]
    elif citation.repaired is None:
        return _letter(citation, first)
    if not known:
        return None
    if printed in (*known[0].kinds, *known[0].also):
        return None
    return known[0].kind


def _letter(citation: Citation, first: str) -> str | None:
    """ "Công văn" where an act that never goes without its type stands before BODY-UNIT."""
    old = citation.date is None or citation.date.year < _OLD
    if old or citation.kind not in named_kinds("typed") or not first.isalpha():
        return None
    return "Công văn" if first in ("UBND", "VPCP") else None
