"""Cited documents for programs: one JSON object, the contract `cchc.citations/1`."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.output.citation_rows import CitationList, DocumentRow, MentionRow, NearRow, Side
from cchc_tui.output.contract import Entry, document_entry, iso
from cchc_tui.output.json_text import encoded
from cchc_tui.output.presentation import Presentation

SCHEMA = "cchc.citations/1"


def write_citations_json(found: CitationList, presentation: Presentation) -> Iterator[str]:
    """The whole object, one array entry a line."""
    tool = encoded({"name": "cchc", "version": presentation.version})
    yield f'{{"schema":{encoded(SCHEMA)},"tool":{tool}'
    arrays: dict[str, Iterator[Entry]] = {
        "reports": ({"id": identity, "path": path} for identity, path in found.reports),
        "documents": map(_document, found.documents),
        "mentions": map(_mention, found.mentions),
        "near": (_near(row, presentation) for row in found.near or ()),
    }
    for name, entries in arrays.items():
        lines = ",".join("\n" + encoded(entry) for entry in entries)
        yield f",\n{encoded(name)}:[{lines}]"
    yield "}\n"


def _document(row: DocumentRow) -> Entry:
    forms = [
        {"canonical": form.canonical, "date": iso(form.date), "mentions": form.mentions}
        for form in row.forms
    ]
    return {"row": row.row, **document_entry(row.document), "reports": row.reports, "forms": forms}


def _mention(row: MentionRow) -> Entry:
    mention = row.mention
    return {
        "document": row.document,
        "report": row.report,
        "start": mention.start,
        "end": mention.end,
        "line": row.line,
        "column": row.column,
        "text": row.printed,
        "canonical": mention.canonical,
        "date": iso(mention.date),
        "issuer": mention.issuer,
        "title": mention.title,
        "own": mention.own,
    }


def _near(row: NearRow, presentation: Presentation) -> Entry:
    return {
        "field": row.field,
        "slip": _side(row.slip),
        "other": _side(row.other),
        "decided": row.decided,
        "weight": row.score,
        "evidence": [
            {"reason": text.render(presentation.translate), "weight": weight}
            for text, weight in row.lines
        ],
    }


def _side(side: Side) -> Entry:
    return {
        "canonical": side.canonical,
        "date": iso(side.date),
        "report": side.report,
        "start": side.start,
        "end": side.end,
        "line": side.line,
        "column": side.column,
        "reports": side.reports,
    }
