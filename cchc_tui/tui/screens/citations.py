"""The documents that all reports cite, and pairs of citations that look like one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Label

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.cited import CitedDocument, CitedDocuments, MentionPlace, NearPair, PairSide
from cchc_tui.session.folded import folded
from cchc_tui.store.pairs import PairVerdict
from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.field import Field
from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.review.evidence_pane import EvidencePane
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.citation_rows import (
    document_cells,
    document_columns,
    mention_cells,
    mention_columns,
    pair_cells,
    pair_columns,
    pair_page,
)
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.speech import say, translate_of

_PAUSE = 0.1
"""seconds the cursor rests on a document before its mentions are read"""


class CitationsScreen(Page):
    """One list above, what belongs to its row below: mentions of a document, evidence of a pair."""

    SCOPE = Scope.CITATIONS
    NAME = N_("Documents")
    ABOUT = N_(
        "The documents that the reports cite. {key:list.choose} shows where one is cited, and there"
        " opens the report. The second list has citations that are likely one document with a slip:"
        " say whether they are the same or different, and you are not asked again."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.CITATIONS)
    DEFAULT_CSS = """
    CitationsScreen #list { height: 2fr; }
    CitationsScreen #mentions { height: 1fr; }
    CitationsScreen #pair { height: 3fr; }
    CitationsScreen #forms { padding: 0 1; background: $panel; text-style: bold; height: 1; }
    CitationsScreen #progress { height: 1fr; content-align: center middle; width: 1fr; }
    CitationsScreen.ready #progress { display: none; }
    CitationsScreen #list, CitationsScreen #mentions, CitationsScreen #pair { display: none; }
    CitationsScreen #forms { display: none; }
    CitationsScreen.ready.documents #forms { display: block; }
    CitationsScreen.ready #list { display: block; }
    CitationsScreen.ready.documents #mentions { display: block; }
    CitationsScreen.ready.pairs #pair { display: block; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._cited: CitedDocuments | None = None
        self._documents: list[CitedDocument] = []
        """those the filter wants"""
        self._pairs: list[tuple[NearPair, PairVerdict]] = []
        self._mentions: Sequence[MentionPlace] = ()
        self._shown_of = ""
        """the document whose mentions are shown"""
        self._timer: Timer | None = None
        self._last: tuple[NearPair, PairVerdict] | None = None
        """the pair decided last, which `reopen` takes back"""

    def body(self) -> Iterable[Widget]:
        """The filter, the list, what belongs to its row."""
        translate = translate_of(self)
        yield Field(placeholder=translate(N_("Filter")), id="filter")
        yield Label(say(self, _READING), id="progress", markup=False)
        yield RowList(document_columns(translate), id="list")
        yield Label("", id="forms", markup=False)
        yield RowList(mention_columns(translate), id="mentions")
        yield EvidencePane(id="pair")

    def on_mount(self) -> None:
        """Read the whole database in a thread; esc leaves meanwhile."""
        self.add_class("documents")
        self.read()

    def read(self) -> None:
        """Begin to read."""
        self.remove_class("ready")
        self.run_worker(self._read, thread=True, exclusive=True, group="reading")

    def _read(self) -> None:
        app = self.session_app
        try:
            cited = CitedDocuments(app.session.database, app.translate)
        except CchcError as error:
            app.call_from_thread(app.trouble, error)
            return
        app.call_from_thread(self._take, cited)

    def _take(self, cited: CitedDocuments) -> None:
        if self.is_attached:
            self._cited = cited
            self.add_class("ready")
            self.show_list()
            self.rows.focus()

    # What is shown

    @property
    def rows(self) -> RowList:
        """The list above."""
        return self.query_one("#list", RowList)

    @property
    def mention_rows(self) -> RowList:
        """Where the document is cited."""
        return self.query_one("#mentions", RowList)

    @property
    def filter(self) -> Field:
        """The filter."""
        return self.query_one("#filter", Field)

    @property
    def shows_pairs(self) -> bool:
        """Whether pairs are listed in place of documents."""
        return self.has_class("pairs")

    def heading(self) -> str:
        """Which list, and how many."""
        cited = self._cited
        if cited is None:
            return say(self, self.NAME)
        if self.shows_pairs:
            values = {"open": str(len(cited.near)), "decided": str(len(cited.decided))}
            return say(self, N_("Pairs that look alike: {open} open, {decided} decided"), **values)
        values = {"shown": str(len(self._documents)), "all": str(len(cited.documents))}
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
        documents = self._cited.documents if self._cited else []
        self._documents = [one for one in documents if _has(words, *document_cells(one))]
        rows, translate = self.rows, translate_of(self)
        rows.set_columns(document_columns(translate))
        rows.empty = say(self, _FILTERED_OUT if documents else _NO_DOCUMENTS)
        found = self._documents
        rows.show(len(found), lambda index: document_cells(found[index]), cursor)
        self._show_mentions()

    def _show_pairs(self, words: list[str], cursor: int) -> None:
        cited = self._cited
        every = [(pair, PairVerdict.OPEN) for pair in cited.near] + cited.decided if cited else []
        self._pairs = [one for one in every if _has(words, one[0].slip.shown, one[0].other.shown)]
        rows, translate = self.rows, translate_of(self)
        rows.set_columns(pair_columns(translate))
        rows.empty = say(self, _FILTERED_OUT if every else _NO_PAIRS)
        found = self._pairs
        rows.show(len(found), lambda index: pair_cells(*found[index], translate), cursor)
        self._show_pair()

    def _show_pair(self) -> None:
        pane, current = self.query_one("#pair", EvidencePane), self.pair
        if current is None:
            pane.clear()
        else:
            pane.turn_to(pair_page(*current, translate_of(self)), say(self, N_("Why")))

    def _show_mentions(self) -> None:
        """The mentions of the document under the cursor, read in a thread."""
        document, cited = self.document, self._cited
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
        self._mentions, self._shown_of = mentions, document
        self.mention_rows.show(len(mentions), lambda index: mention_cells(mentions[index]))

    @property
    def document(self) -> CitedDocument | None:
        """The document under the cursor."""
        at = self.rows.cursor
        return self._documents[at] if not self.shows_pairs and at < len(self._documents) else None

    @property
    def pair(self) -> tuple[NearPair, PairVerdict] | None:
        """The pair under the cursor."""
        at = self.rows.cursor
        return self._pairs[at] if self.shows_pairs and at < len(self._pairs) else None

    # Keys and mouse

    @on(RowList.Moved, "#list")
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        if self.shows_pairs:
            self._show_pair()
            return
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._show_mentions)

    @on(RowList.Chosen, "#list")
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if not self.shows_pairs:
            self._show_mentions()
            self.mention_rows.focus()
        elif self.pair is not None:
            self._open_pair(self.pair[0])

    @on(RowList.Chosen, "#mentions")
    def _mention_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        mention = self._mentions[event.index]
        self._open(Opening(mention.report, span=(mention.start, mention.end)))

    def _open_pair(self, pair: NearPair) -> None:
        slip, other = pair.slip, pair.other
        self._open(Opening(slip.report, other.report, None, _span(slip), _span(other)))

    def _open(self, opening: Opening) -> None:
        app = self.session_app
        assert isinstance(app, Navigating)
        app.open_report(opening)

    @on(Field.Changed)
    def _typed(self, event: Field.Changed) -> None:
        event.stop()
        self.show_list()

    @on(Field.Submitted)
    @on(Field.Left)
    def _to_list(self, event: Field.Submitted | Field.Left) -> None:
        event.stop()
        self.rows.focus()

    def action_filter_list(self) -> None:
        """Write in the filter."""
        self.filter.focus()

    def action_find(self) -> None:
        """Write in the filter."""
        self.filter.focus()

    def action_switch_list(self) -> None:
        """Documents or pairs."""
        if self._cited is None:
            return
        pairs = not self.shows_pairs
        self.set_class(pairs, "pairs")
        self.set_class(not pairs, "documents")
        self._shown_of = ""
        self.show_list()
        self.rows.focus()

    def step_back(self) -> bool:
        """From the field and from the mentions to the list, then the filter goes."""
        if self._cited is None:
            return False
        if not self.rows.has_focus:
            self.rows.focus()
        elif self.filter.value:
            self.filter.value = ""
        else:
            return False
        return True

    # Deciding about pairs

    def why_not(self, action_id: str) -> str:
        """Pairs are decided where they are listed."""
        if action_id.startswith("pair.") and not self.shows_pairs:
            return say(self, N_("Show the pairs first"))
        return ""

    def action_same(self) -> None:
        """Both name one document: the slip is a mistake."""
        self._decide(PairVerdict.SAME)

    def action_different(self) -> None:
        """They are two documents: what was found of the pair is a false alarm."""
        self._decide(PairVerdict.DIFFERENT)

    def action_reopen_pair(self) -> None:
        """Ask again: about the pair under the cursor if it is decided, else the last one."""
        current = self.pair
        if current is None or current[1] is PairVerdict.OPEN:
            current = self._last
        if current is None:
            self.session_app.tell(N_("No pair was decided here"))
        else:
            self._remember(current[0], PairVerdict.OPEN)
            self._last = None

    def _decide(self, verdict: PairVerdict) -> None:
        current = self.pair
        if current is None:
            self.session_app.tell(N_("Show the pairs first"), "warning")
            return
        self._remember(current[0], verdict)
        self._last = (current[0], verdict)

    def _remember(self, pair: NearPair, verdict: PairVerdict) -> None:
        """Save it, with what was found of the pair; the other pairs stay under the cursor."""
        app, cited = self.session_app, self._cited
        items = app.session.findings_of_pair(pair)
        changed = app.session.decide_pair(pair, verdict, items)
        app.mark_saved()
        if cited is not None:
            cited.take_verdict(pair, verdict)
        self.show_list(self.rows.cursor)
        app.tell(_TOLD[verdict], first=pair.slip.shown, second=pair.other.shown)
        if changed.items:
            count = str(len(changed.items))
            app.tell(N_("{count} findings of this pair are decided too"), count=count)


def _span(side: PairSide) -> tuple[int, int]:
    return side.start, side.end


def _has(words: Sequence[str], *texts: str) -> bool:
    text = folded(" ".join(texts))
    return all(word in text for word in words)


_TOLD = {
    PairVerdict.SAME: N_(
        "{first} and {second}: the same document; {key:pair.reopen} takes it back"
    ),
    PairVerdict.DIFFERENT: N_(
        "{first} and {second}: different documents; {key:pair.reopen} takes it back"
    ),
    PairVerdict.OPEN: N_("{first} and {second}: open again"),
}
_READING = N_("Reading what all reports cite …\n\n{key:app.back} leaves")
_FILTERED_OUT = N_("Nothing matches.\n\n{key:app.back} clears the filter.")
_NO_DOCUMENTS = N_("The reports cite no document.")
_NO_PAIRS = N_("No two citations look like one document.")
