"""Adding files from inside: a choice, progress, failures with their reason, stopping."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from cchc_tui.model.messages import Message
from cchc_tui.session.steps import Added, Compared, Comparing, Failed, Skipped, Step, Told, Total
from cchc_tui.tui.opening import Reviewing
from cchc_tui.tui.screens import adding
from cchc_tui.tui.screens.adding import AddingScreen
from cchc_tui.tui.screens.adding_log import AddingLog
from tests.tui.conftest import MakeApp
from tests.tui.piloting import drive, press, screen_text, wait_until

REPORT = """ỦY BAN NHÂN DÂN\nXÃ ĐÔNG HẢI\n\nSố: 12/BC-UBND\n\nBÁO CÁO\n\nTiếp nhận 425 hồ sơ, gồm 281 và 143.\n"""


def adding_screen(app: Any) -> AddingScreen:
    """The screen, which is that for adding."""
    assert isinstance(app.screen, AddingScreen)
    return app.screen


def done(app: Any) -> Callable[[], bool]:
    """Whether the files are read."""
    return lambda: "Done." in screen_text(app) or "Stopped;" in screen_text(app)


def test_a_path_is_written_and_added(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "đông hải.md"
    path.write_text(REPORT, encoding="utf-8")
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "i")
        adding_screen(app).path.value = str(path)
        await press(pilot, "enter")
        await wait_until(pilot, done(app), "the file")
        assert "new: 1, new versions: 0, unchanged: 0, failed: 0" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, Reviewing)
        await press(pilot, "ctrl+r")
        assert "Library: 9 reports" in screen_text(app)

    drive(app, flow)


def test_a_folder_is_looked_into_by_keys(make_app: MakeApp, tmp_path: Path) -> None:
    folder = tmp_path / "bao-cao"
    folder.mkdir()
    (folder / "a.md").write_text(REPORT, encoding="utf-8")
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "i")
        adding_screen(app).path.value = f"{tmp_path}/bao"
        await press(pilot, "down", "enter")
        assert adding_screen(app).path.value == f"{folder}/"
        assert "a.md" in screen_text(app)
        await press(pilot, "escape")
        assert adding_screen(app).path.has_focus
        await press(pilot, "enter", "enter")
        await wait_until(pilot, done(app), "the file")
        assert "new: 1" in screen_text(app)

    drive(app, flow)


def test_what_fails_is_listed_first_with_its_reason(make_app: MakeApp, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"no package")
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "i")
        adding_screen(app).path.value = str(tmp_path)
        await press(pilot, "f2")
        await wait_until(pilot, done(app), "the files")
        first = next(line for line in screen_text(app).splitlines() if "✗" in line)
        assert "b.docx" in first
        assert "failed: 1" in screen_text(app)
        await press(pilot, "escape")
        assert app.screen is app.library

    drive(app, flow)


def test_what_was_added_to_an_empty_library_is_in_it(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "đông hải.md"
    path.write_text(REPORT, encoding="utf-8")
    app = make_app(path=tmp_path / "empty.db")

    async def flow(pilot: Pilot[Any]) -> None:
        assert "There are no reports yet." in screen_text(app)
        await press(pilot, "i")
        adding_screen(app).path.value = str(path)
        await press(pilot, "enter")
        await wait_until(pilot, done(app), "the file")
        await press(pilot, "escape")
        assert "Library: 1 reports" in screen_text(app)

    drive(app, flow)


def test_nothing_is_added_without_a_path(make_app: MakeApp) -> None:
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "i", "f2")
        assert [one.message for one in app._notifications] == [
            "Write a path first, or choose one from the list."
        ]
        await press(pilot, "escape")
        assert app.screen is app.library

    drive(app, flow)


def test_esc_stops_and_keeps_what_is_done(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slow(*_: object) -> Generator[Step, None, None]:
        yield Total(3)
        yield Added("a.md", 1, True, ())
        go_on.wait(20)
        yield Added("b.md", 2, True, ())
        raise AssertionError("nobody asks for the third file")

    monkeypatch.setattr(adding, "add_files", slow)
    app = make_app()

    async def flow(pilot: Pilot[Any]) -> None:
        app.add_files("x")
        await wait_until(pilot, lambda: "1 of 3 files" in screen_text(app), "the first file")
        await press(pilot, "escape")
        assert "Stopping after the file" in screen_text(app)
        go_on.set()
        await wait_until(pilot, done(app), "the end")
        assert "Stopped; what was read is kept. new: 2" in screen_text(app)
        await press(pilot, "escape")
        assert app.screen is app.library

    drive(app, flow)


def test_named_files_open_side_by_side(make_app: MakeApp, tmp_path: Path) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    first.write_text(REPORT, encoding="utf-8")
    second.write_text(REPORT.replace("12/BC", "13/BC"), encoding="utf-8")
    app = make_app(paths=(str(first), str(second)))

    async def flow(pilot: Pilot[Any]) -> None:
        await wait_until(pilot, lambda: isinstance(app.screen, Reviewing), "the review")
        assert "12/BC-UBND" in screen_text(app) and "13/BC-UBND" in screen_text(app)

    drive(app, flow, (200, 60))


def test_named_files_that_fail_stay_to_be_read(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app(paths=(str(tmp_path / "nothing.md"),))

    async def flow(pilot: Pilot[Any]) -> None:
        await wait_until(pilot, done(app), "the end")
        assert isinstance(app.screen, AddingScreen)
        assert "✗" in screen_text(app)
        await press(pilot, "escape")
        assert app.screen is app.library

    drive(app, flow)


def test_the_log_says_what_came_of_each_file() -> None:
    log = AddingLog(str)
    steps: tuple[Step, ...] = (
        Failed("none.md", Message("there is no such file"), Message("look for it")),
        Total(3), Added("a.md", 1, True, (Message("a note"),)), Added("b.md", 1, False, ()),
        Skipped("c.md"), Told(Message("2 were left aside")), Comparing(), Compared(),
    )  # fmt: skip
    for step in steps:
        log.take(step)
    assert [(line.mark, line.path, line.words) for line in log.lines] == [
        ("✗", "none.md", "there is no such file (look for it)"),
        ("+", "a.md", "added"),
        ("i", "a.md", "a note"),
        ("+", "b.md", "a new version"),
        ("=", "c.md", "unchanged"),
        ("i", "", "2 were left aside"),
        ("✓", "", "the reports are compared"),
    ]
    assert (log.done, log.total) == (3, 3)
    assert log.summary() == "new: 1, new versions: 1, unchanged: 1, failed: 1"
