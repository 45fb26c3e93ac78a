"""What can be chosen on the Export screen, a line each: format, findings, reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from cchc_tui.data.catalogue import Translate
from cchc_tui.export.formats import FORMATS
from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.exporting import STATE_CHOICES, Chosen, ReportChoice
from cchc_tui.tui.opening import Named

_FIRST = "docx"
"""the sheet for the unit: what a review usually ends with"""


class Line(IntEnum):
    """The lines, from the top."""

    FORMAT = 0
    STATES = 1
    REPORTS = 2


@dataclass(slots=True)
class Choices:
    """Where each line stands."""

    reports: Sequence[ReportChoice]
    at: list[int] = field(default_factory=lambda: [_names().index(_FIRST), 0, 0])

    def change(self, line: int, step: int) -> None:
        """To the next choice of a line, round and round."""
        self.at[line] = (self.at[line] + step) % self._count(line)

    def chosen(self, path: str, lang: str) -> Chosen:
        """All of it, with the file that is written."""
        states, reports = STATE_CHOICES[self.at[Line.STATES]], self.reports[self.at[Line.REPORTS]]
        return Chosen(FORMATS[self.at[Line.FORMAT]], states, reports, path, lang)

    def cells(self, line: int, translate: Translate) -> tuple[str, str, str]:
        """A line as a row: its name, which of how many, what is chosen."""
        chosen = self.chosen("", "")
        words = {
            Line.FORMAT: f"{chosen.format.name}  {translate(chosen.format.words)}",
            Line.STATES: translate(chosen.states.words),
            Line.REPORTS: chosen.reports.words,
        }[Line(line)]
        of = f"{self.at[line] + 1}/{self._count(line)}"
        return translate(_LINES[Line(line)]), of, visible(words)

    def _count(self, line: int) -> int:
        return {
            Line.FORMAT: len(FORMATS),
            Line.STATES: len(STATE_CHOICES),
            Line.REPORTS: len(self.reports),
        }[Line(line)]


def report_choices(
    groups: Iterable[Sequence[Named]], say: Callable[..., str]
) -> list[ReportChoice]:
    """What may leave, the likeliest first: each group that is not empty, then all reports."""
    found = [_choice(group, say) for group in groups if group]
    return [*found, ReportChoice(say(_ALL), (), "")]


def _choice(group: Sequence[Named], say: Callable[..., str]) -> ReportChoice:
    reports, labels = tuple(report for report, _ in group), [label for _, label in group]
    if len(group) == 1:
        return ReportChoice(labels[0], reports, labels[0])
    words = say(_SOME, count=str(len(group)), labels="; ".join(labels))
    return ReportChoice(words, reports, "")


def _names() -> list[str]:
    return [one.name for one in FORMATS]


_LINES = {
    Line.FORMAT: N_("Format"),
    Line.STATES: N_("Findings"),
    Line.REPORTS: N_("Reports"),
}
_SOME = N_("{count} reports: {labels}")
_ALL = N_("every report with such a finding")
