"""A corpus of reports that cite documents with slips planted at known places.

Everything that is true stands in the papers; a report prints some of it, as reports do: without
date, title or issuer, with the title cut off or spelt otherwise. Neighbours come by construction:
series of one day, the same title every year, the same number in every unit and year, one title for
two documents. A slip changes one field of one mention and is kept as a `Plant`.
"""

from __future__ import annotations

import random
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from benchmarks.made_up_documents import (
    YEARS,
    Paper,
    Unit,
    central_papers,
    made_up_units,
    papers_of,
)
from benchmarks.planted_slips import SLIPS, Printed, canonical_printed
from cchc_tui.model.facts import Mention, ReportFacts
from cchc_tui.model.report import Level, Period
from cchc_tui.model.spans import Span

STEP = 200
"""code points from one made-up mention to the next"""
_QUARTER_ENDS = ((3, 14), (6, 14), (9, 14), (12, 14))
_CENTRAL_SHARE, _PROVINCE_SHARE = 0.34, 0.2
# Shares and title lengths as in real reports read by hand.
_DATED, _TITLED, _ISSUER_TOLD = 0.8, 0.65, 0.5
_CUT_OFF, _FEWEST_TITLE_WORDS = 0.25, 8
_ABBREVIATED = {"cải cách hành chính": "CCHC", "thủ tục hành chính": "TTHC"}
_SLIP_EVERY = 300
"""one slip in so many mentions; in real reports it is about as rare"""
_LEVELS = {"tỉnh": Level.PROVINCE}


class Plant(NamedTuple):
    """A slip: what kind, where, and which paper it should have named."""

    kind: str
    report: int
    start: int
    paper: int


