"""The Export screen with keys: choose, look, write, write over, stop."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from cchc_tui.export.reading import Progress
from cchc_tui.export.request import Written
from cchc_tui.model.findings import FindingState
from cchc_tui.session import exporting
from cchc_tui.store.decisions import Action
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.screens import export as export_module
from cchc_tui.tui.screens.export import ExportScreen
from cchc_tui.tui.screens.overwrite import OverwriteQuestion
from tests.tui.conftest import MakeApp
from tests.tui.piloting import check_golden, drive, press, screen_text, wait_until

_TAN_LAP = "251/BC-UBND"
_STEM = "ra-soat-251-BC-UBND-UBND-huyện-Tân-Lập-first-half-of-2024"


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the reviewer works."""
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def on_export(app: Any) -> ExportScreen:
    """The screen, which is the export."""
    assert isinstance(app.screen, ExportScreen)
    return app.screen


async def review_and_export(pilot: Pilot[Any], decided: Action = Action.CONFIRM) -> None:
    """Decide two findings of Tân Lập and go to the export from the review."""
    app: Any = pilot.app
    row = next(one for one in app.session.library() if one.number == _TAN_LAP)
    app.session.decide(app.session.open(row.report).items[:2], decided)
    app.open_report(Opening(row.report))
    await pilot.pause()
    await press(pilot, "e")
    await wait_until(pilot, lambda: _TAN_LAP in _preview(app), "the preview")


def _preview(app: Any) -> str:
    return screen_text(app).partition("Preview")[2] or screen_text(app).partition("Xem trước")[2]


def _state(app: Any) -> str:
    return str(on_export(app).query_one("#state").render())


async def written(pilot: Pilot[Any]) -> None:
    """Wait for the end."""
    await wait_until(pilot, lambda: "Written" in _state(pilot.app), "the file")


def test_the_sheet_of_the_report_under_review(make_app: MakeApp, folder: Path) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await review_and_export(pilot)
        assert on_export(app).file.words == f"{_STEM}.docx"
        await press(pilot, "f2")
        await written(pilot)
        assert [path.name for path in folder.iterdir()] == [f"{_STEM}.docx"]
        assert "findings 2 in 1 reports" in _state(app)
        await press(pilot, "escape")
        assert not isinstance(app.screen, ExportScreen)

    drive(app, flow)


def test_every_line_changes_what_leaves(make_app: MakeApp, folder: Path) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await review_and_export(pilot, Action.DISMISS)
        assert "### " not in _preview(app)
        await press(pilot, "left", "left", "left", "down", "space", "enter")
        await wait_until(pilot, lambda: '"states":["dismissed"]' in _preview(app), "json")
        assert on_export(app).file.words == f"{_STEM}.json"
        await press(pilot, "down", "right")
        today = time.strftime("%Y-%m-%d")
        assert on_export(app).file.words == f"ra-soat-{today}.json"
        await press(pilot, "f2")
        await written(pilot)
        content = json.loads((folder / f"ra-soat-{today}.json").read_text(encoding="utf-8"))
        assert content["summary"]["states"] == {FindingState.DISMISSED: 2}

    drive(app, flow)


def test_a_name_of_ones_own_keeps_its_stem(make_app: MakeApp, folder: Path) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await review_and_export(pilot)
        on_export(app).file.value = "phiếu.docx"
        await press(pilot, "left")
        assert on_export(app).file.words == "phiếu.html"
        on_export(app).file.focus()
        await press(pilot, "enter")
        await written(pilot)
        assert (folder / "phiếu.html").is_file()

    drive(app, flow)


