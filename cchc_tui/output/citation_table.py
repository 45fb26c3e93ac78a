"""Cited documents, the mentions of one, and near misses as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_tui.model.messages import N_, Message
from cchc_tui.output.citation_rows import (
    CitationList,
    DocumentRow,
    MentionRow,
    NearRow,
    Side,
    shown_day,
    shown_form,
)
from cchc_tui.output.colours import paint
from cchc_tui.output.display import visible, width
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.tables import aligned

HEADINGS = (
    N_("row"),
    N_("document"),
    N_("kind"),
    N_("date"),
    N_("issuer"),
    N_("title"),
    N_("mentions"),
    N_("reports"),
    N_("forms"),
    N_("registry"),
    N_("note"),
)
_NUMBERS = frozenset({0, 6, 7, 8})
_NAME_COLUMNS, _KIND_COLUMNS, _ISSUER_COLUMNS, _TITLE_COLUMNS = 30, 16, 28, 44
_LIKELY_SLIP = N_("likely slip: {printed} for {correct}")
_TOGETHER = N_("together {score}")
_REPORTS_CITE_IT = N_("reports: {count}")
_WHERE_FROM = {
    "group": N_("as other mentions have it"),
    "registry": N_("as the registry has it"),
}


def write_table(found: CitationList, presentation: Presentation) -> Iterator[str]:
    """What was asked for, as lines."""
    if found.near is not None:
        yield from _near_blocks(found.near, presentation)
    elif found.mentions:
        yield from _one_document(found, presentation)
    else:
        yield from (f"{line}\n" for line in _document_lines(found.documents, presentation))


def _document_lines(rows: Sequence[DocumentRow], presentation: Presentation) -> Iterator[str]:
    say = presentation.translate
    if rows:
        cells = [tuple(map(say, HEADINGS)), *(_document_cells(row, presentation) for row in rows)]
        yield from aligned(cells, right=_NUMBERS)


def _document_cells(row: DocumentRow, presentation: Presentation) -> tuple[str, ...]:
    document, say = row.document, presentation.translate
    day = shown_day(document.date)
    return (
        str(row.row),
        _cut(document.canonical, _NAME_COLUMNS),
        _cut(document.kind or "", _KIND_COLUMNS),
        # What no mention prints is in brackets.
        f"({day})" if document.date_from == "registry" else day,
        _cut(document.issuer or "", _ISSUER_COLUMNS),
        _cut(document.title or "", _TITLE_COLUMNS),
        str(document.mentions),
        str(row.reports),
        str(len(row.forms)),
        say(row.registry_word),
        say(row.note_word) if row.note_word else "",
    )


def _one_document(found: CitationList, presentation: Presentation) -> Iterator[str]:
    for row in found.documents:
        yield from _head(row, presentation)
        own = [mention for mention in found.mentions if mention.document == row.document.id]
        yield from (f"  {line}\n" for line in aligned([_mention_cells(m) for m in own]))


def _head(row: DocumentRow, presentation: Presentation) -> Iterator[str]:
    document, say = row.document, presentation.translate
    yield paint(presentation.palette.path, visible(document.canonical)) + "\n"
    facts = (
        (N_("kind"), document.kind, None),
        (N_("date"), shown_day(document.date), document.date_from),
        (N_("issuer"), document.issuer, None),
        (N_("title"), document.title, document.title_from),
        (N_("registry"), document.registry or say(row.registry_word), None),
        (N_("note"), row.note_word and say(row.note_word), None),
    )
    for name, value, source in facts:
        if value:
            origin = f" ({say(_WHERE_FROM[source])})" if source in _WHERE_FROM else ""
            yield f"  {say(name)}: {visible(value)}{origin}\n"


def _mention_cells(row: MentionRow) -> tuple[str, ...]:
    mention = row.mention
    return (
        f"{visible(row.path)}:{row.line}:{row.column}",
        visible(row.printed),
        shown_day(mention.date),
        _cut(mention.issuer or "", _ISSUER_COLUMNS),
        _cut(mention.title or "", _TITLE_COLUMNS),
    )


def _near_blocks(rows: Sequence[NearRow], presentation: Presentation) -> Iterator[str]:
    for place, row in enumerate(rows):
        if place:
            yield "\n"
        yield from (f"{line}\n" for line in _near_lines(row, presentation))


def _near_lines(row: NearRow, presentation: Presentation) -> Iterator[str]:
    sides = [_side_cells(side, presentation) for side in (row.slip, row.other)]
    yield from aligned(sides)
    for text, weight in row.lines:
        yield f"  {weight:+3}  {presentation.say(text)}"
    yield f"       {presentation.say(Message(_TOGETHER, {'score': str(row.score)}))}"
    if row.decided:
        yield f"       {presentation.say(correction(row))}"


def _side_cells(side: Side, presentation: Presentation) -> tuple[str, ...]:
    return (
        visible(shown_form(side.canonical, side.date)),
        f"{visible(side.path)}:{side.line}:{side.column}",
        presentation.say(Message(_REPORTS_CITE_IT, {"count": str(side.reports)})),
    )


def correction(row: NearRow) -> Message:
    """What is likely misprinted and what it should be."""
    slip, other = row.slip, row.other
    if slip.canonical == other.canonical:
        printed, correct = shown_day(slip.date), shown_day(other.date)
    else:
        printed, correct = slip.canonical, other.canonical
    return Message(_LIKELY_SLIP, {"printed": printed, "correct": correct})


def _cut(text: str, columns: int) -> str:
    """`text` on at most so many columns, with a mark where something is left out."""
    shown = visible(text)
    if width(shown) <= columns:
        return shown
    while width(shown) > columns - 1:
        shown = shown[:-1]
    return shown.rstrip() + "…"
