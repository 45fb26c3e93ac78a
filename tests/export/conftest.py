"""A database of sample reports with decisions made at a known moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

import pytest

from cchc_tui.bulk.across import corpus_rows
from cchc_tui.bulk.engine import engine_of
from cchc_tui.bulk.records import loaded_report
from cchc_tui.export.request import ExportRequest
from cchc_tui.export.run import export
from cchc_tui.facts import facts_of
from cchc_tui.model.findings import FindingState
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.store import Mode, Store

_SAMPLES = Path(__file__).parents[2] / "sample_db"
_NAMES = ("tan-lap-6-thang-2024.md", "phu-giang-9-thang-2024.md", "my-thanh-nam-2023.md")
_TURN = (Action.CONFIRM, Action.DISMISS, Action.FLAG, Action.CONFIRM, None)
EVERY_STATE = frozenset(FindingState)

Exported = Callable[..., str]


def _clock() -> datetime:
    return datetime(2024, 7, 1, 8, 30, tzinfo=UTC)


def add_report(store: Store, path: str, text: str) -> int:
    """Review a text and store it; the number of its report."""
    review = review_report(SourceText(path, text), Settings())
    rows = loaded_report(review, facts_of(review), engine_of(Settings()), "0")
    return store.save(rows).report


def compare_reports(store: Store) -> None:
    """Let the rules over many reports look."""
    store.replace_corpus(
        engine_of(Settings()), lambda facts: corpus_rows(facts, Settings(), store.text)
    )


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database, to be copied."""
    path = tmp_path_factory.mktemp("export") / "a.db"
    with Store.open(str(path), Mode.CREATE, clock=_clock) as store:
        for name in _NAMES:
            add_report(store, f"/reports/{name}", (_SAMPLES / name).read_text(encoding="utf-8"))
        compare_reports(store)
        _decide(store)
    return path


def _decide(store: Store) -> None:
    """Each decision in turn, a reason for what is dismissed, a note now and then."""
    found = [
        (report.id, stored.finding.fingerprint)
        for report in store.reports()
        for stored in store.findings(report.id)
    ]
    for number, (report, fingerprint) in enumerate(found):
        action = _TURN[number % len(_TURN)]
        if action is not None:
            reason = "số liệu đúng theo phụ lục" if action is Action.DISMISS else None
            store.decide("Lan", NewDecision(report, fingerprint, action, reason))
        if number % 4 == 0:
            words = "đã gọi điện cho đơn vị"
            store.decide("Minh", NewDecision(report, fingerprint, Action.NOTE, words))


@pytest.fixture
def database(made: Path, tmp_path: Path) -> Path:
    """A database of one's own."""
    return Path(copyfile(made, tmp_path / "a.db"))


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    """The open database."""
    with Store.open(str(database), Mode.WRITE, clock=_clock) as opened:
        yield opened


@pytest.fixture
def exported(store: Store, tmp_path: Path) -> Exported:
    """The text of an export; by default of every state."""

    def run(name: str, lang: str = "en", **others: object) -> str:
        path = tmp_path / f"out.{name}"
        facts = {"states": EVERY_STATE, **others}
        export(store, ExportRequest(name, str(path), lang, **facts))  # type: ignore[arg-type]
        return path.read_bytes().decode("utf-8")

    return run


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare with a file under golden/; --update-golden writes it instead."""
    folder = Path(__file__).parent / "golden"

    def compare(name: str, text: str) -> None:
        if request.config.getoption("--update-golden"):
            (folder / name).write_bytes(text.encode("utf-8"))
        assert text == (folder / name).read_bytes().decode("utf-8")

    return compare
