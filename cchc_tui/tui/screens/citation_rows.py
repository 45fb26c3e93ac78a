"""How documents, their mentions and pairs that look alike are shown in rows and on a page."""

from __future__ import annotations

from collections.abc import Callable

from cchc_tui.model.messages import N_, Message
from cchc_tui.session.cited import CitedDocument, MentionPlace, NearPair, PairSide
from cchc_tui.session.marks import MarkKind
from cchc_tui.store.pairs import PairVerdict
from cchc_tui.tui.review.page import Page, PageWriter
from cchc_tui.tui.rows.row_list import Column

Translate = Callable[[str], str]
VERDICT_WORDS = {
    PairVerdict.OPEN: N_("open"),
    PairVerdict.SAME: N_("the same"),
    PairVerdict.DIFFERENT: N_("different"),
}


def document_columns(translate: Translate) -> tuple[Column, ...]:
    """Of the list of documents."""
    return (
        Column(translate(N_("number")), 24),
        Column(translate(N_("date")), 10),
        Column(translate(N_("mentions")), 8, right=True),
        Column(translate(N_("reports")), 8, right=True),
        Column(translate(N_("forms")), 8, right=True, least=100),
        Column(translate(N_("registry")), 18, least=110),
        Column(translate(N_("title, body"))),
    )


def document_cells(document: CitedDocument) -> tuple[str, ...]:
    """A document; forms are the ways it is cited."""
    title = " · ".join(filter(None, (document.title, document.issuer or document.kind)))
    registry = " · ".join(filter(None, (document.registry, document.note)))
    counts = (document.mentions, document.reports, len(document.forms))
    return (document.canonical, document.date, *map(str, counts), registry, title)


def mention_columns(translate: Translate) -> tuple[Column, ...]:
    """Of the list of mentions."""
    return (Column(translate(N_("cited as"))), Column(translate(N_("in the report"))))


def mention_cells(mention: MentionPlace) -> tuple[str, ...]:
    """A mention as it is printed, and the report."""
    return (mention.printed, mention.label)


def pair_columns(translate: Translate) -> tuple[Column, ...]:
    """Of the list of pairs."""
    return (
        Column(translate(N_("decided")), 10),
        Column(translate(N_("likely a slip"))),
        Column(translate(N_("likely meant"))),
        Column(translate(N_("differs")), 10),
        Column(translate(N_("weight")), 6, right=True),
    )


def pair_cells(pair: NearPair, verdict: PairVerdict, translate: Translate) -> tuple[str, ...]:
    """A pair; which side is the slip is only said where evidence tells."""
    said = "" if verdict is PairVerdict.OPEN else translate(VERDICT_WORDS[verdict])
    slip = pair.slip.shown if pair.decided else f"{pair.slip.shown} ?"
    return (said, slip, pair.other.shown, pair.field, f"{pair.score:+d}")


def pair_page(pair: NearPair, verdict: PairVerdict, translate: Translate) -> Page:
    """Both sides, and the weights line by line."""
    writer = PageWriter()
    writer.heading(f"{pair.slip.shown} ↔ {pair.other.shown}", 1)
    writer.line(translate(VERDICT_WORDS[verdict]))
    words = N_("Likely a slip") if pair.decided else N_("One side")
    _write_side(writer, translate(words), pair.slip, translate)
    words = N_("Likely meant") if pair.decided else N_("The other side")
    _write_side(writer, translate(words), pair.other, translate)
    writer.heading(translate(N_("Why they may be one document")))
    for reason, weight in pair.lines:
        writer.line(f"{weight:+4d}  {reason}")
    together = translate(N_("together"))
    writer.line(f"{pair.score:+4d}  {together}", MarkKind.CURRENT)
    return writer.page()


def _write_side(writer: PageWriter, title: str, side: PairSide, translate: Translate) -> None:
    writer.heading(title)
    values = {"shown": side.shown, "reports": str(side.reports)}
    writer.line(Message(N_("{shown}, cited so by {reports} reports"), values).render(translate))
    values = {"report": side.label, "line": str(side.line)}
    writer.line(Message(N_("first: {report}, line {line}"), values).render(translate))
