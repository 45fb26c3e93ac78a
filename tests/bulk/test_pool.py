"""Order, laziness and what happens when a worker dies."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_tui.bulk.pool import IN_FLIGHT, Lost, ordered, usable_cores
from cchc_tui.model.errors import CchcError, InputError
from tests.bulk import tasks
from tests.processes import python


def _words(results: Iterator[str | Lost[str]]) -> list[str]:
    """Results as they are, lost ones as task and reason."""
    return [
        f"{r.task}: {r.reason.render(lambda text: text)}" if isinstance(r, Lost) else r
        for r in results
    ]


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    assert list(ordered(tasks.late_first, range(30), jobs)) == list(range(30))
    assert list(ordered(tasks.double, [], jobs)) == []


def test_one_job_is_this_process() -> None:
    assert set(ordered(tasks.whose, range(3), 1)) == {os.getpid()}


def test_no_more_workers_than_tasks_and_jobs() -> None:
    workers = set(ordered(tasks.whose, range(40), 2))
    assert 1 <= len(workers) <= 2 and os.getpid() not in workers
    assert len(set(ordered(tasks.whose, [0], 4))) == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_tasks_are_drawn_when_needed(jobs: int) -> None:
    drawn = 0

    def numbers() -> Iterator[int]:
        nonlocal drawn
        for number in range(1000):
            drawn += 1
            yield number

    most = 0
    for yielded, _ in enumerate(ordered(tasks.late_first, numbers(), jobs)):
        most = max(most, drawn - yielded)
        if yielded == 60:
            break
    assert 1 <= most <= (1 if jobs == 1 else IN_FLIGHT * jobs)


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(
    ("words", "results"),
    [
        ("a exit b", ["a", "exit: the worker process ended (exit code 3) while reading it", "b"]),
        ("kill", ["kill: the worker process ended (signal 9) while reading it"]),
        (
            "abort a kill",
            [
                "abort: the worker process ended (signal 6) while reading it",
                "a",
                "kill: the worker process ended (signal 9) while reading it",
            ],
        ),
    ],
)
@pytest.mark.parametrize("jobs", [2, 3])
def test_a_dead_worker_loses_its_one_task(words: str, results: list[str], jobs: int) -> None:
    around = ["x"] * 6
    found = _words(ordered(tasks.deadly, [*around, *words.split(), *around], jobs))
    assert found == [*around, *results, *around]


def test_a_task_whose_worker_was_killed_for_another_gets_a_second_chance(tmp_path: Path) -> None:
    assert list(ordered(tasks.deadly_once, [str(tmp_path)], 2)) == [str(tmp_path)]
    assert (tmp_path / "met").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_work_raises_is_raised_in_its_turn(jobs: int) -> None:
    results = ordered(tasks.failing, ["a", "input", "b"], jobs)
    assert next(results) == "a"
    with pytest.raises(InputError, match="page 3 is torn") as raised:
        next(results)
    assert raised.value.hint is not None and raised.value.hint.template == "scan again"
    with pytest.raises(ValueError, match="no such value"):
        list(ordered(tasks.failing, ["value"], jobs))


def test_an_error_that_cannot_travel_is_told_all_the_same() -> None:
    with pytest.raises(RuntimeError, match=r"Peculiar\('very odd'\)"):
        list(ordered(tasks.failing, ["peculiar"], 2))


def test_large_tasks_and_results_do_not_stop_each_other() -> None:
    texts = ["đ" * size for size in (3_000_000, 5, 2_000_000, 1_000_000, 100_000, 7)]
    assert list(ordered(tasks.length, texts, 2)) == [(len(text), text) for text in texts]
    sizes = [2_000_000] * 12
    assert [len(text) for text in ordered(tasks.long_text, sizes, 2)] == sizes


def test_workers_that_cannot_start_are_one_line() -> None:
    with pytest.raises(CchcError) as raised:
        list(ordered(tasks.Unloadable(), [1, 2], 2))
    line = raised.value.message.render(lambda text: text)
    assert line == "a worker process could not start: it ended (exit code 7)"


def test_workers_end_with_the_results() -> None:
    results = ordered(tasks.whose, range(100), 2)
    first = next(results)
    assert not isinstance(first, Lost) and _alive(first)
    results.close()
    assert not _alive(first)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


_INTERRUPTED = """
import sys, time
from cchc_tui.bulk.pool import ordered
from tests.bulk.tasks import whose

def endless():
    while True:
        yield 0

if __name__ == "__main__":
    try:
        for process in ordered(whose, endless(), 2):
            print(process, flush=True)
            time.sleep(0.01)
    except KeyboardInterrupt:
        sys.exit(130)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupt_ends_everything_without_a_word(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(_INTERRUPTED, encoding="utf-8")
    with python([str(script)], tmp_path) as process:
        assert process.stdout is not None
        workers = {int(process.stdout.readline()) for _ in range(5)}
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, "")
    workers |= {int(line) for line in out.split()}
    deadline = time.monotonic() + 5
    while any(map(_alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_alive, workers))


def test_usable_cores() -> None:
    assert 1 <= usable_cores() <= 60
