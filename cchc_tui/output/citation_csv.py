"""Cited documents for a spreadsheet: UTF-8 with its mark, and no cell that computes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cchc_tui.model.messages import N_
from cchc_tui.output.citation_rows import CitationList, DocumentRow, MentionRow, NearRow, shown_form
from cchc_tui.output.citation_table import HEADINGS, correction
from cchc_tui.output.csv_text import MARK, csv_line
from cchc_tui.output.presentation import Presentation

_MENTION_HEADINGS = (
    N_("document"),
    N_("report"),
    N_("line"),
    N_("column"),
    N_("printed"),
    N_("date"),
    N_("issuer"),
    N_("title"),
)
_NEAR_HEADINGS = (
    N_("likely wrong"),
    N_("report"),
    N_("line"),
    N_("likely right"),
    N_("report"),
    N_("line"),
    N_("weight"),
    N_("reasons"),
    N_("likely slip"),
)


def write_csv(found: CitationList, presentation: Presentation) -> Iterator[str]:
    """What was asked for: one header, one row a document, mention or near miss."""
    yield MARK
    headings, rows = _content(found, presentation)
    yield csv_line([presentation.translate(heading) for heading in headings])
    for row in rows:
        yield csv_line(row)


def _content(
    found: CitationList, presentation: Presentation
) -> tuple[Sequence[str], Iterator[Sequence[str]]]:
    if found.near is not None:
        return _NEAR_HEADINGS, (_near_cells(row, presentation) for row in found.near)
    if found.mentions:
        names = {row.document.id: row.document.canonical for row in found.documents}
        return _MENTION_HEADINGS, (_mention_cells(row, names) for row in found.mentions)
    return HEADINGS, (_document_cells(row, presentation) for row in found.documents)


def _document_cells(row: DocumentRow, presentation: Presentation) -> Sequence[str]:
    document, say = row.document, presentation.translate
    return (
        str(row.row),
        document.canonical,
        document.kind or "",
        _iso(document.date),
        document.issuer or "",
        document.title or "",
        str(document.mentions),
        str(row.reports),
        str(len(row.forms)),
        say(row.registry_word),
        say(row.note_word) if row.note_word else "",
    )


def _mention_cells(row: MentionRow, names: dict[str, str]) -> Sequence[str]:
    mention = row.mention
    return (
        names[row.document],
        row.path,
        str(row.line),
        str(row.column),
        row.printed,
        _iso(mention.date),
        mention.issuer or "",
        mention.title or "",
    )


def _near_cells(row: NearRow, presentation: Presentation) -> Sequence[str]:
    slip, other = row.slip, row.other
    reasons = "; ".join(f"{presentation.say(text)} {weight:+d}" for text, weight in row.lines)
    return (
        shown_form(slip.canonical, slip.date),
        slip.path,
        str(slip.line),
        shown_form(other.canonical, other.date),
        other.path,
        str(other.line),
        str(row.score),
        reasons,
        presentation.say(correction(row)) if row.decided else "",
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
