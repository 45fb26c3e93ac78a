"""A small real database and a clock that goes by the second."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from cchc_tui.store.store import Mode, Store


def ticking() -> Callable[[], datetime]:
    """A clock that is a second later at every look."""
    seconds = count()
    begun = datetime(2024, 6, 3, 8, tzinfo=UTC)
    return lambda: begun + timedelta(seconds=next(seconds))


@pytest.fixture
def database(tmp_path: Path) -> str:
    return str(tmp_path / "cchc.db")


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    with Store.open(database, Mode.CREATE, clock=ticking(), busy_seconds=0.2) as opened:
        yield opened
