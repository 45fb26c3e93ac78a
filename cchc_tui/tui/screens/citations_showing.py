"""What the screen of documents shows: a list, and what belongs to the row under the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Label

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.cited import CitedDocument, CitedDocuments, MentionPlace, NearPair
from cchc_tui.session.folded import folded
from cchc_tui.store.pairs import PairVerdict
from cchc_tui.tui.review.evidence_pane import EvidencePane
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.citation_rows import (
    document_cells,
    document_columns,
    mention_cells,
    pair_cells,
    pair_columns,
    pair_page,
)
from cchc_tui.tui.screens.filtered import FilteredPage
from cchc_tui.tui.speech import say, translate_of


class CitationsShowing(FilteredPage):
    """The documents that all reports cite, or pairs of citations that look alike."""

    def __init__(self) -> None:
        super().__init__()
        self.cited: CitedDocuments | None = None
        self.documents: list[CitedDocument] = []
        """those the filter wants"""
        self.pairs: list[tuple[NearPair, PairVerdict]] = []
        self.mentions: Sequence[MentionPlace] = ()
        self._shown_of = ""
        """the document whose mentions are shown"""
        self._timer: Timer | None = None

    @property
    def rows(self) -> RowList:
        """The list above."""
        return self.query_one("#list", RowList)

    @property
    def mention_rows(self) -> RowList:
        """Where the document is cited."""
        return self.query_one("#mentions", RowList)

    @property
    def shows_pairs(self) -> bool:
        """Whether pairs are listed in place of documents."""
        return self.has_class("pairs")

    def heading(self) -> str:
        """Which list, and how many."""
        cited = self.cited
        if cited is None:
            return say(self, self.NAME)
        if self.shows_pairs:
            values = {"open": str(len(cited.near)), "decided": str(len(cited.decided))}
            return say(self, N_("Pairs that look alike: {open} open, {decided} decided"), **values)
        values = {"shown": str(len(self.documents)), "all": str(len(cited.documents))}
        return say(self, N_("Documents: {shown} of {all}"), **values)

    def show_list(self, cursor: int = 0) -> None:
        """List what the filter wants."""
        words = folded(self.filter.words).split()
        if self.shows_pairs:
            self._show_pairs(words, cursor)
        else:
            self._show_documents(words, cursor)
        self.show_heading()

    def _show_documents(self, words: list[str], cursor: int) -> None:
        documents = self.cited.documents if self.cited else []
        self.documents = [one for one in documents if _has(words, *document_cells(one))]
        rows, translate = self.rows, translate_of(self)
        rows.set_columns(document_columns(translate))
        rows.empty = say(self, _FILTERED_OUT if documents else _NO_DOCUMENTS)
        found = self.documents
        rows.show(len(found), lambda index: document_cells(found[index]), cursor)
        self.show_mentions()

    def _show_pairs(self, words: list[str], cursor: int) -> None:
        cited = self.cited
        every = [(pair, PairVerdict.OPEN) for pair in cited.near] + cited.decided if cited else []
        self.pairs = [one for one in every if _has(words, one[0].slip.shown, one[0].other.shown)]
        rows, translate = self.rows, translate_of(self)
        rows.set_columns(pair_columns(translate))
        rows.empty = say(self, _FILTERED_OUT if every else _NO_PAIRS)
        found = self.pairs
        rows.show(len(found), lambda index: pair_cells(*found[index], translate), cursor)
        self.show_pair()

    def show_pair(self) -> None:
        pane, current = self.query_one("#pair", EvidencePane), self.pair
        if current is None:
            pane.clear()
        else:
            pane.turn_to(pair_page(*current, translate_of(self)), say(self, N_("Why")))

    def show_mentions(self) -> None:
        """The mentions of the document under the cursor, read in a thread."""
        document, cited = self.document, self.cited
        self.query_one("#forms", Label).update(Content(self._forms_words(document)))
        if document is None or cited is None:
            self._take_mentions("", ())
        elif document.id != self._shown_of:
            read = self._read_mentions
            self.run_worker(
                lambda: read(cited, document.id), thread=True, exclusive=True, group="mentions"
            )

    def _forms_words(self, document: CitedDocument | None) -> str:
        """The ways a document is cited, the most used first."""
        if document is None:
            return ""
        return say(self, N_("cited as {forms}"), forms=", ".join(document.forms))

    def _read_mentions(self, cited: CitedDocuments, document: str) -> None:
        app = self.session_app
        try:
            mentions = cited.mentions(document)
        except CchcError as error:
            app.call_from_thread(app.complain, error)
            return
        app.call_from_thread(self._take_mentions, document, mentions)

    def _take_mentions(self, document: str, mentions: Sequence[MentionPlace]) -> None:
        current = self.document
        if not self.is_attached or document != (current.id if current else ""):
            return
        self.mentions, self._shown_of = mentions, document
        self.mention_rows.show(len(mentions), lambda index: mention_cells(mentions[index]))

    @property
    def document(self) -> CitedDocument | None:
        """The document under the cursor."""
        at = self.rows.cursor
        return self.documents[at] if not self.shows_pairs and at < len(self.documents) else None

    @property
    def pair(self) -> tuple[NearPair, PairVerdict] | None:
        """The pair under the cursor."""
        at = self.rows.cursor
        return self.pairs[at] if self.shows_pairs and at < len(self.pairs) else None


def _has(words: Sequence[str], *texts: str) -> bool:
    text = folded(" ".join(texts))
    return all(word in text for word in words)


_FILTERED_OUT = N_("Nothing matches.\n\n{key:app.back} clears the filter.")
_NO_DOCUMENTS = N_("The reports cite no document.")
_NO_PAIRS = N_("No two citations look like one document.")
