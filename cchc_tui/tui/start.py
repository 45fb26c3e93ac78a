"""What is open when the session begins."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence

from cchc_tui.bulk.records import stored_path
from cchc_tui.session.library import LibraryRow
from cchc_tui.session.place import Place
from cchc_tui.tui.opening import Opening


def first_opening(place: Place, library: Callable[[], Iterable[LibraryRow]]) -> Opening | None:
    """The report that was open when the reviewer left; None: the library.

    The library reads itself when it is shown: it is asked here only where a report was open.
    """
    if place.screen != "review":
        return None
    reports = {row.report for row in library()}
    if place.report not in reports:
        return None
    other = place.other if place.other in reports else None
    return Opening(place.report, other, place.fingerprint)


def named_opening(paths: Sequence[str], rows: Sequence[LibraryRow]) -> Opening | None:
    """One or two files that were named, side by side; None for folders, patterns and more."""
    if not 1 <= len(paths) <= 2 or not all(map(os.path.isfile, paths)):
        return None
    by_path = {row.path: row.report for row in rows}
    reports = [by_path.get(stored_path(path)) for path in paths]
    found = list(dict.fromkeys(report for report in reports if report is not None))
    if not found:
        return None
    return Opening(found[0], found[1] if len(found) > 1 else None)
