"""Instants of the journal as people read them."""

from __future__ import annotations

from datetime import datetime


def local_time(at: str) -> str:
    """An instant (ISO) as date and time of this machine; what is none stays as it is."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%d/%m/%Y %H:%M")
    except ValueError:
        return at
