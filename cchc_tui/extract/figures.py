"""Figures of a report: every number read as a figure, with unit, label, level, slot and path."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_tui.extract.clauses import Layout, Position, walk_block
from cchc_tui.extract.facts import Facts
from cchc_tui.extract.satellites import bracket_role, satellite_of
from cchc_tui.extract.slots import slot_of
from cchc_tui.extract.values import valued
from cchc_tui.model.figures import (
    Figure,
    FigureKind,
    Modality,
    Place,
    Reading,
    ReadingKind,
    Satellite,
)
from cchc_tui.model.report import Block, BlockKind, Level, Period, Report
from cchc_tui.text.folding import one_line
from cchc_tui.text.levels import level_in
from cchc_tui.text.units import Unit, unit_after
from cchc_tui.text.worktext import WorkText

_DENOMINATOR = Satellite.DENOMINATOR
_HEAD = Satellite.HEAD
_THRESHOLD = Satellite.THRESHOLD
_TABLE = BlockKind.TABLE
_TAIL = re.compile(r"[^,;:.()\[\]\d]{0,60}")
_WHOLE_UNIT = re.compile(r"\b(?:toàn|chung|tổng)\b")
_BLANKS = 4
_TIME_REACH = 18
_LABEL_WIDTH = 260
_LABEL_SEARCHED = 140
_FIGURES = (ReadingKind.FIGURE, ReadingKind.MALFORMED)
_TIMES = (ReadingKind.YEAR, ReadingKind.PERIOD)
_TIME = re.compile(
    r"(?P<quarter>quý)\s+(?P<q>[ivx\d]{1,3})|(?P<month>tháng)\s+(?P<m>\d{1,2})(?!\d)"
    r"|(?P<months>\d{1,2})\s+tháng|năm\s+(?P<year>\d{4})"
)
_YEAR = re.compile(r"(?:năm\s+|/\s?)(\d{4})(?!\d)")


def read_figures(work: WorkText, report: Report, readings: Sequence[Reading]) -> Facts:
    """All figures of the report with their context; one pass over the blocks that have figures."""
    facts = Facts(work, report, readings, [], Layout())
    starts = [reading.start for reading in readings]
    for block in report.blocks:
        if block.parent >= 0:
            facts.children.setdefault(block.parent, []).append(block.index)
        inside = readings[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        if inside and block.kind is not _TABLE and _has_figure(inside):
            _BlockReader(facts, block, inside).read()
    return facts


def _has_figure(readings: Sequence[Reading]) -> bool:
    for reading in readings:  # noqa: SIM110 - a generator costs three times as much here
        if reading.kind in _FIGURES:
            return True
    return False


class _BlockReader:
    """Reads the figures of one block."""

    def __init__(self, facts: Facts, block: Block, readings: Sequence[Reading]) -> None:
        self.facts = facts
        self.block = block
        self.lower = _without_footnotes(facts, block)
        parent = facts.report.blocks[block.parent].level if block.parent >= 0 else None
        self.above = block.level or parent
        whole = len(block.pieces) == 1
        self.readings = readings if whole else [r for r in readings if _in_pieces(block, r.start)]

    def read(self) -> None:
        """Append the figures of the block to the facts."""
        facts, first = self.facts, len(self.facts.figures)
        numbers: list[tuple[int, int, int]] = []
        taken: list[Reading] = []
        for reading in _with_compounds(self.lower, self.readings):
            if reading.kind in _FIGURES:
                numbers.append((reading.start, reading.end, first + len(taken)))
                taken.append(reading)
            else:
                numbers.append((reading.start, reading.end, -1))
        positions = walk_block(
            facts.layout,
            self.block.index,
            facts.work.text,
            self.lower,
            self.block.start,
            self.block.end,
            numbers,
        )
        times = dict(self._times(taken, positions))
        previous: Figure | None = None
        for offset, (reading, position) in enumerate(zip(taken, positions, strict=True)):
            figure = self._figure(first + offset, reading, position, previous, times.get(offset))
            facts.figures.append(figure)
            previous = figure
        _share_units(facts, first)
        facts.by_block[self.block.index] = list(range(first, len(facts.figures)))

    def _figure(
        self,
        index: int,
        reading: Reading,
        position: Position,
        previous: Figure | None,
        period: Period | None,
    ) -> Figure:
        lower, work = self.lower, self.facts.work
        surface = work.text[reading.start : reading.end]
        unit = unit_after(lower, reading.end)
        label = self._label(position, reading.start)
        tail_match = _TAIL.match(lower, reading.end, self.block.end)
        tail = one_line(tail_match.group()) if tail_match else ""
        between = None
        if previous is not None and previous.place.clause == position.clause:
            between = one_line(lower[previous.end : reading.start])
        if between is not None and previous is not None and _side_by_side(previous, unit, between):
            between = None
        satellite, modality = satellite_of(label, between, tail, unit.percent)
        value, step, kind = valued(surface, unit)
        if satellite is _HEAD and not label:
            satellite, modality = self._bracket_role(position, index) or (satellite, modality)
        if satellite is _DENOMINATOR and _above(previous, value, between):
            satellite, modality = _THRESHOLD, Modality.BOUND
        if unit.end != reading.end:
            self.facts.percent_ends[index] = unit.end
        near = label[-_LABEL_SEARCHED:]
        return Figure(
            index,
            reading.start,
            reading.end,
            surface,
            value,
            step,
            kind,
            "%" if unit.percent else unit.noun,
            label,
            tail,
            modality,
            satellite,
            Place(self.block.index, *position[:5]),
            self.block.section,
            self._level(near, tail, reading.end, position, previous),
            period,
            slot_of(near, tail),
            None,
        )

    def _bracket_role(self, position: Position, index: int) -> tuple[Satellite, Modality] | None:
        """The role of the first figure of a bracket by the words before the bracket."""
        bracket = self.facts.layout.brackets[position.bracket]
        if position.bracket == 0 or bracket.figures[0] != index:
            return None
        return bracket_role(one_line(self.lower[max(0, bracket.start - 70) : bracket.start]))

    def _label(self, position: Position, end: int) -> str:
        start = max(position.label_start, end - _LABEL_WIDTH)
        brackets = self.facts.layout.brackets[position.bracket].inner
        if position.bracket == 0:
            brackets = [
                b for b in brackets[-12:] if self.facts.layout.brackets[b].block == self.block.index
            ]
        pieces: list[str] = []
        for index in brackets:
            bracket = self.facts.layout.brackets[index]
            if start <= bracket.start and bracket.end < end:
                pieces.append(self.lower[start : bracket.start])
                start = bracket.end + 1
        pieces.append(self.lower[start:end])
        return one_line("".join(pieces))

    def _level(
        self, near: str, tail: str, end: int, position: Position, previous: Figure | None
    ) -> Level | None:
        """The tier by the words around, else by the figure before in the clause, else above."""
        after = self.lower[end : end + len(tail) + _BLANKS]
        own = level_in(near) or (tail and level_in(after, self.facts.work.text, end)) or None
        if own is not None or _WHOLE_UNIT.search(near):
            return own
        if previous is not None and _same_place(previous.place, position):
            return previous.level
        return self.above

    def _times(
        self, taken: list[Reading], positions: list[Position]
    ) -> Iterator[tuple[int, Period]]:
        """The period or year named before each figure in its sentence."""
        times = [r for r in self.readings if r.kind in _TIMES]
        starts = [time.start for time in times]
        for offset, (reading, position) in enumerate(zip(taken, positions, strict=True)):
            before = bisect_left(starts, reading.start)
            if before and starts[before - 1] >= position.label_start:
                period = _period(self.lower, times[before - 1])
                if period is not None:
                    yield offset, period


def _with_compounds(lower: str, readings: Sequence[Reading]) -> list[Reading]:
    """The readings with "4 tỷ 136 triệu 500 nghìn đồng" as one figure."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind is reading.kind is ReadingKind.FIGURE
            and _LARGER_SCALE.fullmatch(lower, last.end, reading.start)
            and _SMALLER_SCALE.match(lower, reading.end)
        ):
            joined[-1] = last._replace(end=reading.end)
        else:
            joined.append(reading)
    return joined


