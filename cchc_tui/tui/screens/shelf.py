"""The library without a screen: which reports are shown, in which order, and their cells."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Final, NamedTuple

from cchc_tui.data.catalogue import Translate
from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.folded import folded
from cchc_tui.session.library import LibraryRow
from cchc_tui.tui.rows.row_list import Column

TEXT_SEARCH: Final = "text:"


class Sorting(NamedTuple):
    """A column to sort by and the direction."""

    name: str = "loaded"
    down: bool = False

    @classmethod
    def stored(cls, words: str) -> Sorting:
        """As `words` gives it back; what is not known is the order of loading."""
        name = words.removeprefix("-")
        return cls(name, words.startswith("-")) if name in _KEYS else cls()

    @property
    def words(self) -> str:
        """For the place that is remembered."""
        return f"-{self.name}" if self.down else self.name

    def next(self) -> Sorting:
        """The other way round, then the next column."""
        if not self.down:
            return Sorting(self.name, True)
        at = _CYCLE.index(self.name) if self.name in _CYCLE else -1
        return Sorting(_CYCLE[(at + 1) % len(_CYCLE)])

    def clicked(self, column: int) -> Sorting:
        """By the column whose title was clicked; once more: the other way round."""
        name = _COLUMNS[column][0] or Sorting().name
        return Sorting(name, self.name == name and not self.down)


class Wanted(NamedTuple):
    """What was typed: words for the reports themselves, and after `text:` words for their texts."""

    words: tuple[str, ...]
    texts: str

    @classmethod
    def parse(cls, typed: str) -> Wanted:
        """Take the two apart; a word in the reports may stand without its accents."""
        about, _, texts = typed.partition(TEXT_SEARCH)
        return cls(tuple(folded(about).split()), texts.strip())


def shelf(
    rows: Iterable[LibraryRow], words: Sequence[str], found: Collection[int] | None, by: Sorting
) -> list[LibraryRow]:
    """The rows that have all the words and are among `found` (None: all), sorted."""
    kept = [
        row
        for row in rows
        if (found is None or row.report in found)
        and all(word in folded(_searched(row)) for word in words)
    ]
    kept.sort(key=_KEYS[by.name], reverse=by.down)
    return kept


def _searched(row: LibraryRow) -> str:
    return f"{row.unit} {row.level} {row.period} {row.number} {row.date} {row.title} {row.path}"


def _by_time(order: tuple[str, str]) -> tuple[str, int]:
    """By the last day; of two that end together the shorter first."""
    end, start = order
    return end, -int(start.replace("-", "") or 0)


_KEYS: Final[dict[str, Callable[[LibraryRow], Any]]] = {
    "loaded": lambda row: row.report,
    "unit": lambda row: (folded(row.unit), row.date or "", row.report),
    "level": lambda row: (row.level, folded(row.unit), row.report),
    "period": lambda row: (*_by_time(row.period_order), folded(row.unit), row.report),
    "number": lambda row: (folded(row.number), row.report),
    "date": lambda row: (row.date or "", row.report),
    "errors": lambda row: (row.errors, row.warnings, row.report),
    "warnings": lambda row: (row.warnings, row.errors, row.report),
    "infos": lambda row: (row.infos, row.errors, row.report),
    "open": lambda row: (row.findings - row.decided, row.report),
    "coverage": lambda row: (row.figures_used / row.figures if row.figures else 1.0, row.report),
    "file": lambda row: (folded(os.path.basename(row.path)), row.report),
}
_CYCLE: Final = ("loaded", "unit", "period", "number", "date", "errors", "open", "coverage")
"""what the key goes through; a click on a title sorts by any column"""
SORT_WORDS: Final = {
    "loaded": N_("order of loading"),
    "unit": N_("unit"),
    "level": N_("level"),
    "period": N_("period"),
    "number": N_("number"),
    "date": N_("date"),
    "errors": N_("errors"),
    "warnings": N_("warnings"),
    "infos": N_("notices"),
    "open": N_("open findings"),
    "coverage": N_("figures judged"),
    "file": N_("file"),
}


def columns(translate: Translate, by: Sorting) -> tuple[Column, ...]:
    """The columns; the one that is sorted by has an arrow. The least wanted go first."""
    return tuple(
        column._replace(title=(column.title and translate(column.title)) + _arrow(by, name))
        for name, column in _COLUMNS
    )


def _arrow(by: Sorting, name: str) -> str:
    if by.name != name:
        return ""
    return " ▼" if by.down else " ▲"


_COLUMNS: Final = (
    ("", Column("", 1)),
    ("unit", Column(N_("Unit"))),
    ("level", Column(N_("Level"), 9, least=132)),
    ("period", Column(N_("Period"), 21)),
    ("number", Column(N_("Number"), 15, least=96)),
    ("date", Column(N_("Date"), 10, least=80)),
    ("errors", Column(N_("Err"), 5, right=True)),
    ("warnings", Column(N_("Warn"), 5, right=True, least=70)),
    ("infos", Column(N_("Info"), 5, right=True, least=124)),
    ("open", Column(N_("Decided"), 11, right=True)),
    ("coverage", Column(N_("Judged"), 8, right=True, least=104)),
    ("file", Column(N_("File"), 30, least=150)),
)


def cells(row: LibraryRow, marked: bool) -> tuple[str, ...]:
    """What a row shows; a report without a unit is known by its file."""
    judged = f"{100 * row.figures_used // row.figures}%" if row.figures else "–"
    named = row.unit or row.title or os.path.basename(row.path)
    numbers = (row.errors, row.warnings, row.infos)
    done = f"{row.decided}/{row.findings}" + (" ✓" if row.decided == row.findings else "")
    return (
        "●" if marked else "",
        *(visible(words) for words in (named, row.level, row.period, row.number, day(row.date))),
        *map(str, numbers), done, judged, visible(os.path.basename(row.path)),
    )  # fmt: skip


def day(date: str | None) -> str:
    """A date as it is printed in Vietnam: 05/10/2024."""
    return "/".join(reversed(date.split("-"))) if date else ""
