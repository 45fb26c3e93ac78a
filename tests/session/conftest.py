"""A database with the sample reports, made once; each test works on a copy of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cchc_tui.bulk.engine import engine_of
from cchc_tui.bulk.loading import compare_reports, found_files, load_files
from cchc_tui.data.catalogue import translator
from cchc_tui.ingest.discovery import Found
from cchc_tui.model.settings import Settings
from cchc_tui.session.session import Session
from cchc_tui.store.store import Mode, Store

_ROOT = Path(__file__).parents[2]
SAMPLES = sorted((_ROOT / "sample_db").glob("*-*.md"))

Opened = Callable[[str], Session]


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample reports, loaded and compared."""
    path = tmp_path_factory.mktemp("samples") / "cchc.db"
    settings, engine = Settings(), engine_of(Settings())
    files = [found for found in found_files(map(str, SAMPLES)) if isinstance(found, Found)]
    with Store.open(str(path), Mode.CREATE) as store:
        for _ in load_files(store, files, settings, engine, 1):
            pass
        compare_reports(store, settings, engine)
    return path


@pytest.fixture
def database(sample_database: Path, tmp_path: Path) -> str:
    """A copy to write into."""
    return str(shutil.copy(sample_database, tmp_path / "cchc.db"))


@pytest.fixture
def opened(database: str) -> Iterator[Opened]:
    """Sessions of reviewers on the database."""
    stores: list[Store] = []

    def open_session(reviewer: str, lang: str = "vi") -> Session:
        stores.append(Store.open(database, Mode.WRITE, busy_seconds=0.1))
        return Session(stores[-1], reviewer, Settings(), translator(lang))

    yield open_session
    for store in stores:
        store.close()


@pytest.fixture
def session(opened: Opened) -> Session:
    """The session of the reviewer lan."""
    return opened("lan")


def report_of(session: Session, name: str) -> int:
    """The number of the sample whose file begins so."""
    return next(row.report for row in session.library() if Path(row.path).name.startswith(name))
