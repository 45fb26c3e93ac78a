"""The documents that all reports cite, and pairs of citations that look like one document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Label

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.cited import CitedDocuments, NearPair, PairSide
from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.field import Field
from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.review.evidence_pane import EvidencePane
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.citation_rows import (
    document_columns,
    mention_columns,
)
from cchc_tui.tui.screens.pair_deciding import PairDeciding
from cchc_tui.tui.speech import say, translate_of


class CitationsScreen(PairDeciding):
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
    CitationsScreen #forms {
        padding: 0 1; background: $panel; text-style: bold; height: 1; width: 1fr;
    }
    CitationsScreen #progress { height: 1fr; content-align: center middle; width: 1fr; }
    CitationsScreen.ready #progress { display: none; }
    CitationsScreen #list, CitationsScreen #mentions, CitationsScreen #pair { display: none; }
    CitationsScreen #forms { display: none; }
    CitationsScreen.ready.documents #forms { display: block; }
    CitationsScreen.ready #list { display: block; }
    CitationsScreen.ready.documents #mentions { display: block; }
    CitationsScreen.ready.pairs #pair { display: block; }
    """

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
            self.cited = cited
            self.add_class("ready")
            self.show_list()
            self.rows.focus()

    @on(RowList.Moved, "#list")
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        if self.shows_pairs:
            self.show_pair()
            return
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self.show_mentions)

    @on(RowList.Chosen, "#list")
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        if not self.shows_pairs:
            self.show_mentions()
            self.mention_rows.focus()
        elif self.pair is not None:
            self._open_pair(self.pair[0])

    @on(RowList.Chosen, "#mentions")
    def _mention_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        mention = self.mentions[event.index]
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

    def action_switch_list(self) -> None:
        """Documents or pairs."""
        if self.cited is None:
            return
        pairs = not self.shows_pairs
        self.set_class(pairs, "pairs")
        self.set_class(not pairs, "documents")
        self._shown_of = ""
        self.show_list()
        self.rows.focus()

    def step_back(self) -> bool:
        """From the field and from the mentions to the list, then the filter goes."""
        if self.cited is None:
            return False
        if not self.rows.has_focus:
            self.rows.focus()
        elif self.filter.value:
            self.filter.value = ""
        else:
            return False
        return True


def _span(side: PairSide) -> tuple[int, int]:
    return side.start, side.end


_PAUSE = 0.1
"""seconds the cursor rests on a document before its mentions are read"""
_READING = N_("Reading what all reports cite …\n\n{key:app.back} leaves")
