"""Groups: figures that wording or structure puts under one owner (docs/relations.md, C and D)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cchc_tui.extract.clauses import Cue
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.text.units import KNOWN_NOUNS

_OWNERS = 3
_HEADS = (Satellite.HEAD, Satellite.CARRY)
_PERCENT = FigureKind.PERCENT
TOTAL_WORD = re.compile(
    r"\btổng(?! cục| kết| hợp| thống| công ty| thể| bí| giám| kiểm| đội| rà)\b"
    r"|\btoàn (?:tỉnh|huyện|thành phố|quận|xã|ngành|trường)\b"
    r"|\bcộng:"
)
GROUP_LIMIT = 40


_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mật độ|tỷ lệ|tỷ số|tỷ suất|chỉ số|độ tuổi)\b")


@dataclass(slots=True)
class Group:
    """Items under at most three owners, best first."""

    channel: str
    terms: tuple[str, ...]
    items: list[Figure]
    owners: list[Figure]
    start: int
    end: int
    far: bool = False
    """the owner stands in another sentence or block"""
    blocked: bool = False
    """the nearest head is approximate: nothing behind it is taken in its place"""
    incomplete: bool = False
    """an item of the list has no figure"""


def heads(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that may be totals or parts: no percents, no satellites."""
    return [
        figure for figure in figures if figure.satellite in _HEADS and figure.kind is not _PERCENT
    ]


def one_per_item(figures: Sequence[Figure]) -> list[Figure]:
    """One head of each item: the first, unless a later one counts what its neighbours count.

    "06 lĩnh vực với 262 thủ tục" is one item that counts thủ tục where its neighbours do.
    """
    by_item: dict[int, list[Figure]] = {}
    for figure in figures:
        by_item.setdefault(figure.place.item, []).append(figure)
    single = {group[0].unit for group in by_item.values() if len(group) == 1}
    chosen: list[Figure] = []
    for group in by_item.values():
        alike = [figure for figure in group if figure.unit and figure.unit in single]
        chosen.append(alike[0] if alike and group[0].unit not in single else group[0])
    return chosen


def has_fractions(figures: Sequence[Figure]) -> bool:
    """Whether the list pairs its numbers ("161/201 người"): which of them add up is not said."""
    return any(figure.satellite is Satellite.DENOMINATOR for figure in figures)


def until_next_total(items: list[Figure]) -> list[Figure]:
    """The items before one that is a total itself: "…, tổng dư nợ 9.800 tỷ đồng" starts anew."""
    for place, item in enumerate(items[1:], 1):
        if TOTAL_WORD.search(item.label[-60:]):
            return items[:place]
    return items


def owners_left(
    figures: Iterable[Figure], items: Sequence[Figure] = (), limit: int = _OWNERS
) -> tuple[list[Figure], bool]:
    """The heads of figures that come nearest first; whether an approximate one is the nearest.

    An approximate number that counts something else than the items is stepped over.
    """
    counted = {item.unit for item in items}
    owners: list[Figure] = []
    for figure in figures:
        if figure.kind is FigureKind.PERCENT or _AVERAGE.search(figure.label[-60:]):
            continue
        if figure.satellite is Satellite.APPROXIMATE or figure.value is None:
            if figure.unit in KNOWN_NOUNS and counted <= KNOWN_NOUNS - {figure.unit}:
                continue
            return owners, not owners
        if figure.satellite is Satellite.HEAD:
            owners.append(figure)
            if len(owners) == limit:
                break
    return owners, False


def last_sentence(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of the last sentence among them, the nearest to its end first."""
    for figure in reversed(figures):
        if figure.place.sentence != figures[-1].place.sentence:
            return
        yield figure


def cue_terms(cue: Cue) -> tuple[str, ...]:
    """The evidence a cue word gives."""
    if cue.word in ("gồm", "bao gồm"):
        return ("gồm",)
    if cue.word in ("chia ra", "chia theo"):
        return ("chia",)
    if cue.word == "cụ thể":
        return ("chia",)
    if cue.word == ":":
        return ("colon",)
    return ("trong_đó", "partial") if cue.has_co else ("trong_đó",)