_LARGER_SCALE = re.compile(r"\s(?:nghìn tỷ|ngàn tỷ|t[ỷỉ]|triệu)\s")
_SMALLER_SCALE = re.compile(r"\s(?:t[ỷỉ]|triệu|nghìn|ngàn)(?: đồng)?\b")


def _period(lower: str, reading: Reading) -> Period | None:
    match = _TIME.search(lower, max(0, reading.start - _TIME_REACH), reading.end + 24)
    if match is None:
        return None
    named = _YEAR.search(lower, match.start(), reading.end + 24)
    year = int(named.group(1)) if named else None
    if match["quarter"]:
        return Period("quarter", year, _roman(match["q"]))
    if match["month"]:
        return Period("month", year, int(match["m"]))
    if match["months"]:
        return Period("months", year, int(match["months"]))
    return Period("year", year)


def _roman(surface: str) -> int | None:
    if surface.isdigit():
        return int(surface)
    return {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(surface)


def _above(previous: Figure | None, value: Decimal | None, between: str | None) -> bool:
    """ "183.150 người trên 50 tuổi": what is smaller is no whole."""
    return (
        between is not None
        and between.endswith("trên")
        and previous is not None
        and previous.value is not None
        and (value is None or value < previous.value)
    )


def _same_place(place: Place, position: Position) -> bool:
    """Whether two figures stand in one clause at one level, under no breakdown of its own."""
    return (
        place.clause == position.clause
        and place.bracket == position.bracket == 0
        and place.cue == position.cue
    )


def _side_by_side(previous: Figure, unit: Unit, between: str) -> bool:
    """ "326 tàu/2.181 người": two nouns side by side, not one number of another."""
    return (
        between.endswith("/")
        and previous.kind is FigureKind.COUNT
        and bool(previous.unit and unit.noun)
        and previous.unit != unit.noun
        and not unit.money
    )


_RANGE = ("-", "đến")


def _share_units(facts: Facts, first: int) -> None:
    """In `34,983/40,600 tỷ đồng`, `26/32 chỉ tiêu`, `6,5-7,5%` the unit stands once."""
    figures = facts.figures
    for index in range(first + 1, len(figures)):
        figure, before = figures[index], figures[index - 1]
        if before.unit:
            continue
        between = facts.work.lower[before.end : figure.start].strip()
        divided = figure.satellite is _DENOMINATOR and "/" in between
        if not (divided or (between in _RANGE and figure.unit)):
            continue
        figures[index - 1] = _with_unit_of(facts, before, figure)


def _with_unit_of(facts: Facts, figure: Figure, model: Figure) -> Figure:
    unit = unit_after(facts.work.lower, model.end)
    value, step, kind = valued(figure.text, unit)
    return replace(
        figure, value=value, step=step, kind=kind, unit=model.unit, tail=model.tail,
        slot=figure.slot or model.slot,
    )  # fmt: skip


def _in_pieces(block: Block, place: int) -> bool:
    return any(start <= place < end for start, end in block.pieces)


def _without_footnotes(facts: Facts, block: Block) -> str:
    """Lower-case text in which what stands between the pieces of the block is blank."""
    lower = facts.work.lower
    if len(block.pieces) == 1:
        return lower
    gaps = [
        (left.end, right.start)
        for left, right in zip(block.pieces, block.pieces[1:], strict=False)
        if not lower[left.end : right.start].isspace() and left.end < right.start
    ]
    if not gaps:
        return lower
    return _blanked(lower, gaps)


def _blanked(lower: str, gaps: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    cursor = 0
    for start, end in gaps:
        parts += [lower[cursor:start], " " * (end - start)]
        cursor = end
    parts.append(lower[cursor:])
    return "".join(parts)
