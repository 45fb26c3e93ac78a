"""The body named as the issuer is not the one in the symbol.

What: "của …" names a body that does not issue documents with this symbol: a decree (NĐ-CP) of the
Prime Minister, a directive CT-TTg of the Government.
Why: powers differ; the sentence names the wrong body, or the symbol is another document's.
Source: Luật Ban hành văn bản quy phạm pháp luật, Điều 4; Nghị định 30/2020/NĐ-CP, Phụ lục III.

Fails:
    Theo Nghị định số 43/2011/NĐ-CP ngày 13/6/2011 của Thủ tướng Chính phủ.

    Thực hiện Chỉ thị số 26/CT-TTg của Chính phủ về kỷ cương hành chính.

Passes:
    Theo Nghị định số 43/2011/NĐ-CP ngày 13/6/2011 của Chính phủ.

    Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2024 của Chủ tịch UBND tỉnh.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from cchc_tui.data.documents import Body, bodies, document_types
from cchc_tui.model.citations import Citation
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at, place_of
from cchc_tui.text.worktext import modern_tones

CODE = "CI507"
SLUG = "issuer-symbol"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM


def check(case: Case) -> Iterator[Finding]:
    """A finding for each citation whose "của …" names a body with another symbol."""
    for citation in case.citations:
        body = _body(citation)
        span = citation.issuer_span
        if body is None or span is None or span.start < citation.end or citation.own:
            continue
        if not _is_other(body, _folded(citation.issuer or "")):
            continue
        yield finding_at(
            CODE,
            Severity.INFO,
            CLASS,
            place_of(citation),
            Message(
                N_("{document} is named as issued by {issuer}, the symbol says {body}"),
                {
                    "document": citation.canonical or "",
                    "issuer": citation.issuer or "",
                    "body": body.name,
                },
            ),
            (citation,),
            (span,),
        )


@lru_cache(maxsize=512)
def _folded(issuer: str) -> str:
    return modern_tones(issuer.lower())


def _body(citation: Citation) -> Body | None:
    """The body right after the type of a symbol."""
    groups = (citation.repaired or citation.canonical or "").replace("/", "-").split("-")
    for before, group in pairwise(groups):
        if before in document_types() and before not in ("TTLT", "TTLB", "NQLT"):
            return bodies().get(group)
    return None


def _is_other(body: Body, issuer: str) -> bool:
    """Whether the words name, from their beginning, a body that is surely another one."""
    if body.tier == "party":
        return issuer.startswith(("chính phủ", "thủ tướng", "ủy ban nhân dân", "ubnd", "hội đồng"))
    if body.code == "CP":
        return issuer.startswith(("thủ tướng", "phó thủ tướng", "quốc hội", "bộ ", "ủy ban nhân"))
    if body.code == "TTg":
        return issuer.startswith(("chính phủ", "quốc hội", "bộ ", "ủy ban nhân", "ubnd"))
    if body.code == "VPCP":
        return False
    others = _other_names(body.code)
    return issuer.startswith(others) and not issuer.startswith(body.names)


@cache
def _other_names(code: str) -> tuple[str, ...]:
    """Names of bodies of the State that are surely not this one."""
    own = bodies()[code].names
    return tuple(
        name
        for other in bodies().values()
        if other.tier != "party" and other.code != "VP"
        for name in other.names
        if not any(name.startswith(mine) or mine.startswith(name) for mine in own)
    )
