"""Write the pictures of the tours in docs: the program on the sample reports, screen by screen.

    python scripts/build_pictures.py [FOLDER]

Each scene presses its keys in a session of its own on a new database, with a fixed clock and a
fixed reviewer, and saves the screen as SVG.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

from cchc_tui.cli.main import main as cchc
from cchc_tui.data.catalogue import translator
from cchc_tui.model.settings import Settings
from cchc_tui.session.session import Session
from cchc_tui.store.store import Mode, Store
from cchc_tui.tui.app import ReviewApp
from cchc_tui.tui.screens import export

_ROOT = Path(__file__).parents[1]
_SAMPLES = _ROOT / "sample_db"
_TARGET = _ROOT / "docs" / "pictures"
_NOW = datetime(2024, 10, 1, 8, 30, tzinfo=UTC)
_REVIEWER = "an"
_HERE = "/home/an/reports"
"""where the exports of the pictures would go"""
_WEB_FONT = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
_PATIENCE = 10.0


class Scene(NamedTuple):
    """A picture: its name, the keys that lead to it, words that stand on it when it is ready."""

    name: str
    keys: tuple[str, ...]
    shows: str = ""
    columns: int = 140
    rows: int = 45
    lang: str = "en"


# The library is sorted by the order of loading: the sixth report is Tân Lập, first half of 2024.
_TO_REPORT = (*["down"] * 5, "enter")
SCENES = (
    Scene("library", (), "Bàu Sen"),
    Scene("thu-vien", (), "Bàu Sen", lang="vi"),
    Scene("review", (*_TO_REPORT, "n"), "19.549"),
    Scene("ra-soat", (*_TO_REPORT, "n"), "19.549", lang="vi"),
    Scene("decided", (*_TO_REPORT, "n", "c", "x"), "19.549"),
    Scene("narrow", (*_TO_REPORT, "n"), "19.549", 80, 24),
    Scene("details", (*_TO_REPORT, "n", "enter"), "AR101"),
    Scene("help", (*_TO_REPORT, "f1")),
    Scene("da-xu-ly", (*_TO_REPORT, "n", "c", "x"), "19.549", lang="vi"),
    Scene("chi-tiet", (*_TO_REPORT, "n", "enter"), "AR101", lang="vi"),
    Scene("export", (*_TO_REPORT, "n", "c", "e"), "19.371"),
    Scene("ket-xuat", (*_TO_REPORT, "n", "c", "e"), "19.371", lang="vi"),
)


def build(target: Path) -> None:
    """Write every picture."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, patch.object(export, "working_folder", lambda: _HERE):
        loaded = _loaded(Path(folder))
        for scene in SCENES:
            copy = shutil.copy(loaded, Path(folder) / "reports.db")
            picture = target / f"{scene.name}.svg"
            picture.write_text(_WEB_FONT.sub("", _picture(scene, str(copy))), encoding="utf-8")
            print(picture.name)


def _loaded(folder: Path) -> Path:
    for path in sorted(_SAMPLES.glob("*-*.md")):
        shutil.copy(path, folder)
    database = folder / "loaded.db"
    paths = map(str, sorted(folder.glob("*.md")))
    if cchc(["load", "-q", "--db", str(database), *paths]):
        raise SystemExit("build_pictures.py: the samples cannot be loaded")
    return database


@contextmanager
def _app(scene: Scene, database: str) -> Iterator[ReviewApp]:
    with Store.open(database, Mode.WRITE, clock=lambda: _NOW) as store:
        session = Session(store, _REVIEWER, Settings(), translator(scene.lang))
        yield ReviewApp(session, translate=session.translate)


def _picture(scene: Scene, database: str) -> str:
    with _app(scene, database) as app:
        return asyncio.run(_played(scene, app))


async def _played(scene: Scene, app: ReviewApp) -> str:
    """The screen once the keys are pressed and all is drawn."""
    async with app.run_test(size=(scene.columns, scene.rows)) as pilot:
        await pilot.pause()
        for key in scene.keys:
            await pilot.press(key)
            await pilot.pause()
        svg, end = app.export_screenshot(title="cchc"), time.monotonic() + _PATIENCE
        while _squeezed(scene.shows) not in _squeezed(svg) and time.monotonic() < end:
            await pilot.pause(0.05)
            svg = app.export_screenshot(title="cchc")
        if _squeezed(scene.shows) not in _squeezed(svg):
            raise SystemExit(f"build_pictures.py: {scene.name} does not show {scene.shows}")
        return svg


def _squeezed(svg: str) -> str:
    return re.sub(r"<[^>]*>|&#160;|\s", "", svg)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else _TARGET)
