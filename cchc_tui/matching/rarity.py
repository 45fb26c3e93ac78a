"""Whether a title is one document's alone: in a series it tells nothing.

"Công bố danh mục thủ tục hành chính lĩnh vực …" of thirty decisions, cut off after "lĩnh vực", fits
them all. A title is rare if no third document of its register begins with the same words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable

from cchc_tui.matching.groups import Groups, Key
from cchc_tui.matching.titles import fullest_title, title_words

Title = tuple[str, ...]


class TitleRarity:
    """The titles of each register, sorted when they are first asked for."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._members: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._sorted: dict[Hashable, list[tuple[Title, int]]] = {}
        for index, document in enumerate(groups.documents):
            if document.variants:
                self._members[_register(document.key)].append(index)

    def others(self, first: int, second: int) -> int:
        """How many other documents begin with the words that both of two have in common."""
        titles = [self._title(document) for document in (first, second)]
        if None in titles:
            return 0
        common = min((title for title in titles if title is not None), key=len)
        documents = self._groups.documents
        registers = {_register(documents[index].key) for index in (first, second)}
        return sum(
            document not in (first, second)
            for register in registers
            for document in self._beginning_with(register, common)
        )

    def _beginning_with(self, register: Hashable, words: Title) -> list[int]:
        titles = self._titles(register)
        place = bisect_left(titles, (words, -1))
        found = []
        while place < len(titles) and titles[place][0][: len(words)] == words:
            found.append(titles[place][1])
            place += 1
        return found

    def _titles(self, register: Hashable) -> list[tuple[Title, int]]:
        known = self._sorted.get(register)
        if known is None:
            titles = ((self._title(index), index) for index in self._members[register])
            known = sorted((title, index) for title, index in titles if title is not None)
            self._sorted[register] = known
        return known

    def _title(self, document: int) -> Title | None:
        titles = self._groups.titles(document)
        return title_words(fullest_title(titles)) if titles else None


def _register(key: Key) -> Hashable:
    """One body's numbers of one type and year."""
    return key.symbol, key.scope, key.year, key.period
