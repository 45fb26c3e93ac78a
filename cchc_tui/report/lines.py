"""The physical lines of a text with their markers, blank lines counted and dropped.

A line with nothing but a comment on it is not there at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from cchc_tui.report.markers import Marker, Style, read_marker, star_marker
from cchc_tui.text.worktext import WorkText


class Line(NamedTuple):
    """A line that is not blank; `text[start:end]` is its text without marker and outer blanks."""

    start: int
    end: int
    marker_start: int
    row_start: int
    row_end: int
    gap: int
    """blank lines before it"""
    page: bool
    """whether a form feed stands before it"""
    marker: Marker | None
    hashes: int
    """depth of a markdown or wiki heading, 0 for none"""
    bold: bool


_HASHES = re.compile(r"(?:(#{1,6})(?!#)|(={2,6})(?!=))\s*")
_INLINE_BULLET = re.compile(r"(?<=[:;.])\s{1,8}([-+•])\s{1,8}(?=[^\W\d_])")


def read_lines(work: WorkText) -> list[Line]:
    """All lines that are not blank, a bullet after a colon on its own line."""
    text = work.text
    rows = (text.replace("\f", "\n") if "\f" in text else text).split("\n")
    stars = work.raw if "*" in work.raw else ""
    commented = [comment.start for comment in work.comments]
    lines: list[Line] = []
    position, gap, page = 0, 0, False
    for row in rows:
        row_end = position + len(row)
        stripped = row.lstrip()
        has_comment = commented and _any_within(commented, position, row_end)
        if stripped:
            start = row_end - len(stripped)
            shown_end = position + len(row.rstrip(" ")) if has_comment else row_end
            stripped = stripped.rstrip()
            end = start + len(stripped)
            marker = read_marker(text, start, end)
            body = marker.end if marker else start
            line = Line(body, end, start, position, shown_end, gap, page, marker, 0, False)
            if text[start] in "#=" or (stars and stars.find("*", position, row_end) >= 0):
                line = _marked_up(work, line)
            lines.append(line)
            if ": " in stripped and (" - " in stripped or " + " in stripped or "•" in stripped):
                _split_inline_bullets(text, lines)
            gap, page = 0, False
        elif not has_comment:
            gap += 1
        page = page or text[row_end : row_end + 1] == "\f"
        position = row_end + 1
    return lines


def _any_within(starts: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the sorted places lies in a row."""
    place = bisect_left(starts, start)
    return place < len(starts) and starts[place] < end


def _marked_up(work: WorkText, line: Line) -> Line:
    """A line with the hashes, bold and star bullets of markdown read."""
    text, row_start, row_end = work.text, line.row_start, line.row_end
    marker, hashes, marker_start, end = line.marker, 0, line.marker_start, line.end
    body = line.start
    if text[marker_start] in "#=":
        body, end, hashes = _without_hashes(text, marker_start, end)
        marker = read_marker(text, body, end) if body < end else None
        body = marker.end if marker else body
    row = work.raw[row_start:row_end].strip().lstrip("#= ")
    bold = row.startswith("**") and row.endswith("**") and len(row) > 4
    if marker is None and row.startswith("*"):
        marker = star_marker(work.raw, row_start, body, row_end)
        if marker is not None:
            marker_start = work.raw.index("*", row_start)
    return Line(
        body, end, marker_start, row_start, row_end, line.gap, line.page, marker, hashes, bold
    )


def _without_hashes(text: str, start: int, end: int) -> tuple[int, int, int]:
    """Start and end of a heading's text and its depth; a row of "====" is no heading."""
    match = _HASHES.match(text, start, end)
    if match is None or match.end() >= end:
        return start, end, 0
    if match[1]:
        depth = len(match[1])
        trimmed = text[match.end() : end].rstrip("# ")
    else:
        depth = len(match[2]) - 1
        if not text.endswith("==", start, end):
            return start, end, 0
        trimmed = text[match.end() : end].rstrip("= ")
    return match.end(), match.end() + len(trimmed), depth


def _split_inline_bullets(text: str, lines: list[Line]) -> None:
    """Cut "Trong đó: - Tổng thu …; - Tổng chi …" into lines; the first cut needs a colon."""
    line = lines[-1]
    sign = ""
    for match in _INLINE_BULLET.finditer(text, line.start, line.end):
        if not sign and text[match.start() - 1] != ":":
            continue
        if sign and match[1] != sign:
            continue
        sign = match[1]
        lines[-1] = lines[-1]._replace(end=match.start(), bold=False)
        marker = Marker(sign, Style.BULLET, match.end())
        rest = line._replace(
            start=match.end(), marker_start=match.start(1), gap=0, page=False, marker=marker
        )
        lines.append(rest._replace(hashes=0, bold=False))
