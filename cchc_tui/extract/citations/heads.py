"""The number, symbol and printed kind of every numbered citation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cchc_tui.data.documents import bodies
from cchc_tui.extract.citations.kinds import PrintedKind, kind_before
from cchc_tui.extract.citations.reach import Joins
from cchc_tui.extract.citations.spelling import Spelling, spelling_of
from cchc_tui.text.symbols import PrintedSymbol
from cchc_tui.text.worktext import WorkText

_NOTE_DIGITS = re.compile(r"(?<=[^\W\d_])[0-9]{1,2}\Z")
_BODY = re.compile(r"[A-ZĐ]{2,12}(?![^\W_])")
_GROUPS = re.compile("[-_/]")


class Head(NamedTuple):
    """What is printed of a numbered citation up to the end of its symbol."""

    found: PrintedSymbol
    spelling: Spelling
    kind: PrintedKind | None

    @property
    def start(self) -> int:
        """Where the citation begins: at its kind, else at its number."""
        return self.kind.start if self.kind else self.found.start


def read_heads(work: WorkText, joins: Joins, symbols: Iterable[PrintedSymbol]) -> list[Head]:
    """All heads in text order."""
    heads: list[Head] = []
    floor = 0
    for symbol in symbols:
        found = _over_gap(work.text, _without_note(symbol), joins)
        printed = work.text[found.start : found.end]
        spelling = spelling_of(found, printed, work.raw[found.start : found.end])
        heads.append(Head(found, spelling, kind_before(work, found.start, floor)))
        floor = found.end
    return heads


def _without_note(found: PrintedSymbol) -> PrintedSymbol:
    """The symbol without the mark of a footnote glued to it: NĐ-CP1."""
    note = _NOTE_DIGITS.search(found.symbol)
    if note is None:
        return found
    last = _GROUPS.split(found.symbol)[-1]
    cut = len(note.group())
    if last in bodies() or last[:-cut] not in bodies():
        return found
    return found._replace(end=found.end - cut, symbol=found.symbol[:-cut])


def _over_gap(text: str, found: PrintedSymbol, joins: Joins) -> PrintedSymbol:
    """The symbol with its part behind a footnote block: "NĐ-", footnotes, "CP"."""
    gap = joins.gap_at(found.end)
    if gap is None or text[found.end : gap.start].strip() != "-":
        return found
    rest = _BODY.match(text, gap.end)
    if rest is None:
        return found
    return found._replace(end=rest.end(), symbol=f"{found.symbol}-{rest.group()}")
