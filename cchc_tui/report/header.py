"""What stands above the body of a report."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.model.report import Block, Header, Period
from cchc_tui.model.spans import Span
from cchc_tui.report.lines import Line
from cchc_tui.report.periods import declared_window, first_period
from cchc_tui.report.units import IssuingUnit, unit_of_body, unit_of_head
from cchc_tui.text.dates import PrintedDate, find_dates
from cchc_tui.text.worktext import WorkText

_NUMBER = re.compile(
    r"\bsố\s{0,3}[:.]?\s{0,3}(?P<number>\d{1,5}[a-zđ]?\s{0,3}/\s{0,3}[a-zđ]{2,8}"
    r"(?:\s?[-/]\s?[a-zđ]{1,14}){0,3})"
)
_COLUMNS = re.compile(r"\t+|\s{3,}|\|")
_RIGHT_COLUMN = re.compile(r"\s*\b(?:cộng h(?:òa|oà) xã hội|độc lập\s?-).*")
_PLACE_DATE = re.compile(r"(?P<place>[^\W\d_][^,\t|\d/]{1,40}?)\s?,\s{0,3}ngày\s")
_MOST_HEAD_LINES = 40
_MOST_TITLE_LINES = 6
_LONGEST_TITLE_LINE = 320


class _Dated(NamedTuple):
    place: str | None
    date: PrintedDate | None


class _Title(NamedTuple):
    words: str
    span: Span


def read_header(
    work: WorkText, lines: list[Line], blocks: tuple[Block, ...], body_start: int
) -> Header:
    """The header; what is not printed stays None, a text without number or title has none."""
    body = blocks[body_start].start if body_start < len(blocks) else len(work.text)
    head = [line for line in lines[:_MOST_HEAD_LINES] if line.marker_start < body]
    number = _number(work, head)
    title = _title(work, head)
    dated = _place_and_date(work, head) or _place_and_date(work, lines[-12:])
    if number is None and title is None:
        return Header(window=declared_window(work.lower))
    place, printed = dated or _Dated(None, None)
    unit = _unit(work, head, place)
    year = printed.year if printed else None
    return Header(
        unit=unit.name if unit else None,
        number="".join(work.text[number.start : number.end].split()) if number else None,
        number_span=number,
        place=place,
        date=printed.date if printed else None,
        date_span=Span(printed.start, printed.end) if printed else None,
        title=title.words if title else None,
        title_span=title.span if title else None,
        period=_period(work, title, blocks[body_start : body_start + 4], year),
        window=declared_window(work.lower),
        addressee=_addressee(work, blocks[: body_start + 8]),
        level=unit.level if unit else None,
    )


def _number(work: WorkText, head: list[Line]) -> Span | None:
    for line in head:
        row = work.lower.find("số", line.marker_start, line.end)
        if row < 0 or (row > line.marker_start and not _starts_column(work.text, row)):
            continue
        match = _NUMBER.match(work.lower, row, line.end)
        if match is None:
            continue
        symbol = work.text[match.start("number") : match.end("number")]
        if symbol.split("/")[1].lstrip()[0].isupper():
            return Span(*match.span("number"))
    return None


def _starts_column(text: str, position: int) -> bool:
    before = text[max(0, position - 3) : position]
    return before.endswith("  ") or before.rstrip(" ")[-1:] in {"\t", "|"}


def _place_and_date(work: WorkText, lines: list[Line]) -> _Dated | None:
    """The line "Cái Răng, ngày 21 tháng 6 năm 2024"; the day may be left blank."""
    for line in lines:
        if line.end - line.marker_start > 200:
            continue
        for match in _PLACE_DATE.finditer(work.text, line.marker_start, line.end):
            place = _COLUMNS.split(match["place"])[-1].strip(" |\t")
            if not place[:1].isupper() or len(place.split()) > 6:
                continue
            start = match.end() - 5
            after = work.text[start : line.end]
            printed = next(find_dates(after), None)
            if printed is None:
                if "tháng" not in after or "năm" not in after:
                    continue
                return _Dated(place, None)
            shifted = printed._replace(start=printed.start + start, end=printed.end + start)
            return _Dated(place, shifted if printed.year else None)
    return None


def _title(work: WorkText, head: list[Line]) -> _Title | None:
    """The lines from "BÁO CÁO" to the body, without that word where it stands alone."""
    for index, line in enumerate(head):
        lower = work.lower[line.start : line.end]
        alone = lower.strip(" :") == "báo cáo"
        if not alone and not _opens_title(work, line, lower):
            continue
        rest = head[index + alone :]
        return _title_of(work, rest[:_MOST_TITLE_LINES], len(rest) > 0 and alone)
    return None


def _opens_title(work: WorkText, line: Line, lower: str) -> bool:
    """Whether a line that begins "báo cáo" is a title, not a sentence about a report."""
    if not lower.startswith("báo cáo ") or len(lower) > _LONGEST_TITLE_LINE:
        return False
    if work.text.startswith("BÁO CÁO", line.start):
        return True
    words = words_of(load_lexicon("bodies"), "title_words")
    return lower[len("báo cáo ") :].lstrip().startswith(words) and not lower.endswith((".", ";"))


def _title_of(work: WorkText, lines: list[Line], alone: bool) -> _Title | None:
    taken: list[Line] = []
    for line in lines:
        lower = work.lower[line.start : line.end]
        if line.marker or line.end - line.start > _LONGEST_TITLE_LINE or _is_no_title(lower):
            break
        if taken and not alone and line.gap > 0:
            break
        taken.append(line)
    if not taken:
        return None
    words = " ".join(work.text[line.start : line.end] for line in taken)
    return _Title(" ".join(words.split()), Span(taken[0].start, taken[-1].end))


def _is_no_title(lower: str) -> bool:
    return lower.startswith(
        ("kính gửi", "(số liệu", "(kèm", "thực hiện ", "căn cứ ", "___", "---", "(từ")
    )


def _unit(work: WorkText, head: list[Line], place: str | None) -> IssuingUnit | None:
    parts: list[str] = []
    motto = words_of(load_lexicon("bodies"), "motto")
    for line in head:
        row = work.text[line.marker_start : line.end]
        lower = work.lower[line.marker_start : line.end]
        if lower.lstrip("# ").startswith(("báo cáo", "kính gửi")):
            break
        if any(words in lower for words in motto):
            cut = _RIGHT_COLUMN.search(lower)
            row = row[: cut.start()] if cut else row
        columns = (part.strip(" -_") for part in _COLUMNS.split(row))
        parts.extend(part for part in columns if _may_name_unit(part))
    return unit_of_head(parts) or unit_of_body(work.text, work.lower, place)


def _may_name_unit(part: str) -> bool:
    return 0 < len(part) < 90 and "/" not in part and ", ngày" not in part


def _period(
    work: WorkText, title: _Title | None, opening: tuple[Block, ...], year: int | None
) -> Period | None:
    """The period of the title, else of the opening sentence that says "báo cáo"."""
    if title is not None:
        found = first_period(work.lower[title.span.start : title.span.end], year)
        if found is not None:
            return found
    for block in opening:
        lower = work.lower[block.start : block.end]
        place = lower.find("báo cáo")
        if place >= 0:
            return first_period(lower[place:], year)
    return None


def _addressee(work: WorkText, blocks: tuple[Block, ...]) -> str | None:
    """Whom "Kính gửi:" names; several bodies are listed under it."""
    for index, block in enumerate(blocks):
        lower = work.lower[block.start : block.end]
        if not lower.startswith("kính gửi"):
            continue
        words = _words(work, block)[len("kính gửi") :].strip(" :.;")
        if words:
            return words
        listed = [
            _words(work, item).strip(" .;,") for item in blocks[index + 1 :] if item.marker == "-"
        ]
        return "; ".join(listed) or None
    return None


def _words(work: WorkText, block: Block) -> str:
    return " ".join(" ".join(work.text[start:end] for start, end in block.pieces).split())
