"""The registry of the package: look-ups, what counts, and how it is packed."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.data.registry import FILE_NAME, Registry, load_registry, number_parts, registry_key


@pytest.mark.parametrize(
    ("printed", "kind", "dated", "day"),
    [
        ("61/2018/NĐ-CP", None, None, "2018-04-23"),
        ("107/2022/NĐ-CP", None, None, "2022-12-28"),
        ("43/2011/nđ-cp", None, None, "2011-06-13"),
        ("1/2018/TT-VPCP", None, None, "2018-11-23"),
        ("31/2024/QH15", "Luật", None, "2024-01-18"),
        ("26/CT-TTg", None, 2016, "2016-09-05"),
        ("26/CT-TTg", None, 2024, "2024-08-08"),
        ("39-NQ/TW", None, 2015, "2015-04-17"),
    ],
)
def test_found(printed: str, kind: str | None, dated: int | None, day: str) -> None:
    parts = number_parts(printed)
    assert parts is not None
    record = load_registry().find(*parts, kind, dated)
    assert record is not None and record.date == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("printed", "kind", "dated"),
    [
        ("26/CT-TTg", None, None),
        ("26/CT-TTg", None, 2015),
        ("31/2024/QH15", None, None),
        ("31/2024/QH15", "Nghị quyết", None),
        ("9999/2018/NĐ-CP", None, None),
    ],
)
def test_absent_or_not_told_apart(printed: str, kind: str | None, dated: int | None) -> None:
    parts = number_parts(printed)
    assert parts is not None
    assert load_registry().find(*parts, kind, dated) is None


@pytest.mark.parametrize(
    ("tier", "sources", "contested", "trusted"),
    [
        ("A", 1, True, True),
        ("B", 2, True, True),
        ("C", 1, False, False),
        ("C", 2, False, True),
        ("C", 3, True, False),
    ],
)
def test_tiers(tier: str, sources: int, contested: bool, trusted: bool) -> None:
    fields = ("1|2020|X", "1/2020/X", "", "", "2020-01-02", "", "", "", tier, str(sources))
    line = "\t".join((*fields, str(int(contested)))) + "\n"
    (record,) = Registry(line.encode()).all_of("01", 2020, "x")
    assert record.trusted is trusted


@pytest.mark.parametrize(
    ("number", "successor", "day"),
    [
        ("43/2011/NĐ-CP", "42/2022/NĐ-CP", date(2022, 8, 15)),
        ("61/2018/NĐ-CP", "118/2025/NĐ-CP", date(2025, 7, 1)),
        ("06/2012/TT-BNV", "13/2019/TT-BNV", date(2019, 12, 25)),
    ],
)
def test_replacements_are_packed(number: str, successor: str, day: date) -> None:
    parts = number_parts(number)
    assert parts is not None
    record = load_registry().find(*parts, None, None)
    assert record is not None
    assert (record.replaced_by, record.replaced_from) == (successor, day)


def test_no_document_is_replaced_before_its_date() -> None:
    registry = load_registry()
    for line in _lines():
        number, year, symbol = line.split("\t")[0].split("|")
        for record in registry.all_of(number, int(year) if year else None, symbol):
            if record.date and record.replaced_from:
                assert record.replaced_from > record.date


def test_lines_are_sorted_and_keyed() -> None:
    lines = _lines()
    assert len(lines) > 14_000
    assert [line.encode() for line in lines] == sorted(line.encode() for line in lines)
    for line in lines:
        key, number, *_ = line.split("\t")
        parts = number_parts(number)
        assert parts is not None and registry_key(*parts) == key


@given(st.text("0123456789|NĐ-CP\t\n", max_size=12))
def test_any_key_is_answered(number: str) -> None:
    assert load_registry().all_of(number, None, "NĐ-CP") is not None


def _lines() -> list[str]:
    return files("cchc_tui.data").joinpath(FILE_NAME).read_text(encoding="utf-8").splitlines()