@pytest.mark.parametrize(
    ("keys", "is_kept"), [(("enter",), True), (("escape",), True), (("down", "enter"), False)]
)
def test_what_is_there_is_asked_about(
    make_app: MakeApp, folder: Path, keys: tuple[str, ...], is_kept: bool
) -> None:
    (folder / f"{_STEM}.docx").write_text("của tôi", encoding="utf-8")
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await review_and_export(pilot)
        await press(pilot, "f2")
        assert isinstance(app.screen, OverwriteQuestion)
        await press(pilot, *keys)
        if not is_kept:
            await written(pilot)
        assert (folder / f"{_STEM}.docx").read_bytes().startswith(b"PK") is not is_kept

    drive(app, flow)


def test_into_a_folder(make_app: MakeApp, folder: Path) -> None:
    (folder / "phiếu").mkdir()
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await review_and_export(pilot)
        on_export(app).file.value = "phiếu"
        await press(pilot, "f2")
        await written(pilot)
        assert [path.suffix for path in (folder / "phiếu").iterdir()] == [".docx"]
        await press(pilot, "f2")
        assert isinstance(app.screen, OverwriteQuestion)

    drive(app, flow)


def test_esc_stops_and_leaves_nothing(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, app = exporting.write, make_app()

    def slowly(database: str, chosen: Any, settings: Any, tell: Any) -> Written:
        def told(progress: Progress) -> None:
            tell(progress)
            while progress.done == 1:
                tell(progress)
                time.sleep(0.01)

        return real(database, chosen, settings, told)

    monkeypatch.setattr(export_module, "write", slowly)

    async def flow(pilot: Pilot[Any]) -> None:
        await review_and_export(pilot)
        await press(pilot, "f2")
        await wait_until(pilot, lambda: "1 of 1 reports" in _state(app), "the writing")
        await press(pilot, "space", "f2")
        assert on_export(app).file.words == f"{_STEM}.docx"
        await press(pilot, "escape")
        await wait_until(pilot, lambda: "Stopped" in _state(app), "the end")
        assert list(folder.iterdir()) == []

    drive(app, flow)


@pytest.mark.parametrize(
    ("path", "told"),
    [("không có/a.docx", "không có/a.docx"), ("../reports.db", "is the database itself")],
)
def test_what_fails_is_one_line(make_app: MakeApp, folder: Path, path: str, told: str) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await review_and_export(pilot)
        on_export(app).file.value = path
        await press(pilot, "f2")
        if isinstance(app.screen, OverwriteQuestion):
            await press(pilot, "down", "enter")
        await wait_until(pilot, lambda: told in screen_text(app), "the line")
        assert app.session.library()

    drive(app, flow)


def test_from_the_library(make_app: MakeApp, folder: Path) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        rows = app.session.library()
        await press(pilot, "e")
        assert rows[0].label in screen_text(app)
        await press(pilot, "escape", "space", "down", "space", "ctrl+e")
        assert f"2 reports: {rows[0].label}; " in screen_text(app)
        await press(pilot, "down", "down", "right", "right")
        assert "every report with such a finding" in screen_text(app)

    drive(app, flow)


def test_an_empty_library_has_nothing_to_export(
    make_app: MakeApp, tmp_path: Path, folder: Path
) -> None:
    app: Any = make_app(path=tmp_path / "empty.db")

    async def flow(pilot: Pilot[Any]) -> None:
        assert app.screen.why_not("export.open") == "There are no reports yet."
        await press(pilot, "e")
        await wait_until(pilot, lambda: "1/1" in screen_text(app), "the screen")

    drive(app, flow)


@pytest.mark.parametrize(
    ("name", "lang", "size"),
    [("export", "en", (120, 30)), ("export-narrow-vi", "vi", (80, 24))],
)
def test_how_it_looks(
    make_app: MakeApp,
    folder: Path,
    name: str,
    lang: str,
    size: tuple[int, int],
    update: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(export_module, "working_folder", lambda: "/báo cáo")
    app = make_app(lang=lang)

    async def flow(pilot: Pilot[Any]) -> None:
        await review_and_export(pilot)
        app.saved_at = ""
        app.screen.refresh_bindings()
        await pilot.pause()
        check_golden(app, name, update)

    drive(app, flow, size)
