"""Tasks to results in the order of the tasks, over one process or several.

Every worker has a pipe of its own and works its tasks off one after the other: when it dies, the
first task it has not answered is the one it died over, and all others go on elsewhere.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message

if TYPE_CHECKING:
    from cchc_tui.bulk.worker import Worker

Task = TypeVar("Task")
Result = TypeVar("Result")

IN_FLIGHT = 4
"""tasks for each worker that may be drawn and not yet yielded"""
MOST_WORKERS = 60
"""Windows cannot wait for more pipes"""
_CHANCES = 2
"""workers a task may end before it is lost: the first may have been killed for another's memory"""
_SMALL = 2048
"""bytes that surely fit into a pipe while the worker at its end is busy"""


class Lost(NamedTuple, Generic[Task]):
    """A task that ended its workers, and how."""

    task: Task
    reason: Message


def ordered(
    work: Callable[[Task], Result], tasks: Iterable[Task], jobs: int, *, apart: bool = False
) -> Generator[Result | Lost[Task], None, None]:
    """What `work` makes of each task, in the order of the tasks, which are drawn when needed.

    With one job everything happens in this process, unless it is to be done `apart`. Else `work`,
    tasks and results travel pickled; what `work` raises is raised here, in its turn.
    """
    if jobs == 1 and not apart:
        yield from map(work, tasks)
        return
    with _Pool[Task, Result](work, jobs) as pool:
        yield from pool.results(iter(tasks))


def usable_cores() -> int:
    """How many processors this process may use, as far as workers can be waited for."""
    if hasattr(os, "sched_getaffinity"):
        return min(MOST_WORKERS, len(os.sched_getaffinity(0)))
    return min(MOST_WORKERS, os.cpu_count() or 1)


class _Slot(Generic[Task, Result]):
    """A task that was drawn, and the outcome once there is one."""

    __slots__ = ("deaths", "outcome", "payload", "task")

    def __init__(self, task: Task, payload: bytes) -> None:
        self.task = task
        self.payload = payload
        self.deaths = 0
        self.outcome: Callable[[], Result | Lost[Task]] | None = None


class _Pool(Generic[Task, Result]):
    def __init__(self, work: Callable[[Task], Result], jobs: int) -> None:
        # What several processes need is imported only here.
        import pickle
        from multiprocessing.connection import wait

        self._dumps = pickle.dumps
        self._wait = wait
        self._work = pickle.dumps(work)
        self._jobs = jobs
        self._workers: dict[object, Worker[_Slot[Task, Result]]] = {}
        """by their pipes"""
        self._drawn: deque[_Slot[Task, Result]] = deque()
        self._waiting: deque[_Slot[Task, Result]] = deque()
        """drawn and at no worker: the next one, and those a dead worker had not begun"""

    def __enter__(self) -> _Pool[Task, Result]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        for worker in self._workers.values():
            worker.end(at_once=kind is not None)

    def results(self, tasks: Iterator[Task]) -> Iterator[Result | Lost[Task]]:
        while True:
            self._hand_out(tasks)
            if not self._drawn:
                return
            outcome = self._drawn[0].outcome
            if outcome is None:
                self._take_in()
            else:
                self._drawn.popleft()
                yield outcome()

    def _hand_out(self, tasks: Iterator[Task]) -> None:
        """Give tasks to workers until none has room or no more may be drawn."""
        while self._waiting or self._draw(tasks):
            worker = self._worker_for(self._waiting[0])
            if worker is None:
                return
            slot = self._waiting.popleft()
            worker.give(slot, slot.payload)

    def _draw(self, tasks: Iterator[Task]) -> bool:
        if len(self._drawn) >= IN_FLIGHT * self._jobs:
            return False
        for task in tasks:
            slot = _Slot[Task, Result](task, self._dumps(task))
            self._drawn.append(slot)
            self._waiting.append(slot)
            return True
        return False

    def _worker_for(self, slot: _Slot[Task, Result]) -> Worker[_Slot[Task, Result]] | None:
        """An idle worker, a new one, or one that can take a small task for later."""
        least = min(self._workers.values(), key=lambda worker: len(worker.given), default=None)
        if least is not None and not least.given:
            return least
        if len(self._workers) < self._jobs:
            return self._start()
        if least is not None and len(least.given) == 1 and len(slot.payload) <= _SMALL:
            return least
        return None

    def _start(self) -> Worker[_Slot[Task, Result]]:
        from cchc_tui.bulk.worker import Worker

        worker: Worker[_Slot[Task, Result]] = Worker(self._work)
        self._workers[worker.pipe] = worker
        return worker

    def _take_in(self) -> None:
        """Wait until a worker answers or ends."""
        for pipe in self._wait([worker.pipe for worker in self._workers.values()]):
            worker = self._workers[pipe]
            try:
                answer = worker.answer()
            except (EOFError, OSError):
                del self._workers[pipe]
                self._bury(worker)
            else:
                if answer is not None:
                    worker.given.popleft().outcome = answer

    def _bury(self, worker: Worker[_Slot[Task, Result]]) -> None:
        """Its first task is told or gets its last chance; the others only wait again."""
        how = _ending(worker.exit_code())
        if not worker.started:
            raise CchcError(
                Message(N_("a worker process could not start: it ended ({how})"), {"how": how}),
                Message(N_("try --jobs 1")),
            )
        if worker.given:
            culprit = worker.given[0]
            culprit.deaths += 1
            if culprit.deaths == _CHANCES:
                lost = Lost(worker.given.popleft().task, Message(_ENDED, {"how": how}))
                culprit.outcome = lambda: lost
        self._waiting.extendleft(reversed(worker.given))


_ENDED = N_("the worker process ended ({how}) while reading it")


def _ending(code: int) -> Message:
    if code < 0:
        return Message(N_("signal {number}"), {"number": str(-code)})
    return Message(N_("exit code {number}"), {"number": str(code)})
