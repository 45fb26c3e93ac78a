"""Which reports of a database are meant: all, or those with a number, a path, a document number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cchc_tui.bulk.records import stored_path
from cchc_tui.store.store import Store


class Chosen(NamedTuple):
    """A report and its latest version."""

    report: int
    version: int
    is_named: bool
    """whether it was asked for; it then leaves even where no finding of it does"""


def chosen_reports(store: Store, names: Sequence[str]) -> list[Chosen]:
    """The reports in the order of loading; raises StoreError for a name that no report has."""
    if not names:
        return [Chosen(report.id, report.latest, False) for report in store.reports()]
    wanted = {report for name in names for report in _named(store, name)}
    return [
        Chosen(report.id, report.latest, True) for report in store.reports() if report.id in wanted
    ]


def _named(store: Store, name: str) -> list[int]:
    """The reports of one name; several may have the same document number."""
    if name.isdecimal():
        return [store.report_named(name)]
    number = _folded(name)
    found = [report.id for report in store.reports() if _folded(report.number or "") == number]
    return found or [store.report_named(stored_path(name))]


def _folded(number: str) -> str:
    return "".join(number.split()).casefold()
