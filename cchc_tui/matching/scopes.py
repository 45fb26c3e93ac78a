"""Whose numbers a symbol counts: the centre's are one everywhere, a unit's only its own.

"60/QĐ-UBND" of two districts are two documents. The unit is the one the words name ("của UBND tỉnh
Trà Vinh"), or the one a bare "tỉnh", "thành phố", "huyện" means in that report, or, with nothing
printed, the report's own; the last is an assumption and said so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from cchc_tui.data.documents import bodies, document_types
from cchc_tui.matching.places import NamedPlace, place_in
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.report import Level

CENTRAL = "central"
_GROUPS = re.compile("[-/_]")
_CENTRAL_TYPES = frozenset(("NĐ", "TT", "TTLT", "TTLB", "PL", "L"))
_DISTRICT_BODIES = frozenset(("HU", "QU", "TXU", "PNV", "PTP", "VPHU"))
_PROVINCE_BODIES = frozenset(("TU", "VPTU"))


class Scope(NamedTuple):
    """Where a number is unique."""

    name: str
    sure: bool
    """whether the print says so; else it is the report's own unit by default"""


class Register(NamedTuple):
    """What a symbol says of the body that numbers its documents."""

    central: bool
    party: bool
    level: Level | None
    known: bool
    """whether type and body are in the lexicon"""


@lru_cache(maxsize=16384)
def register_of(symbol: str) -> Register:
    """The register a symbol belongs to, whatever the case of its letters."""
    known = _by_upper()
    groups = [known.get(group, group) for group in _GROUPS.split(symbol.upper())]
    typed = groups[0] in document_types() and len(groups) > 1
    code = groups[1] if typed else groups[0]
    if code.startswith(("QH", "UBTVQH")):
        return Register(True, False, None, True)
    body = bodies().get(code)
    party = body is not None and body.tier == "party"
    central = groups[0] in _CENTRAL_TYPES and typed and not party
    if body is None:
        return Register(central, False, None, False)
    central = central or body.tier == "central" or code.endswith("TW")
    level = _level_of(code, body.names[0])
    return Register(central, party, level, typed or body.tier != "party")


@cache
def _by_upper() -> Mapping[str, str]:
    return {code.upper(): code for code in (*bodies(), *document_types())}


def _level_of(code: str, name: str) -> Level | None:
    if code in _PROVINCE_BODIES or name.startswith("sở "):
        return Level.PROVINCE
    return Level.DISTRICT if code in _DISTRICT_BODIES else None


class Home:
    """The places one report means by "tỉnh", "huyện", "thành phố" and by nothing at all."""

    def __init__(self, facts: ReportFacts) -> None:
        own = place_in(facts.unit) if facts.unit else None
        above = place_in(facts.superior) if facts.superior else None
        self.above = above.full if above else None
        self.level = (own.level if own else None) or facts.level
        self.own = self._with_superior(own) if own and own.name else facts.unit or f"@{facts.id}"
        self.own_word = own.word if own else ""
        self._scopes: dict[tuple[str, str | None], Scope] = {}

    def scope(self, symbol: str, issuer: str | None) -> Scope:
        """The scope of a number with this symbol, issued by these words."""
        key = (symbol, issuer)
        found = self._scopes.get(key)
        if found is None:
            found = self._scopes[key] = self._scope(register_of(symbol), issuer)
        return found

    def _scope(self, register: Register, issuer: str | None) -> Scope:
        if register.central:
            return Scope(CENTRAL, True)
        place = place_in(issuer) if issuer else None
        if place is not None:
            return Scope(self._named(place), True)
        if issuer and not register.known:
            return Scope(f"{issuer.lower()} @ {self.own}", True)
        if register.level is not None:
            return Scope(self._of_level(register.level), register.level is self.level)
        return Scope(self.own, False)

    def _named(self, place: NamedPlace) -> str:
        if place.name:
            return self._with_superior(place)
        if place.word == self.own_word:
            return self.own
        if place.level is not None:
            return self._of_level(place.level)
        if self.level is Level.DISTRICT:
            return self._of_level(Level.PROVINCE)
        if self.above and self.above.startswith("thành phố"):
            return self.above
        return f"thành phố @ {self.own}"

    def _of_level(self, level: Level) -> str:
        if level is self.level:
            return self.own
        if level is Level.PROVINCE and self.above:
            return self.above
        return f"{level} @ {self.own}"

    def _with_superior(self, place: NamedPlace) -> str:
        """Names of districts and communes come back in other provinces."""
        if place.level is Level.PROVINCE or not self.above:
            return place.full
        return f"{place.full}, {self.above}"
