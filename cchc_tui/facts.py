"""From the review of one report to what other reports are compared with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.model.citations import Citation
from cchc_tui.model.facts import Mention, ReportFacts
from cchc_tui.model.report import Header, Level
from cchc_tui.model.review import Review
from cchc_tui.model.spans import Span
from cchc_tui.text.folding import one_line
from cchc_tui.text.worktext import modern_tones

_LONGEST_TITLE = 160
_PAST = re.compile(
    r"(?:thay\s{1,3}(?:thế|cho)|sửa\s{1,3}đổi|bãi\s{1,3}bỏ|hủy\s{1,3}bỏ|hết\s{1,3}hiệu\s{1,3}lực)"
    r"[^.;\n]{0,40}\Z"
)
_REACH_BEFORE = 70
_PROVINCE = re.compile(
    r"\b(?:[Tt]ỉnh(?:\s[ủu]y)?|[Tt]hành phố|TP\.?)\s"
    r"([^\W\d_a-zà-ỹđ]\w*(?:[ -][^\W\d_a-zà-ỹđ]\w*){0,3})"
)
_FEWEST_VOICES = 2


def facts_of(review: Review, identity: str = "") -> ReportFacts:
    """The facts of a review; `identity` is the id of the report in this run."""
    header = review.report.header
    return ReportFacts(
        identity or review.source.digest()[:12],
        review.source.path,
        header.unit,
        header.level,
        _superior(header, review.citations),
        header.number,
        header.date,
        header.period,
        tuple(_mentions(review)),
    )


def _mentions(review: Review) -> Iterator[Mention]:
    for citation in review.citations:
        if is_mentioned(citation):
            yield _mention(citation, review.source.text)


def is_mentioned(citation: Citation) -> bool:
    """Whether the citation tells enough of its document to be a mention of it."""
    return _printed_number(citation) is not None or citation.alias is not None


def _printed_number(citation: Citation) -> str | None:
    """Number and symbol, where both are printed."""
    return None if citation.number is None else citation.repaired or citation.canonical


def _mention(citation: Citation, text: str) -> Mention:
    start, end = citation.number_span or Span(citation.start, citation.end)
    title = one_line(citation.title)[:_LONGEST_TITLE] if citation.title else None
    issuer = one_line(citation.issuer) if citation.issuer else None
    printed = _printed_number(citation)
    if printed is None or citation.number is None:
        number, symbol, shown = "", "", citation.alias or ""
    else:
        number, symbol, shown = citation.number.lstrip("0"), _symbol(citation, printed), printed
    before = text[max(0, citation.start - _REACH_BEFORE) : citation.start]
    before = modern_tones(normalize("NFC", before).lower())
    return Mention(
        start,
        end,
        number,
        citation.year,
        symbol,
        shown,
        citation.kind,
        citation.date,
        citation.date_span,
        issuer,
        title,
        citation.term,
        citation.own,
        _PAST.search(before) is not None,
    )


def _symbol(citation: Citation, printed: str) -> str:
    """The symbol of a number set right: what is left without number and year."""
    rest = printed[len(citation.number or "") :].lstrip("/-")
    year = str(citation.year or "")
    return rest[len(year) :].lstrip("/-") if year and rest.startswith(year) else rest


def _superior(header: Header, citations: tuple[Citation, ...]) -> str | None:
    """The province of a unit below it, by its addressee, else by the issuers it names."""
    if header.level in (None, Level.PROVINCE):
        return None
    for words in (header.unit, header.addressee):
        place = _province_in(words)
        if place:
            return place
    named = Counter(filter(None, (_province_in(c.issuer) for c in citations)))
    if len(named) == 1:
        (place, voices), *_ = named.most_common(1)
        return place if voices >= _FEWEST_VOICES else None
    return None


def _province_in(words: str | None) -> str | None:
    if not words:
        return None
    for match in _PROVINCE.finditer(one_line(words)):
        is_city = match[1].lower() in words_of(load_lexicon("bodies"), "central_cities")
        if is_city or match.group().lower().startswith("tỉnh"):
            return f"{'thành phố' if is_city else 'tỉnh'} {match[1]}"
    return None
