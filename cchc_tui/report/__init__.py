"""From canonical text to the shape of a report: header, outline, lists, tables, footnotes."""

from __future__ import annotations

from cchc_tui.model.report import BlockKind, Report
from cchc_tui.report.footnotes import FootnoteText, tie_footnotes
from cchc_tui.report.header import read_header
from cchc_tui.report.joiner import join_lines
from cchc_tui.report.lines import read_lines
from cchc_tui.report.nesting import Nesting
from cchc_tui.report.outline import Outline
from cchc_tui.report.tables import read_table
from cchc_tui.text.worktext import WorkText

__all__ = ["read_report"]

_FOOTNOTE = BlockKind.FOOTNOTE
_TABLE = BlockKind.TABLE


def read_report(work: WorkText) -> Report:
    """The structure of a text; spans count code points of `work.text`."""
    lines = read_lines(work)
    drafts = join_lines(work, lines)
    outline = Outline(work, drafts)
    outline.read()
    blocks = Nesting(work, outline).blocks(drafts)
    tables = tuple(
        read_table(work.text, index, draft.lines)
        for index, draft in enumerate(drafts)
        if draft.kind is _TABLE
    )
    notes = [
        FootnoteText(index, draft.mark, draft.start)
        for index, draft in enumerate(drafts)
        if draft.kind is _FOOTNOTE
    ]
    header = read_header(work, lines, blocks, outline.body_start)
    return Report(header, tuple(outline.sections), blocks, tables, tie_footnotes(work.text, notes))
