"""Whose number it is: the centre's, a named unit's, or what a bare word means in a report."""

from __future__ import annotations

import pytest

from cchc_tui.matching.places import place_in
from cchc_tui.matching.scopes import CENTRAL, Home, register_of
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.report import Level

_DISTRICT = ReportFacts("a", "a.md", "UBND huyện Cầu Mẫu", Level.DISTRICT, "tỉnh Thử Nghiệm")
_COMMUNE = ReportFacts("b", "b.md", "UBND phường Mẫu", Level.COMMUNE, None)
_CITY_DISTRICT = ReportFacts("c", "c.md", "UBND quận Mẫu", Level.DISTRICT, "thành phố Cần Thơ")
_UNKNOWN = ReportFacts("d", "d.md")


@pytest.mark.parametrize(
    ("facts", "symbol", "issuer", "name", "sure"),
    [
        (_DISTRICT, "NĐ-CP", "Chính phủ", CENTRAL, True),
        (_DISTRICT, "TT-BNV", None, CENTRAL, True),
        (_DISTRICT, "NQ/TW", None, CENTRAL, True),
        (_DISTRICT, "QH15", None, CENTRAL, True),
        (_DISTRICT, "TT-BTTT", None, CENTRAL, True),
        (_DISTRICT, "CT-TTG", None, CENTRAL, True),
        (_DISTRICT, "QĐ-UBND", "UBND tỉnh", "tỉnh thử nghiệm", True),
        (_DISTRICT, "QĐ-UBND", "Ủy ban nhân dân tỉnh Khác", "tỉnh khác", True),
        (_DISTRICT, "QĐ-UBND", "UBND huyện", "huyện cầu mẫu, tỉnh thử nghiệm", True),
        (_DISTRICT, "QĐ-UBND", "UBND huyện Cầu Mẫu", "huyện cầu mẫu, tỉnh thử nghiệm", True),
        (_DISTRICT, "QĐ-UBND", None, "huyện cầu mẫu, tỉnh thử nghiệm", False),
        (_DISTRICT, "KL/TU", "Ban Thường vụ Tỉnh ủy Thử Nghiệm", "tỉnh thử nghiệm", True),
        (_DISTRICT, "CTr/HU", None, "huyện cầu mẫu, tỉnh thử nghiệm", True),
        (_DISTRICT, "SNV-CCHC", "Sở Nội vụ", "tỉnh thử nghiệm", False),
        (_CITY_DISTRICT, "KH-UBND", "Ủy ban nhân dân thành phố", "thành phố cần thơ", True),
        (_CITY_DISTRICT, "STC-QLNS", "Sở Tài chính thành phố Cần Thơ", "thành phố cần thơ", True),
        (_COMMUNE, "QĐ-UBND", "UBND tỉnh", "province @ phường mẫu", True),
        (_COMMUNE, "QĐ-UBND", "UBND thành phố", "thành phố @ phường mẫu", True),
        (_COMMUNE, "QĐ-UBND", "UBND thành phố Nha Trang", "thành phố nha trang", True),
        (_UNKNOWN, "QĐ-UBND", None, "@d", False),
    ],
)
def test_scope(facts: ReportFacts, symbol: str, issuer: str | None, name: str, sure: bool) -> None:
    assert Home(facts).scope(symbol, issuer) == (name, sure)


@pytest.mark.parametrize(
    ("words", "full", "level"),
    [
        ("UBND quận Cái Mẫu", "quận cái mẫu", Level.DISTRICT),
        ("Thường trực HĐND thị xã Mẫu", "thị xã mẫu", Level.DISTRICT),
        ("Thành ủy Cần Thơ", "thành phố cần thơ", Level.PROVINCE),
        ("UBND thành phố Mỹ Mẫu", "thành phố mỹ mẫu", Level.DISTRICT),
        ("UBND thành phố", "thành phố", None),
        ("Đảng ủy xã Mẫu", "xã mẫu", Level.COMMUNE),
        ("UBND huyện Mẫu, tỉnh Thử", "huyện mẫu", Level.DISTRICT),
    ],
)
def test_place(words: str, full: str, level: Level | None) -> None:
    place = place_in(words)
    assert place is not None
    assert (place.full, place.level) == (full, level)


@pytest.mark.parametrize("words", ["Chính phủ", "Bảo hiểm xã hội", "Bộ Nội vụ", ""])
def test_no_place(words: str) -> None:
    assert place_in(words) is None


@pytest.mark.parametrize(
    ("symbol", "central", "party", "known"),
    [
        ("QĐ-TTg", True, False, True),
        ("KL/TU", False, True, True),
        ("QĐ-UBND", False, False, True),
        ("QĐ-UBN", False, False, False),
        ("CTR-TU", False, True, True),
    ],
)
def test_register(symbol: str, central: bool, party: bool, known: bool) -> None:
    register = register_of(symbol)
    assert (register.central, register.party, register.known) == (central, party, known)
