"""Lines put together to logical paragraphs, tables and footnotes."""

from __future__ import annotations

import re

from cchc_tui.model.report import BlockKind
from cchc_tui.model.spans import Span
from cchc_tui.report.draft import Draft
from cchc_tui.report.footnotes import footnote_mark, is_rule
from cchc_tui.report.joining import Joining
from cchc_tui.report.lines import Line
from cchc_tui.report.tables import table_runs
from cchc_tui.text.worktext import WorkText

PAGE_NUMBER = re.compile(
    r"(?:-{1,2}\s?(?P<dashed>\d{1,3})\s?-{1,2}|(?P<bare>\d{1,3})"
    r"|(?:trang|page)\s{0,3}(?P<named>\d{1,3})(?:\s?(?:/|of)\s?\d{1,3})?)"
)
_NEXT_PAGES = 3
_LONG_TEXT = 60


def join_lines(work: WorkText, lines: list[Line]) -> list[Draft]:
    """The blocks of the text in reading order, their kinds only roughly known."""
    return _Joiner(work, lines).drafts()


class _Joiner:
    """One pass over the lines; a footnote or a page number does not end the paragraph around it."""

    def __init__(self, work: WorkText, lines: list[Line]) -> None:
        self._work = work
        self._lines = lines
        self._joining = Joining(work, lines)
        self._drafts: list[Draft] = []
        self._body: Draft | None = None
        self._footnote: Draft | None = None
        self._below_rule = False
        self._page = 0

    def drafts(self) -> list[Draft]:
        """Read all lines."""
        runs = table_runs(self._work.text, self._lines)
        index = 0
        while index < len(self._lines):
            last = runs.get(index)
            if last is not None:
                self._add_table(self._lines[index : last + 1])
                index = last + 1
                continue
            line = self._lines[index]
            index += 1
            after = self._lines[index] if index < len(self._lines) else None
            if not self._is_skipped(line, after):
                self._add_line(line)
        return self._drafts

    def _is_skipped(self, line: Line, after: Line | None) -> bool:
        """Whether a line is a rule or the number of a page."""
        length = line.end - line.marker_start
        if self._work.text[line.end - 1] in "_-=.|" and is_rule(self._work.text, line):
            self._below_rule = length >= 5
            return True
        if length > 20 or line.row_end - line.row_start > 120:
            return False
        match = PAGE_NUMBER.fullmatch(self._work.lower, line.marker_start, line.end)
        if match is None:
            return False
        if match["bare"] is None:
            return True
        page = int(match["bare"])
        in_order = self._page < page <= self._page + _NEXT_PAGES
        if not in_order and not line.page and not self._interrupts(line, after):
            return False
        self._page = page
        return True

    def _interrupts(self, line: Line, after: Line | None) -> bool:
        """Whether a bare number stands between the two halves of a sentence, as on a new page."""
        body = self._body
        if body is None or after is None or not line.gap or not after.gap:
            return False
        long = body.letters > _LONG_TEXT and not self._work.text[after.start].isdigit()
        return long and self._joining.goes_on(body, after)

    def _add_line(self, line: Line) -> None:
        text, joining = self._work.text, self._joining
        mark = footnote_mark(self._work.raw, line, self._below_rule)
        if mark is not None:
            self._footnote = self._start(BlockKind.FOOTNOTE, line, mark)
            return
        body, footnote = self._body, self._footnote
        on = body is not None and joining.goes_on(body, line)
        if footnote is not None:
            near = line.gap == 0 and not line.page
            if (near or not on) and joining.goes_on(footnote, line):
                footnote.take(text, line)
                return
            self._footnote = None
        self._below_rule = False
        if on and body is not None:
            body.take(text, line._replace(start=line.marker_start) if line.marker else line)
        else:
            self._body = self._start(BlockKind.PARAGRAPH, line)

    def _start(self, kind: BlockKind, line: Line, mark: str = "") -> Draft:
        text, marker = self._work.text, line.marker
        if mark:
            start = line.marker_start + len(mark)
            while start < line.end and text[start] in " :.\t":
                start += 1
            line, marker = line._replace(start=start), None
        draft = Draft(kind, line.marker_start, [], [], marker, line.hashes, line.bold, mark=mark)
        draft.take(text, line)
        self._drafts.append(draft)
        return draft

    def _add_table(self, rows: list[Line]) -> None:
        pieces = [Span(row.marker_start, row.end) for row in rows]
        self._drafts.append(Draft(BlockKind.TABLE, pieces[0].start, pieces, rows))
        self._body = self._footnote = None
        self._below_rule = False
