"""One document is cited with two dates.

What: the same number and symbol with different dates, where the two mentions are one document: its
year is in the number, or issuer and year agree, or the titles, or day and month.
Why: at least one of the dates is wrong. Numbers begin anew each year and in each body: the same
number of two bodies or years is no contradiction, nor are titles of two years.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (số của văn bản).

Fails:
    Thực hiện Kết luận số 91-KL/TU ngày 18/10/2022 của Tỉnh ủy về đẩy mạnh cải cách hành chính.
    Xã bám sát Kết luận số 91-KL/TU ngày 18/01/2023 của Tỉnh ủy về đẩy mạnh cải cách hành chính.

Passes:
    Căn cứ Quyết định số 60/QĐ-UBND ngày 09/01/2023 của UBND tỉnh về kiểm soát thủ tục hành chính.
    Xã thực hiện Quyết định số 60/QĐ-UBND ngày 06/02/2023 của UBND huyện về phân công công chức.

    Căn cứ Công văn số 12/UBND-NC ngày 20/01/2023 của UBND huyện về giao chỉ tiêu thu năm 2023.
    Căn cứ Công văn số 12/UBND-NC ngày 18/01/2024 của UBND huyện về giao chỉ tiêu thu năm 2024.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from cchc_tui.data.documents import bodies
from cchc_tui.model.citations import Citation
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case
from cchc_tui.rules.mentions import document_key, finding_at, place_of, same_words
from cchc_tui.text.dates import shown_date

CODE = "CI503"
SLUG = "two-dates"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def check(case: Case) -> Iterator[Finding]:
    """A finding for each document with a date that another mention of it contradicts."""
    mentions: defaultdict[tuple[str, str | None], list[Citation]] = defaultdict(list)
    for citation in case.citations:
        key = document_key(citation)
        if key is not None and citation.date is not None:
            mentions[key, _kind(citation)].append(citation)
    for found in mentions.values():
        if len({citation.date for citation in found}) > 1:
            yield from _contradictions(found)


def _contradictions(mentions: Sequence[Citation]) -> Iterator[Finding]:
    """One finding for each date but the usual one, at its first mention."""
    counts = Counter(citation.date for citation in mentions)
    seen = set()
    for citation in mentions:
        others = [o for o in mentions if o.date != citation.date and _is_same(citation, o)]
        usual = max(others, key=lambda o: counts[o.date], default=None)
        if usual is None or citation.date in seen or usual.date in seen:
            continue
        if counts[citation.date] > counts[usual.date]:
            continue
        if counts[citation.date] == counts[usual.date] and citation.start < usual.start:
            continue
        seen.add(citation.date)
        yield finding_at(
            CODE,
            Severity.WARNING,
            CLASS,
            place_of(citation),
            Message(
                N_("{document} is dated {date} here and {other} elsewhere"),
                {
                    "document": citation.canonical or "",
                    "date": shown_date(citation.date),
                    "other": shown_date(usual.date),
                },
            ),
            (citation, usual),
            (
                *((citation.date_span,) if citation.date_span else ()),
                *(place_of(other) for other in others),
            ),
        )


def _is_same(first: Citation, second: Citation) -> bool:
    """Whether two mentions with one number are surely one document."""
    if first.year is not None:
        return True
    if _issuers_differ(first, second) or first.date is None or second.date is None:
        return False
    if _of_other_years(first.title, second.title):
        return False
    if same_words(first.title, second.title):
        return True
    if first.title and second.title:
        return False
    same_year = first.date.year == second.date.year
    same_day = (first.date.day, first.date.month) == (second.date.day, second.date.month)
    same_issuer = bool(first.issuer and second.issuer) or _is_central(first)
    return same_issuer and (same_year or same_day)


def _of_other_years(first: str | None, second: str | None) -> bool:
    """Whether two titles name years and none in common: numbers begin anew each year."""
    years = [set(_YEAR.findall(title or "")) for title in (first, second)]
    return all(years) and years[0].isdisjoint(years[1])


def _issuers_differ(first: Citation, second: Citation) -> bool:
    if not first.issuer or not second.issuer:
        return False
    return not same_words(first.issuer, second.issuer)


def _is_central(citation: Citation) -> bool:
    groups = (citation.symbol or "").replace("/", "-").split("-")
    return any(group in bodies() and bodies()[group].tier == "central" for group in groups[1:2])


def _kind(citation: Citation) -> str | None:
    """The kind, where numbers of laws and resolutions run beside each other."""
    return citation.kind if "QH" in (citation.symbol or "") else None
