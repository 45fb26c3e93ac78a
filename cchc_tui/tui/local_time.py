"""Instants of the journal as people read them."""

from __future__ import annotations

from datetime import datetime


def local_time(at: str) -> str:
    """An instant (ISO) in the time of this machine; empty for none."""
    return datetime.fromisoformat(at).astimezone().strftime("%d/%m/%Y %H:%M") if at else ""
