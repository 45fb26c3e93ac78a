"""A number and symbol that break the grammar of symbols.

What: a missing dash (119/KHUBND), the State's separators in a Party number (18/CTr/QU) or the
Party's in a State number, a doubled slash, the short name of a body torn apart; a standard without
the word the report gives it elsewhere (TCVN 9001:2015 beside TCVN ISO 9001:2015).
Why: a search by symbol does not find the document.
Spaces, dashes and capitals are forgiven, and a text that lost all its dashes when converted.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW (thể thức văn bản của Đảng).

Fails:
    UBND quận ban hành Kế hoạch số 119/KHUBND ngày 02/5/2024 về chuyển đổi số.

    Thực hiện Chương trình số 18/CTr/QU ngày 23/9/2021 của Quận ủy.

Passes:
    UBND quận ban hành Kế hoạch số 119/KH-UBND ngày 02/5/2024 về chuyển đổi số.

    Thực hiện Chương trình số 18-CTr/QU ngày 23/9/2021 của Quận ủy.

    Theo Thông tư liên tịch số 88/2016/TTLT/BTC-BTNMT ngày 22/6/2016.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from cchc_tui.model.citations import Citation
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.spans import Span
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import finding_at, place_of
from cchc_tui.text.occurrences import occurrences

CODE = "CI502"
SLUG = "malformed-symbol"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM
_GLUED = "glued"
_FEWEST_LOST = 4
_STANDARD = re.compile(
    r"(?P<series>TCVN|QCVN)\s{1,3}(?P<body>(?:[A-Z/]{2,8}\s{1,3})*)(?P<number>[0-9]{2,5}(?:-[0-9]{1,2})?:[0-9]{4})"
)


def check(case: Case) -> Iterator[Finding]:
    """A finding for each malformed symbol, and for each standard written in two ways."""
    lost = _lost_dashes(case.citations)
    for citation in case.citations:
        if citation.repaired is not None and not (lost and _GLUED in citation.marks):
            yield _malformed(citation)
    yield from _standards(case.facts.work.text)


def _lost_dashes(citations: Sequence[Citation]) -> bool:
    """Whether the text lost its dashes when it was converted: most symbols lack theirs."""
    glued = sum(1 for citation in citations if _GLUED in citation.marks)
    dashed = sum(1 for citation in citations if "-" in (citation.symbol or ""))
    return glued >= _FEWEST_LOST and glued > dashed


def _malformed(citation: Citation) -> Finding:
    printed = "".join(citation.text[place_of(citation).start - citation.start :].split())
    return finding_at(
        CODE,
        Severity.INFO,
        CLASS,
        place_of(citation),
        Message(
            N_("{printed} should likely be {right}"),
            {"printed": printed, "right": citation.repaired or ""},
        ),
        (citation,),
    )


def _standards(text: str) -> Iterator[Finding]:
    """Standards that lack a word another mention of the same number has."""
    found: defaultdict[str, list[re.Match[str]]] = defaultdict(list)
    for position in occurrences(text, "CVN "):
        match = _STANDARD.match(text, position - 1) if position else None
        if match is not None:
            found[match["series"] + match["number"]].append(match)
    for mentions in found.values():
        full = next((match for match in mentions if match["body"]), None)
        for match in mentions:
            if full is not None and not match["body"]:
                yield _short_standard(match, full)


def _short_standard(match: re.Match[str], full: re.Match[str]) -> Finding:
    printed, elsewhere = (" ".join(found.group().split()) for found in (match, full))
    return finding_at(
        CODE,
        Severity.INFO,
        CLASS,
        Span(*match.span()),
        Message(
            N_("{printed} is written {elsewhere} elsewhere in the report"),
            {"printed": printed, "elsewhere": elsewhere},
        ),
        related=(Span(*full.span()),),
    )
