"""Saying of two citations that look alike whether they name one document."""

from __future__ import annotations

from cchc_tui.model.messages import N_
from cchc_tui.session.cited import NearPair
from cchc_tui.store.pairs import PairVerdict
from cchc_tui.tui.screens.citations_showing import CitationsShowing
from cchc_tui.tui.speech import say


class PairDeciding(CitationsShowing):
    """What is decided is remembered, with what was found of the pair; nobody is asked again."""

    _last: tuple[NearPair, PairVerdict] | None = None
    """the pair decided last, which `reopen` takes back"""

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
        app, cited = self.session_app, self.cited
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


_TOLD = {
    PairVerdict.SAME: N_(
        "{first} and {second}: the same document; {key:pair.reopen} takes it back"
    ),
    PairVerdict.DIFFERENT: N_(
        "{first} and {second}: different documents; {key:pair.reopen} takes it back"
    ),
    PairVerdict.OPEN: N_("{first} and {second}: open again"),
}
