"""Mentions written short: "60/QĐ-UBND 2023-02-06 @UBND tỉnh Trà Vinh #về kiểm soát thủ tục"."""

from __future__ import annotations

import re
from datetime import date

from cchc_tui.data.registry import number_parts
from cchc_tui.model.facts import Mention, ReportFacts
from cchc_tui.model.spans import Span

_NOTATION = re.compile(
    r"(?P<printed>\S+)(?: (?P<date>\d{4}-\d\d-\d\d))?(?: @(?P<issuer>[^#]+?))?(?: #(?P<title>.+))?"
)


def mention(notation: str, start: int = 0, kind: str | None = None) -> Mention:
    """One mention."""
    match = _NOTATION.fullmatch(notation)
    assert match is not None, notation
    parts = number_parts(match["printed"])
    assert parts is not None, notation
    number, year, symbol = parts
    return Mention(
        start,
        start + len(match["printed"]),
        number.lstrip("0"),
        year,
        symbol,
        match["printed"],
        kind,
        date.fromisoformat(match["date"]) if match["date"] else None,
        Span(start + 50, start + 60) if match["date"] else None,
        match["issuer"],
        match["title"],
    )


def report(identity: str, *notations: str, **values: object) -> ReportFacts:
    """A report with mentions a hundred letters apart."""
    mentions = tuple(mention(text, place * 100) for place, text in enumerate(notations))
    facts: dict[str, object] = {"unit": "UBND huyện Cầu Mẫu", "superior": "tỉnh Thử Nghiệm"}
    return ReportFacts(identity, f"{identity}.md", mentions=mentions, **{**facts, **values})  # type: ignore[arg-type]
