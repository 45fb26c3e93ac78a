"""Each screen as a person sees it, in its states: plain lines in tests/tui/golden.

After a change that is meant: python -m pytest tests/tui/test_snapshots.py --update-golden, then
read the difference.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot
from textual.screen import ModalScreen

from cchc_tui.data.catalogue import translator
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import Message
from cchc_tui.model.settings import Settings
from cchc_tui.session.session import Session
from cchc_tui.session.steps import Added, Failed, Skipped, Step, Total
from cchc_tui.store.decisions import Action
from cchc_tui.store.errors import StoreBusy
from cchc_tui.store.store import Mode, Store
from cchc_tui.tui.app import ReviewApp
from cchc_tui.tui.dialogs import BulkPreview, NoteDialog, ReasonDialog
from cchc_tui.tui.rows.row_list import Column
from cchc_tui.tui.screens import adding
from tests.tui.piloting import check_golden, drive, press, screen_text, style_runs, wait_until

SIZE = (120, 30)
NARROW = (80, 24)
WIDE = (200, 60)


class Shot(NamedTuple):
    """A screen in a state: the keys that lead there."""

    name: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = SIZE
    lang: str = "en"
    empty: bool = False
    shows: str = ""
    """words that a thread brings"""


_TAN_LAP = (*["down"] * 5, "enter")
"""five findings"""
_BINH_LAM = ("down", "down", "enter")
"""none"""
_READ = "có trong danh mục"
_FIGURES = (*_TAN_LAP, "i", *"quy i/2024 tan lap", "enter")
SHOTS = (
    Shot("library-normal"),
    Shot("library-normal-vi", lang="vi"),
    Shot("library-narrow", size=NARROW),
    Shot("library-narrow-vi", size=NARROW, lang="vi"),
    Shot("library-wide", size=WIDE),
    Shot("library-marked", ("space", "down", "down", "space")),
    Shot("library-empty", size=NARROW, empty=True),
    Shot("library-empty-vi", size=NARROW, lang="vi", empty=True),
    Shot("library-filtered", ("slash", *"tan lap", "enter")),
    Shot("library-filtered-to-nothing", ("slash", *"zzzz"), NARROW),
    Shot("library-key-column", ("K",)),
    Shot("journal-normal", ("J",)),
    Shot("journal-narrow-vi", ("J",), NARROW, "vi"),
    Shot("journal-empty", ("J",), NARROW, empty=True),
    Shot("journal-filtered-to-nothing", ("J", "F", *"zzzz"), NARROW),
    Shot("rules-narrow-vi", ("L", "down"), NARROW, "vi"),
    Shot("rules-filtered-to-nothing", ("L", "F", *"zzzz")),
    Shot("review-normal", (*_TAN_LAP, "n"), (140, 45)),
    Shot("review-normal-vi", (*_TAN_LAP, "n"), (140, 45), "vi"),
    Shot("review-two-places", (*_TAN_LAP, "p", "p"), (140, 45)),
    Shot("review-wide", (*_TAN_LAP, "n"), WIDE),
    Shot("review-narrow", (*_TAN_LAP, "n"), NARROW),
    Shot("review-narrow-vi", (*_TAN_LAP, "n", "c"), NARROW, "vi"),
    Shot("review-narrow-evidence", (*_TAN_LAP, "n", "w"), NARROW),
    Shot("review-no-finding", _BINH_LAM),
    Shot("review-no-finding-narrow-vi", (*_BINH_LAM, "w"), NARROW, "vi"),
    Shot("review-filtered-to-nothing", (*_TAN_LAP, "F", *"zzzz", "enter")),
    Shot("review-filter-without-sense", (*_TAN_LAP, "F", *"sev:err", "enter")),
    Shot("review-search", (*_TAN_LAP, "h", "slash", *"thanh toan truc tuyen", "enter")),
    Shot("details-normal-vi", (*_TAN_LAP, "n", "enter"), (120, 45), "vi", shows="sum/cue"),
    Shot("details-narrow", (*_TAN_LAP, "n", "n", "enter"), NARROW, shows="no relation"),
    Shot("citations-normal-vi", ("C",), SIZE, "vi", shows=_READ),
    Shot("citations-narrow-vi", ("C",), NARROW, "vi", shows="107/2021"),
    Shot("citations-empty", ("C",), NARROW, empty=True, shows="cite no document"),
    Shot("picker", (*_TAN_LAP, "t")),
    Shot("picker-narrow-vi", (*_TAN_LAP, "t"), NARROW, "vi"),
    Shot("picker-filtered-to-nothing", (*_TAN_LAP, "t", *"zzzz"), NARROW),
    Shot("compared", _FIGURES, (140, 45)),
    Shot("compared-narrow-vi", _FIGURES, NARROW, "vi"),
    Shot("compared-empty", (*_BINH_LAM, "i", *"tin kiem tra", "enter")),
    Shot("same-kind", (*_TAN_LAP, "S")),
    Shot("same-kind-narrow-vi", (*_TAN_LAP, "S"), NARROW, "vi"),
    Shot("help-library", ("f1",)),
    Shot("help-library-narrow-vi", ("f1",), NARROW, "vi"),
)


@pytest.fixture(autouse=True)
def in_universal_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Times of the journal are those of the place; the tests are at Greenwich."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def app_of_shot(database: Path, tmp_path: Path) -> Iterator[Callable[..., ReviewApp]]:
    """The app on the samples, two decisions made, or on an empty database."""
    stores: list[Store] = []

    def made(lang: str = "en", empty: bool = False) -> ReviewApp:
        path = tmp_path / "empty.db" if empty else database
        noon = datetime(2024, 10, 5, 12, tzinfo=UTC)
        store = Store.open(str(path), Mode.CREATE, clock=lambda: noon)
        stores.append(store)
        session = Session(store, "an.nv", Settings(), translator(lang))
        if not empty:
            items = session.open(session.library()[0].report).items
            session.decide(items[:1], Action.CONFIRM)
            session.decide(items[1:2], Action.DISMISS, "số liệu trong bản gốc là đúng")
            session.undo()
        return ReviewApp(session, translate=session.translate)

    yield made
    for store in stores:
        store.close()


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_screens(shot: Shot, app_of_shot: Callable[..., ReviewApp], update: bool) -> None:
    app = app_of_shot(shot.lang, shot.empty)

    async def flow(pilot: Pilot[Any]) -> None:
        for key in shot.keys:
            await press(pilot, key)
        await wait_until(pilot, lambda: shot.shows in screen_text(app), shot.shows)
        check_golden(app, shot.name, update)

    drive(app, flow, shot.size)


def test_the_citations_in_their_other_states(
    app_of_shot: Callable[..., ReviewApp], update: bool
) -> None:
    app = app_of_shot()

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "C")
        await wait_until(pilot, lambda: app.screen.has_class("ready"), "the documents")
        await press(pilot, "t")
        check_golden(app, "citations-pairs", update)
        await press(pilot, "F", *"zzzz", "enter")
        check_golden(app, "citations-filtered-to-nothing", update)

    drive(app, flow, SIZE)


def test_a_decision_that_cannot_be_saved(
    app_of_shot: Callable[..., ReviewApp], update: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        reason = Message("another program is writing to the database")
        words = Message("{path}: {reason}", {"path": "reports.db", "reason": reason})
        raise StoreBusy(words, Message("wait until it is done, then try again"))

    app = app_of_shot("vi")

    async def flow(pilot: Pilot[Any]) -> None:
        for key in _TAN_LAP:
            await press(pilot, key)
        monkeypatch.setattr(Session, "decide", busy)
        await press(pilot, "c")
        check_golden(app, "review-not-saved-vi", update)

    drive(app, flow, NARROW)


@pytest.mark.parametrize(("lang", "size"), [("en", SIZE), ("vi", NARROW)])
def test_the_error_screen(
    app_of_shot: Callable[..., ReviewApp], update: bool, lang: str, size: tuple[int, int]
) -> None:
    app = app_of_shot(lang)
    locked = Message("the database is locked by another program")
    error = CchcError(locked, Message("wait until it is done, then try again"))

    async def flow(pilot: Pilot[Any]) -> None:
        app.trouble(error)
        await pilot.pause()
        check_golden(app, f"error-{lang}", update)

    drive(app, flow, size)


@pytest.mark.parametrize(("lang", "size"), [("en", SIZE), ("vi", NARROW)])
def test_adding_with_a_failure(
    app_of_shot: Callable[..., ReviewApp],
    update: bool,
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
    size: tuple[int, int],
) -> None:
    def steps(*_: object) -> Generator[Step, None, None]:
        yield Total(3)
        yield Added(
            "/báo cáo/quý I/xã Bàu Sen.docx", 1, True, (Message("two tables lie in a frame"),)
        )
        yield Skipped("/báo cáo/quý I/huyện Tân Lập.pdf")
        yield Failed("/báo cáo/quý I/hỏng.docx", Message("the file is damaged"), None)

    monkeypatch.setattr(adding, "add_files", steps)
    app = app_of_shot(lang)
    words = app.translate("Done. {summary}").partition(" ")[0]

    async def flow(pilot: Pilot[Any]) -> None:
        app.add_files("x")
        await wait_until(pilot, lambda: words in screen_text(app), "the end")
        check_golden(app, f"adding-{lang}", update)

    drive(app, flow, size)


def test_choosing_a_file(
    app_of_shot: Callable[..., ReviewApp],
    update: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "here"
    (folder / "Đợt 1").mkdir(parents=True)
    for name in ("báo cáo quý I.docx", "xã Bàu Sen.pdf", "ảnh.png"):
        (folder / name).touch()
    monkeypatch.chdir(folder)
    app = app_of_shot("vi")

    async def flow(pilot: Pilot[Any]) -> None:
        await press(pilot, "i")
        check_golden(app, "adding-choosing-vi", update)
        await press(pilot, *"zzz")
        check_golden(app, "adding-filtered-to-nothing-vi", update)

    drive(app, flow, NARROW)


def test_the_windows(app_of_shot: Callable[..., ReviewApp], update: bool) -> None:
    app = app_of_shot("vi")
    columns = (Column("Quy tắc", 6), Column("Phát hiện"))
    windows: dict[str, ModalScreen[Any]] = {
        "dialog-note": NoteDialog("Ghi chú về AR101, dòng 24", "hỏi lại phòng Nội vụ"),
        "dialog-reason": ReasonDialog("Vì sao AR101, dòng 24, không phải sai sót?"),
        "dialog-preview": BulkPreview(
            "Bỏ qua 30 phát hiện?", columns, 30, lambda at: ("NB202", f"dòng {at}")
        ),
    }

    async def flow(pilot: Pilot[Any]) -> None:
        for name, window in windows.items():
            app.push_screen(window)
            await pilot.pause()
            check_golden(app, name, update)
            await press(pilot, "escape")

    drive(app, flow, NARROW)


def test_what_matters_is_told_without_colour(
    app_of_shot: Callable[..., ReviewApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of_shot()

    async def flow(pilot: Pilot[Any]) -> None:
        assert app.no_color
        bar = style_runs(app, -1)
        assert ("i Ins", "bold") in bar and ("Add", "") in bar
        assert "reverse" in style_runs(app, 3)[0][1]
        assert "reverse" not in style_runs(app, 4)[0][1]

    drive(app, flow)
