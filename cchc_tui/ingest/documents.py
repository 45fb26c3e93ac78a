"""Word, PDF and HTML documents to source texts."""

from __future__ import annotations

from cchc_tui.ingest import failures
from cchc_tui.ingest.decoding import mended
from cchc_tui.ingest.evidence import Evidence, evidence_of
from cchc_tui.ingest.fences import Fences
from cchc_tui.ingest.kinds import Kind
from cchc_tui.ingest.notes import decoded_notes
from cchc_tui.ingest.odd_letters import looks_legacy
from cchc_tui.model.messages import Message
from cchc_tui.model.source import SourceText

_UNLIKELY, _ENOUGH_WORDS = 0.3, 20


def read_document(path: str, kind: Kind, data: bytes) -> SourceText:
    """The canonical text of a document; raises InputError."""
    fences = Fences()
    text, notes = _read(kind, data, fences)
    text, coding = mended(fences.resolved(text))
    if not text.strip():
        raise failures.empty_document()
    if coding:
        fences.codings.add(coding)
    elif looks_legacy(text) and _is_no_language(evidence_of(text)):
        raise failures.unknown_letters()
    return SourceText(path, text, notes=(*decoded_notes(fences.codings), *notes))


def _read(kind: Kind, data: bytes, fences: Fences) -> tuple[str, tuple[Message, ...]]:
    if kind is Kind.PDF:
        from cchc_tui.ingest.pdf import read_pdf

        return read_pdf(data, fences)
    if kind is Kind.DOCX:
        from cchc_tui.ingest.docx import read_docx

        return read_docx(data, fences), ()
    from cchc_tui.ingest.html import read_html

    return read_html(data, fences), ()


def _is_no_language(evidence: Evidence) -> bool:
    return evidence.words >= _ENOUGH_WORDS and evidence.share < _UNLIKELY
