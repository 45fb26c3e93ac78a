"""The small windows: what each key hands over."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from cchc_tui.tui.dialogs import BulkPreview, NoteDialog, ReasonDialog
from cchc_tui.tui.rows.row_list import Column
from tests.tui.conftest import MakeApp
from tests.tui.piloting import NARROW, drive, press, screen_text


@pytest.mark.parametrize("key", ["escape", "ctrl+s"])
def test_a_note_is_saved_by_either_key(make_app: MakeApp, key: str) -> None:
    app = make_app()
    results: list[Any] = []

    async def flow(pilot: Pilot[Any]) -> None:
        app.push_screen(NoteDialog("Note", "xem lại"), results.append)
        await pilot.pause()
        await press(pilot, "enter", *"q z", key)
        app.push_screen(NoteDialog("Note", "xem lại"), results.append)
        await pilot.pause()
        app.screen.query_one(TextArea).text = "số liệu".replace("ố", "ô\u0301")
        await press(pilot, key)
        app.push_screen(NoteDialog("Note", "xem lại"), results.append)
        await pilot.pause()
        await press(pilot, key)

    drive(app, flow)
    assert results == ["xem lại\nq z", "số liệu", None]


@pytest.mark.parametrize(
    ("keys", "result"),
    [
        (("enter",), ""),
        (("down", "down", "down", "enter"), "Rounded figures"),
        (("tab", *"khac ky", "enter"), "khac ky"),
        (("escape",), None),
    ],
)
def test_a_reason_is_one_key_or_own_words(
    make_app: MakeApp, keys: tuple[str, ...], result: str | None
) -> None:
    app = make_app()
    results: list[Any] = []

    async def flow(pilot: Pilot[Any]) -> None:
        app.push_screen(ReasonDialog("Why?"), results.append)
        await pilot.pause()
        await press(pilot, *keys)
        assert app.screen is app.library

    drive(app, flow, NARROW)
    assert results == [result]


@pytest.mark.parametrize(("key", "result"), [("enter", True), ("escape", None)])
def test_a_preview_shows_what_will_be_decided(
    make_app: MakeApp, key: str, result: bool | None
) -> None:
    app = make_app()
    results: list[Any] = []

    async def flow(pilot: Pilot[Any]) -> None:
        preview = BulkPreview(
            "30 findings", (Column("Finding"),), 30, lambda at: (f"finding {at}",)
        )
        app.push_screen(preview, results.append)
        await pilot.pause()
        assert "30 findings" in screen_text(app) and "finding 0" in screen_text(app)
        await press(pilot, "end")
        assert "finding 29" in screen_text(app)
        await press(pilot, key)

    drive(app, flow, NARROW)
    assert results == [result]
