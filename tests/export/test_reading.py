"""Which reports and findings leave, how they are counted, and what goes wrong."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from benchmarks.speed import made_up_report
from cchc_tui.bulk.engine import engine_of
from cchc_tui.export.reading import Progress, Reading
from cchc_tui.export.request import ExportRequest
from cchc_tui.export.run import export, preview
from cchc_tui.model.errors import CchcError
from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import Message
from cchc_tui.model.settings import Settings
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.records import EngineRow
from cchc_tui.store.store import Store
from tests.export.conftest import EVERY_STATE, add_report

_OPEN = frozenset({FindingState.OPEN})
_COMMENTED = """ỦY BAN NHÂN DÂN
XÃ MỘC LAN
Số: 8/BC-UBND

I. KẾT QUẢ
<!-- cchc: ignore AR101 đã giải trình -->
Có 91 việc, gồm: 40 việc của huyện và 30 việc của xã.
"""


def _request(**facts: object) -> ExportRequest:
    return ExportRequest("md", "out.md", "en", **facts)  # type: ignore[arg-type]


def _read(store: Store, **facts: object) -> dict[int, list[str]]:
    """The rules of the findings that leave, by report."""
    return {
        report.id: [one.finding.rule for one in report.findings]
        for report in Reading(store, _request(**facts), lambda progress: None)
    }


def _ignore(progress: Progress) -> None:
    pass


@pytest.mark.parametrize("state", list(FindingState))
def test_states(state: FindingState, store: Store) -> None:
    reading = Reading(store, _request(states=frozenset({state})), _ignore)
    found = [one.finding for report in reading for one in report.findings]
    assert {finding.state for finding in found} == {state}
    assert (reading.findings, reading.looked_at) == (len(found), 3)
    everything = [
        finding for rules in _read(store, states=EVERY_STATE).values() for finding in rules
    ]
    assert 0 < len(found) < len(everything)


@pytest.mark.parametrize(
    ("names", "reports"),
    [
        ((), {1, 2, 3}),
        (("2",), {2}),
        (("/reports/my-thanh-nam-2023.md",), {3}),
        (("268/BC-UBND",), {2}),
        ((" 268 / bc-ubnd", "1"), {1, 2}),
    ],
)
def test_reports(names: tuple[str, ...], reports: set[int], store: Store) -> None:
    assert set(_read(store, reports=names)) == reports


@pytest.mark.parametrize("name", ["9", "7/BC-UBND", "/reports/other.md"])
def test_a_name_no_report_has(name: str, store: Store) -> None:
    with pytest.raises(CchcError, match="no report"):
        _read(store, reports=(name,))


@pytest.mark.parametrize(
    ("settings", "letters"),
    [(Settings(select=("AR",)), {"AR"}), (Settings(select=("AR", "RP"), ignore=("AR",)), {"RP"})],
)
def test_rules(settings: Settings, letters: set[str], store: Store) -> None:
    found = _read(store, settings=settings, states=EVERY_STATE)
    assert {rule[:2] for rules in found.values() for rule in rules} == letters


def test_a_note_stays_with_an_open_finding(store: Store) -> None:
    fingerprint = store.findings(1)[0].finding.fingerprint
    store.decide("An", NewDecision(1, fingerprint, Action.REOPEN))
    store.decide("An", NewDecision(1, fingerprint, Action.NOTE, "chờ trả lời"))
    (report,) = Reading(store, _request(states=_OPEN, reports=("1",)), _ignore)
    noted = next(one for one in report.findings if one.finding.fingerprint == fingerprint)
    assert noted.note is not None
    assert (noted.note.reviewer, noted.note.words) == ("An", "chờ trả lời")


def test_what_a_comment_settles_is_not_open(store: Store) -> None:
    number = add_report(store, "/in/8.md", _COMMENTED)
    assert "AR101" not in _read(store, states=_OPEN, reports=(str(number),))[number]
    reading = Reading(store, _request(states=EVERY_STATE, reports=(str(number),)), _ignore)
    (report,) = reading
    (settled,) = (one.finding for one in report.findings if one.finding.rule == "AR101")
    assert settled.suppression == "đã giải trình"


def test_reports_of_another_engine_are_counted(store: Store) -> None:
    for engine, outdated in ((engine_of(Settings()), 0), (EngineRow("9", 1, "", ""), 3)):
        reading = Reading(store, _request(engine=engine), _ignore)
        assert (len(list(reading)), reading.outdated) == (3, outdated)


def test_progress_is_told_and_may_stop(store: Store, tmp_path: Path) -> None:
    told: list[Progress] = []
    target = tmp_path / "out.md"
    request = _request()._replace(path=str(target))
    export(store, request, told.append)
    assert told == [Progress(done, 3) for done in range(4)]
    before = target.read_text(encoding="utf-8")

    def stop(progress: Progress) -> None:
        if progress.done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(store, request, stop)
    assert target.read_text(encoding="utf-8") == before
    assert sorted(path.name for path in tmp_path.iterdir() if "out" in path.name) == ["out.md"]
    assert _read(store)


@pytest.mark.parametrize("name", ["md", "csv", "json", "sarif", "xlsx"])
def test_preview(name: str, store: Store) -> None:
    shown = preview(store, _request()._replace(format_name=name), 4).split("\n")
    assert len(shown) == 4
    if name == "xlsx":
        as_text = preview(store, _request()._replace(format_name="md"), 4)
        assert shown == as_text.split("\n")


@pytest.mark.parametrize("column", ["text", "checks"])
def test_damage_is_one_line(column: str, store: Store, tmp_path: Path) -> None:
    store._connection.run(f"update version set {column} = x'00' where id = 2")
    target = str(tmp_path / "out.xlsx")
    with pytest.raises(CchcError) as told:
        export(store, _request()._replace(format_name="xlsx", path=target))
    assert "phu-giang" in told.value.message.render(str)
    assert not Path(target).exists()


@pytest.mark.parametrize("name", ["a.db", "report.md", "gone/out.md"])
def test_what_must_not_be_written_over(name: str, store: Store, tmp_path: Path) -> None:
    source = tmp_path / "report.md"
    source.write_text("x", encoding="utf-8")
    add_report(store, str(source), "Có 3 việc.")
    with pytest.raises(CchcError) as told:
        export(store, _request()._replace(path=str(tmp_path / name)))
    assert isinstance(told.value.message, Message)
    assert source.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("name", ["csv", "json", "md", "sarif", "xlsx"])
def test_memory_is_flat(name: str, store: Store, tmp_path: Path) -> None:
    text = made_up_report(20_000)
    request = _request(states=EVERY_STATE)._replace(
        format_name=name, path=str(tmp_path / f"out.{name}")
    )

    def grow(count: int) -> None:
        for number in range(count):
            wrong = f"Có {number + 900} việc, gồm: 40 việc của huyện và 30 việc của xã.\n"
            add_report(store, f"/in/{name}/{count}-{number}.md", text + wrong)

    def peak() -> int:
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        export(store, request)
        return tracemalloc.get_traced_memory()[1] - before

    grow(4)
    tracemalloc.start()
    try:
        peak()
        few = peak()
        tracemalloc.stop()
        grow(16)
        tracemalloc.start()
        many = peak()
    finally:
        tracemalloc.stop()
    assert many - few < _ROOM


_ROOM = 700_000
"""bytes; the texts and structures of the further reports are more than 10 MB"""
