"""Where a mention is filed: under the key of its document and its date.

A place is open where the print tells no unit or no year; it is completed from the one other mention
of the same report that fits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from cchc_tui.matching.scopes import CENTRAL, Home, Register, register_of
from cchc_tui.matching.terms import period_of
from cchc_tui.model.facts import Mention

_JOINTS = str.maketrans("/_", "--")

Printed: TypeAlias = tuple[str, int | None, str]
"""number, year and symbol as a key has them"""

Place: TypeAlias = tuple[str, int | None, str, str, str, str, date | None]
"""the parts of a key and a date"""


class OpenPlace(NamedTuple):
    """Where a mention belongs as far as its print tells."""

    printed: Printed
    kind: str
    scope: str
    sure: bool
    period: str | None
    date: date | None

    def completed(self, told: Mapping[Printed, Sequence[Place]], report: int) -> Place:
        """The place, with unit and year from the one other mention of the report that fits."""
        fitting = {place[:-1] for place in told[self.printed] if self._fits(place)}
        if len(fitting) == 1:
            return (*fitting.pop(), self.date)
        period = f"? {report}" if self.period is None else self.period
        return (*self.printed, self.kind, self.scope, period, self.date)

    def _fits(self, other: Place) -> bool:
        if self.sure and (self.kind, self.scope) != other[3:5]:
            return False
        return self.date is None or self.date == other[-1]


class Filing:
    """Finds places; what a symbol says, and where a central document belongs, is found once."""

    def __init__(self) -> None:
        self._symbols: dict[tuple[str, str | None], tuple[str, str, Register]] = {}
        self._central: dict[tuple[str, int | None, str, str | None, date | None], Place] = {}

    def place(self, mention: Mention, home: Home) -> Place | OpenPlace:
        """Where a mention of the report with this home belongs."""
        _, _, number, year, symbol, canonical, kind, day, _, issuer, _, _, own, _ = mention
        printed = number, year, symbol, kind, day
        known = self._central.get(printed)
        if known is not None:
            return known
        if not number:
            return "", year, " ".join(canonical.lower().split()), "", CENTRAL, "", day
        code, shared, register = self._symbols.get((symbol, kind)) or self._look(symbol, kind)
        if register.central:
            scope, sure = CENTRAL, True
        elif own:
            scope, sure = home.own, True
        else:
            scope, sure = home.scope(symbol, issuer)
        period: str | None = ""
        if year is None:
            period = period_of(day, register.party, register.central) if day else None
        if not sure or period is None:
            return OpenPlace((number, year, code), shared, scope, sure, period, day)
        place = number, year, code, shared, scope, period, day
        if register.central:
            self._central[printed] = place
        return place

    def _look(self, symbol: str, kind: str | None) -> tuple[str, str, Register]:
        """Symbol and kind as a key has them, and the register."""
        code = symbol.upper().translate(_JOINTS)
        shared = (kind or "").lower() if code.startswith(("QH", "UBTVQH")) else ""
        known = self._symbols[symbol, kind] = code, shared, register_of(symbol)
        return known


def told_places(
    places: Sequence[Place | OpenPlace],
) -> Mapping[Printed, Sequence[Place]]:
    """For what each open place prints the places that a report tells in full."""
    told: dict[Printed, list[Place]] = {
        place.printed: [] for place in places if isinstance(place, OpenPlace)
    }
    for place in places if told else ():
        if not isinstance(place, OpenPlace) and place[:3] in told:
            told[place[:3]].append(place)
    return told
