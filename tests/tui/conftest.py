"""A database with the sample reports, and the app on a copy of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cchc_tui.cli.main import main
from cchc_tui.data.catalogue import translator
from cchc_tui.model.settings import Settings
from cchc_tui.session.session import BUSY_SECONDS, Session
from cchc_tui.store.store import Mode, Store
from cchc_tui.tui.app import ReviewApp

SAMPLES = Path(__file__).parents[2] / "sample_db"

MakeApp = Callable[..., ReviewApp]
MakeSession = Callable[..., Session]


@pytest.fixture(scope="session")
def loaded_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the eight sample reports; tests work on copies."""
    folder = tmp_path_factory.mktemp("samples")
    for path in sorted(SAMPLES.glob("*-*.md")):
        shutil.copy(path, folder)
    database = folder / "samples.db"
    assert main(["load", "-q", "--db", str(database), *map(str, sorted(folder.glob("*.md")))]) == 0
    return database


@pytest.fixture
def database(loaded_samples: Path, tmp_path: Path) -> Path:
    """A copy of the database of the samples."""
    return Path(shutil.copy(loaded_samples, tmp_path / "reports.db"))


@pytest.fixture
def open_session(database: Path) -> Iterator[MakeSession]:
    """Sessions of reviewers on the database of this test."""
    stores: list[Store] = []

    def opened(reviewer: str = "an", lang: str = "en", path: Path = database) -> Session:
        store = Store.open(str(path), Mode.CREATE, busy_seconds=BUSY_SECONDS)
        stores.append(store)
        return Session(store, reviewer, Settings(), translator(lang))

    yield opened
    for store in stores:
        store.close()


@pytest.fixture
def make_app(open_session: MakeSession) -> MakeApp:
    """The app of a reviewer; its library is shown first unless a place is remembered."""

    def made(
        reviewer: str = "an", lang: str = "en", paths: tuple[str, ...] = (), **options: object
    ) -> ReviewApp:
        session = open_session(reviewer, lang, **options)
        return ReviewApp(session, translate=session.translate, paths=paths)

    return made
