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
    listed = {report.id: report for report in store.reports()}
    if not names:
        return [Chosen(report.id, report.latest, False) for report in listed.values()]
    numbers: dict[str, list[int]] = {}
    for report in listed.values():
        numbers.setdefault(_folded(report.number or ""), []).append(report.id)
    wanted: set[int] = set()
    for name in names:
        by_number = [] if name.isdecimal() else numbers.get(_folded(name), [])
        wanted.update(by_number or [store.report_named(_known_name(name))])
    return [
        Chosen(report.id, report.latest, True) for report in listed.values() if report.id in wanted
    ]


def _folded(number: str) -> str:
    return "".join(number.split()).casefold()


def _known_name(name: str) -> str:
    return name if name.isdecimal() else stored_path(name)
