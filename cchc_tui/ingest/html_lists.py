"""The numbers and bullets a browser prints before list items."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from cchc_tui.ingest.word_numbering import letters, roman

_FORMATS: dict[str, Callable[[int], str]] = {
    "a": letters,
    "A": lambda number: letters(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
}


class ListCounter:
    """Counts the items of one list."""

    def __init__(self, node: etree._Element) -> None:
        self._ordered = node.tag == "ol"
        self._format = _FORMATS.get(node.get("type", "1"), str)
        backwards = self._ordered and node.get("reversed") is not None
        self._step = -1 if backwards else 1
        first = sum(item.tag == "li" for item in node) if backwards else 1
        self._next = _number(node.get("start"), first)

    def next(self, item: etree._Element) -> str:
        """What stands before the next item."""
        if not self._ordered:
            return "-"
        number = _number(item.get("value"), self._next)
        self._next = number + self._step
        return f"{self._format(number)}."


def _number(printed: str | None, default: int) -> int:
    try:
        return min(max(int(printed or default), -32768), 32767)
    except ValueError:
        return default
