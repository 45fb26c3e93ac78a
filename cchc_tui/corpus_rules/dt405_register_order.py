"""A document's date does not fit its place in the register.

What: numbers of one unit, type and year rise with their dates; one document stands out against
at least two others by more than a week.
Why: numbers are given in the order of signing. A date out of order is likely misprinted, or the
number is. A few days are common: numbers are reserved ahead.
Source: Nghị định 30/2020/NĐ-CP, Điều 15 (cấp số văn bản đi).

Fails:
    [UBND huyện A, 15/6/2023] Gồm Kế hoạch số 10/KH-UBND ngày 10/01/2023 của UBND huyện; Kế
    hoạch số 15/KH-UBND ngày 20/01/2023 của UBND huyện.
    [UBND huyện A, 15/9/2023] Gồm Kế hoạch số 20/KH-UBND ngày 15/9/2023 của UBND huyện; Kế
    hoạch số 31/KH-UBND ngày 20/02/2023 của UBND huyện.
    [UBND huyện A, 15/12/2023] Gồm Kế hoạch số 40/KH-UBND ngày 01/3/2023 của UBND huyện; Kế
    hoạch số 52/KH-UBND ngày 20/3/2023 của UBND huyện.

Passes:
    [UBND huyện A, 15/6/2023] Gồm Kế hoạch số 10/KH-UBND ngày 10/01/2023 của UBND huyện; Kế
    hoạch số 15/KH-UBND ngày 20/01/2023 của UBND huyện.
    [UBND huyện A, 15/9/2023] Gồm Kế hoạch số 20/KH-UBND ngày 15/02/2023 của UBND huyện; Kế
    hoạch số 31/KH-UBND ngày 13/02/2023 của UBND huyện.
    [UBND huyện A, 15/12/2023] Gồm Kế hoạch số 40/KH-UBND ngày 01/3/2023 của UBND huyện; Kế
    hoạch số 52/KH-UBND ngày 20/3/2023 của UBND huyện.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from cchc_tui.corpus_rules.base import Corpus, Suspicion
from cchc_tui.matching.scopes import CENTRAL
from cchc_tui.model.findings import FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.text.dates import shown_date

CODE = "DT405"
SLUG = "register-order"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM
_FEWEST_ENTRIES = 5
_FEWEST_WITNESSES = 2
_MOST_OUTLIERS = 0.2
_RESERVED = timedelta(days=7)


class Entry(NamedTuple):
    """One numbered document of a register."""

    number: int
    date: date
    variant: int


def check(corpus: Corpus) -> Iterator[Suspicion]:
    """A suspicion for each entry that stands out of the order of its register."""
    for entries in _registers(corpus):
        kept = _longest_rise(entries)
        left = [entry for entry in entries if entry.variant not in {e.variant for e in kept}]
        if not left or len(left) > _MOST_OUTLIERS * len(entries):
            continue
        for entry in left:
            witnesses = [other for other in kept if _contradict(entry, other)]
            if len(witnesses) >= _FEWEST_WITNESSES:
                yield _suspicion(corpus, entry, witnesses)


def _registers(corpus: Corpus) -> Iterator[list[Entry]]:
    """The entries of each unit's register, by number; documents with several dates left out."""
    registers: defaultdict[tuple[object, ...], list[Entry]] = defaultdict(list)
    groups, near_misses = corpus.groups, corpus.near_misses
    for document in groups.documents:
        key = document.key
        if key.scope == CENTRAL or document.ambiguous or not key.number.isdigit():
            continue
        dated = list(groups.dated_variants(document))
        if len(dated) != 1 or dated[0] in near_misses:
            continue
        variant = groups.variants[dated[0]]
        if variant.sure and variant.date is not None:
            place = (key.symbol, key.scope, key.year, key.period)
            registers[place].append(Entry(int(key.number), variant.date, dated[0]))
    for entries in registers.values():
        if len(entries) >= _FEWEST_ENTRIES:
            yield sorted(entries)


def _longest_rise(entries: Sequence[Entry]) -> list[Entry]:
    """The most entries whose dates never fall while their numbers rise."""
    ends: list[int] = []
    days: list[date] = []
    before: list[int] = []
    for index, entry in enumerate(entries):
        place = bisect_right(days, entry.date)
        before.append(ends[place - 1] if place else -1)
        days[place : place + 1] = [entry.date]
        ends[place : place + 1] = [index]
    kept, index = [], ends[-1]
    while index >= 0:
        kept.append(entries[index])
        index = before[index]
    return kept[::-1]


def _contradict(entry: Entry, other: Entry) -> bool:
    if other.number < entry.number:
        return other.date > entry.date + _RESERVED
    return other.number > entry.number and other.date < entry.date - _RESERVED


def _suspicion(corpus: Corpus, entry: Entry, witnesses: list[Entry]) -> Suspicion:
    variants = corpus.groups.variants
    nearest = min(witnesses, key=lambda other: abs(other.number - entry.number))
    return Suspicion(
        entry.variant,
        Message(
            N_("{document} of {date} does not fit the register: {other} is of {other_date}"),
            {
                "document": variants[entry.variant].mention.canonical,
                "date": shown_date(entry.date),
                "other": variants[nearest.variant].mention.canonical,
                "other_date": shown_date(nearest.date),
            },
        ),
        (
            Message(
                N_("{count} documents of the same register disagree with it"),
                {"count": str(len(witnesses))},
            ),
        ),
        nearest.variant,
        at_date=True,
        identity=(variants[entry.variant].mention.canonical, shown_date(entry.date)),
    )