@dataclass(slots=True)
class MadeUpCorpus:
    """What was made: it is known only after the reports have been drawn."""

    reports: int
    mentions: int
    seed: int = 0
    slip_every: int = _SLIP_EVERY
    papers: list[Paper] = field(default_factory=list)
    plants: list[Plant] = field(default_factory=list)
    cited: Counter[int] = field(default_factory=Counter)
    """mentions without a slip, by paper"""
    papers_of_reports: list[array[int]] = field(default_factory=list)
    """for each report the papers of its mentions in order"""

    def facts(self) -> Iterator[ReportFacts]:
        """The reports one after the other; nothing of them is kept."""
        rng = random.Random(self.seed)
        quarters = len(YEARS) * len(_QUARTER_ENDS)
        units = made_up_units(-(-self.reports // quarters))
        self._add(central_papers(rng))
        central = range(len(self.papers))
        made = 0
        for unit, above, own in self._registers(units, rng):
            for year in YEARS:
                pools = (central, above.get(year, range(0)), own[year])
                for ordinal, end in enumerate(_QUARTER_ENDS, 1):
                    if made == self.reports:
                        return
                    issued = tuple(self._until(pool, date(year, *end)) for pool in pools)
                    yield self._report(made, unit, (year, ordinal), issued, rng)
                    made += 1

    def _registers(
        self, units: list[Unit], rng: random.Random
    ) -> Iterator[tuple[Unit, dict[int, range], dict[int, range]]]:
        """Each unit with the papers of its province and its own, by year."""
        above: dict[int, range] = {}
        for unit in units:
            own = {year: self._add(papers_of(unit, year, rng)) for year in YEARS}
            if unit.is_province:
                above = own
            yield unit, {} if unit.is_province else above, own

    def _add(self, papers: list[Paper]) -> range:
        begin = len(self.papers)
        self.papers += sorted(papers, key=attrgetter("date"))
        return range(begin, len(self.papers))

    def _until(self, pool: range, day: date) -> range:
        """The papers of a pool, by date, that were issued before a day."""
        end = bisect_left(self.papers, day, pool.start, pool.stop, key=attrgetter("date"))
        return range(pool.start, end)

    def _report(
        self,
        index: int,
        unit: Unit,
        period: tuple[int, int],
        pools: tuple[range, ...],
        rng: random.Random,
    ) -> ReportFacts:
        year, ordinal = period
        day = date(year, *_QUARTER_ENDS[ordinal - 1])
        count = self.mentions // self.reports + (index < self.mentions % self.reports)
        chosen = array("I", sorted(self._choices(count, pools, rng)))
        rng.shuffle(chosen)
        self.papers_of_reports.append(chosen)
        identity = f"{index:012x}"
        return ReportFacts(
            identity,
            f"{unit.place} {ordinal}-{year}",
            f"UBND {unit.place}",
            _LEVELS.get(unit.word, Level.DISTRICT),
            None if unit.is_province else unit.province,
            f"{100 + ordinal}/BC-UBND",
            day,
            Period("quarter", year, ordinal, None, day),
            tuple(
                self._mention(index, place * STEP, paper, unit, rng)
                for place, paper in enumerate(chosen)
            ),
        )

    def _choices(self, count: int, pools: tuple[range, ...], rng: random.Random) -> Iterator[int]:
        """Papers of a report: the newest of the centre and the first of the year are cited most."""
        central, above, own = pools
        for _ in range(count):
            share = rng.random() - _CENTRAL_SHARE
            place = rng.random() ** 2
            if share < 0 or not own:
                yield central[-1 - int(len(central) * place)]
            else:
                pool = above if above and share < _PROVINCE_SHARE else own
                yield pool[int(len(pool) * place)]

    def _mention(
        self, report: int, start: int, paper: int, unit: Unit, rng: random.Random
    ) -> Mention:
        true = self.papers[paper]
        printed = Printed(
            true.number,
            true.year,
            true.symbol,
            true.date if rng.random() < _DATED else None,
            _shown_title(true.title, rng) if rng.random() < _TITLED else None,
        )
        kind = None
        if rng.randrange(self.slip_every) == 0:
            kind, printed = _slipped(printed, rng)
        if kind is None:
            self.cited[paper] += 1
        else:
            self.plants.append(Plant(kind, report, start, paper))
        return _mention_of(start, true, printed, _shown_issuer(true, unit, rng))

    def known_elsewhere(self, plant: Plant) -> bool:
        """Whether anything correct cites the paper of a slip: else nothing can tell."""
        return self.cited[plant.paper] > 0

    def paper_at(self, report: int, start: int) -> int:
        """The paper a mention was made from."""
        return self.papers_of_reports[report][start // STEP]


def _slipped(printed: Printed, rng: random.Random) -> tuple[str | None, Printed]:
    """A mention with one slip of a kind that it can have; nothing else tells a lone number."""
    if printed.date is None and printed.title is None:
        return None, printed
    for kind in rng.sample(list(SLIPS), len(SLIPS)):
        changed = SLIPS[kind](printed, rng)
        if changed is not None and changed != printed:
            return kind, changed
    return None, printed


def _mention_of(start: int, true: Paper, printed: Printed, issuer: str | None) -> Mention:
    canonical = canonical_printed(printed)
    end = start + len(canonical)
    return Mention(
        start,
        end,
        printed.number.lstrip("0"),
        printed.year,
        printed.symbol,
        canonical,
        true.kind,
        printed.date,
        Span(end + 6, end + 16) if printed.date else None,
        issuer,
        printed.title,
    )


def _shown_title(title: str, rng: random.Random) -> str:
    """The title as reports print it: cut off, shortened, opened or spelt in another way."""
    words = title.split()
    if rng.random() < _CUT_OFF:
        words = words[: rng.randint(_FEWEST_TITLE_WORDS, max(_FEWEST_TITLE_WORDS, len(words)))]
    if rng.random() < 0.1:
        words.insert(0, "thực hiện")
    shown = " ".join(words)
    if rng.random() < 0.2:
        for long, short in _ABBREVIATED.items():
            shown = shown.replace(long, short)
    return shown.replace("hóa", "hoá").replace("thủy", "thuỷ") if rng.random() < 0.2 else shown


def _shown_issuer(true: Paper, unit: Unit, rng: random.Random) -> str | None:
    """The words for the issuer: of another unit they are mostly there, of one's own less often."""
    if true.issuer not in (unit.place, unit.province):
        return true.issuer if rng.random() < _ISSUER_TOLD else None
    own = true.issuer == unit.place
    if rng.random() > (_ISSUER_TOLD if own else 0.9):
        return None
    place = true.issuer.split()[0] if rng.random() < 0.6 and " " in true.issuer else true.issuer
    if true.issuer.startswith("thị xã"):
        place = "thị xã" if rng.random() < 0.6 else true.issuer
    body = _issuing_body(true.symbol, rng)
    return f"{body} {place}"


def _issuing_body(symbol: str, rng: random.Random) -> str:
    if symbol.startswith("SNV"):
        return "Sở Nội vụ"
    if symbol.endswith(("/TU", "/HU")):
        return "Ban Thường vụ"
    if "HĐND" in symbol:
        return "Hội đồng nhân dân"
    return rng.choice(("UBND", "UBND", "Ủy ban nhân dân", "Chủ tịch UBND"))
