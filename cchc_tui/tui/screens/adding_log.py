"""What came of each file that is added, as lines to read and counts."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from cchc_tui.data.catalogue import Translate
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.display import visible, width
from cchc_tui.session.adding import Added, Compared, Comparing, Failed, Skipped, Step, Told, Total


class LogLine(NamedTuple):
    """One line: a mark that tells without colour, the file, what came of it."""

    mark: str
    path: str
    words: str
    report: int | None = None
    """the report to open from here"""


class AddingLog:
    """The lines so far and the counts."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self.lines: list[LogLine] = []
        self.total: int | None = None
        """files to read; None before that is known"""
        self.counts: Counter[str] = Counter()

    @property
    def done(self) -> int:
        """Files that were read or could not be."""
        return self.counts["new"] + self.counts["known"] + self.counts["same"] + self.counts["read"]

    def take(self, step: Step) -> None:
        """Note one step."""
        match step:
            case Total(files):
                self.total = files
            case Added(path, report, is_new, notes):
                self.counts["new" if is_new else "known"] += 1
                self._line("+", path, N_("added") if is_new else N_("a new version"), report)
                for note in notes:
                    self._line("i", path, note)
            case Skipped(path):
                self.counts["same"] += 1
                self._line("=", path, N_("unchanged"))
            case Failed(path, reason, hint):
                self.counts["failed"] += 1
                self.counts["read"] += self.total is not None
                values = {"reason": reason, "hint": hint} if hint else {"reason": reason}
                self._line("✗", path, Message("{reason} ({hint})" if hint else "{reason}", values))
            case Told(message):
                self._line("i", "", message)
            case Comparing():
                self._line("…", "", N_("comparing the reports with each other"))
            case Compared():
                self.lines[-1] = LogLine("✓", "", self._translate(N_("the reports are compared")))

    def _line(self, mark: str, path: str, words: str | Message, report: int | None = None) -> None:
        message = words if isinstance(words, Message) else Message(words)
        shown = visible(message.render(self._translate))
        self.lines.append(LogLine(mark, _last_part(visible(path)), shown, report))

    def summary(self) -> str:
        """The counts in words."""
        words = Message(_SUMMARY, {name: str(self.counts[name]) for name in _COUNTS})
        return words.render(self._translate)


def _last_part(path: str) -> str:
    """The end of a long path, which tells files apart."""
    while width(path) > PATH_COLUMNS:
        path = "…" + path[2:]
    return path


PATH_COLUMNS: Final = 40
_COUNTS: Final = ("new", "known", "same", "failed")
_SUMMARY: Final = N_("new: {new}, new versions: {known}, unchanged: {same}, failed: {failed}")
