"""Where a reviewer was, as text that a later release still understands."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class Place(NamedTuple):
    """The screen as it was left; everything may be missing."""

    screen: str = ""
    report: int | None = None
    fingerprint: str | None = None
    """the finding the cursor stood on"""
    other: int | None = None
    """the report in the other pane"""
    filter: str = ""
    sort: str = ""
    library_filter: str = ""
    mode: str = ""
    """how the panes were laid out"""
    theme: str = ""


_FIELDS = Place._field_defaults


def packed_place(place: Place) -> str:
    """JSON of what differs from an empty place."""
    return json.dumps({name: value for name, value in place._asdict().items()
                       if value != _FIELDS[name]}, ensure_ascii=False)  # fmt: skip


def place_from(stored: str) -> Place:
    """The place that was stored; what this release does not know, or not so, is left out."""
    found = json.loads(stored)
    known: dict[str, Any] = {
        name: value
        for name, value in (found if isinstance(found, dict) else {}).items()
        if name in _FIELDS and _fits(value, _FIELDS[name])
    }
    return Place(**known)


def _fits(value: object, usual: object) -> bool:
    if usual is None:
        return value is None or isinstance(value, (int, str))
    return isinstance(value, type(usual))
