"""What counts as found, missed and false, and how a command is watched."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.generate import write
from benchmarks.generator.reports import Order
from benchmarks.recall import Alarm, Tally, count, excerpt, judge
from benchmarks.throughput import lacking
from benchmarks.watched import watched


def fault(countable: bool = True) -> dict[str, Any]:
    return {
        "report": "00001.md",
        "kind": "sum",
        "construction": "sum/colon",
        "start": 50,
        "end": 53,
        "operands": [[70, 72]],
        "countable": countable,
    }


def alarm(severity: str, start: int) -> Alarm:
    return Alarm("00001.md", "AR101", severity, ((start, start + 3),), "")


@pytest.mark.parametrize(
    ("alarms", "found", "elsewhere"),
    [
        ([], 0, 0),
        ([alarm("error", 50)], 1, 0),
        ([alarm("warning", 69)], 1, 0),
        ([alarm("check", 51)], 1, 0),
        ([alarm("info", 50)], 0, 0),
        ([alarm("error", 53)], 0, 1),
        ([alarm("error", 90), alarm("error", 50)], 1, 1),
        ([alarm("check", 90)], 0, 0),
    ],
)
def test_a_fault_is_found_at_a_figure_of_its_relation(
    alarms: list[Alarm], found: int, elsewhere: int
) -> None:
    tally = Tally()
    count(tally, [fault()], alarms)
    assert (tally.recall(), len(tally.elsewhere)) == ((found, 1), elsewhere)
    assert len(tally.missed) == 1 - found
    assert not tally.false


def test_what_nobody_can_prove_is_counted_beside() -> None:
    tally = Tally()
    count(tally, [fault(countable=False)], [alarm("error", 50)])
    assert (tally.recall(), tally.uncountable, tally.uncountable_found) == ((0, 0), 1, 1)


def test_alarms_of_a_clean_report_are_false() -> None:
    tally = Tally()
    count(tally, [], [alarm("error", 1), alarm("warning", 2), alarm("info", 3)])
    assert (tally.clean_reports, tally.false_by_severity()) == (1, {"error": 1, "warning": 1})


def test_an_excerpt_shows_each_paragraph_once(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text("một\n\nhai ba\nbốn\n\nnăm", encoding="utf-8")
    assert excerpt(path, [(5, 8), (9, 11), (17, 20)]) == "hai ba ⏎ bốn ⏎ năm"


def test_a_corpus_is_judged_in_batches(tmp_path: Path) -> None:
    write(tmp_path, 3, Order(1, "rounded", 0.3, 12))
    tally = judge(tmp_path, batch=2)
    found, countable = tally.recall()
    assert (tally.reports, tally.errors) == (3, [])
    assert 0 < found <= countable


def test_a_watched_command_tells_its_end_and_its_memory(tmp_path: Path) -> None:
    code = "import sys, time; print('seen'); time.sleep(0.2); sys.exit('no reason')"
    run = watched([sys.executable, "-c", code], tmp_path / "out")
    assert (run.code, run.errors.strip(), run.workers) == (1, "no reason", 0)
    assert (tmp_path / "out").read_text() == "seen\n"
    assert run.wall >= 0.2


@pytest.mark.parametrize(
    ("command", "options", "missing"),
    [
        ("check", ("--format", "json"), ""),
        ("check", ("--format", "--no-such-option"), "--no-such-option"),
        ("no-such-command", ("--jobs",), "cchc no-such-command"),
    ],
)
def test_what_cchc_lacks_is_named(command: str, options: tuple[str, ...], missing: str) -> None:
    assert lacking(command, *options) == missing
