"""Broken documents: no traceback, no hang, no flood of memory, and no run that dies.

    python -m benchmarks.fuzz [-n 2000] [--seed 1] [--keep FOLDER] [FILE…]

Takes sample reports (default: those of sample_db), breaks each mutant by a seeded fault or several
and has it read and reviewed in child processes under limits. Prints how the mutants ended; exit
code 1 if one ended in anything but a review or one clear line.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from benchmarks.mutants import Mutant, mutants

SECONDS = 10
"""of CPU time"""
_WALL_SECONDS = 60
"""a busy machine may take so long for SECONDS of work"""
MEMORY = 1_000_000_000
"""bytes of address space beyond what the child starts with"""
_SAMPLES = Path(__file__).parents[1] / "sample_db"
_DIGITS = re.compile(r"\d+")
_GOOD = frozenset({"review", "one line"})


class Outcome(NamedTuple):
    """How one mutant ended: "review", "one line", or what went wrong."""

    kind: str
    told: str
    seconds: float
    """of CPU time"""
    peak: int
    """bytes, of the child so far"""


def default_samples() -> list[Path]:
    """The sample reports in every format."""
    found = _SAMPLES.rglob("*-*.*")
    return sorted(path for path in found if path.suffix in (".md", ".docx", ".pdf", ".html"))


def run(cases: Iterable[Mutant]) -> list[tuple[Mutant, Outcome]]:
    """Review every mutant; a child that dies or hangs loses one mutant and is replaced."""
    results = []
    child = _Child()
    for case in cases:
        outcome = child.outcome(case)
        if outcome.kind not in _GOOD:
            child.stop()
            child = _Child()
        results.append((case, outcome))
    child.stop()
    return results


class _Child:
    """A process that reviews mutants one by one."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(far,), daemon=True)
        self._process.start()
        far.close()
        self._pipe.recv()

    def outcome(self, case: Mutant) -> Outcome:
        """What becomes of a mutant."""
        self._pipe.send((case.name, case.data))
        if not self._pipe.poll(_WALL_SECONDS):
            return Outcome("hang", f"over {_WALL_SECONDS} s", _WALL_SECONDS, 0)
        try:
            outcome = Outcome(*self._pipe.recv())
        except EOFError:
            self._process.join()
            code = str(self._process.exitcode)
            return Outcome("died", f"exit code {code}", 0.0, 0)
        return outcome._replace(kind="hang") if outcome.seconds > SECONDS else outcome

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection) -> None:
    _review("warm.md", b"12")
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    pipe.send("ready")
    while True:
        name, data = pipe.recv()
        start = time.process_time()
        kind, told = _review(name, data)
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        pipe.send((kind, told, seconds, peak))


def _review(name: str, data: bytes) -> tuple[str, str]:
    from cchc_tui.ingest.reading import source_of
    from cchc_tui.model.errors import InputError
    from cchc_tui.model.settings import Settings
    from cchc_tui.review import review_report

    try:
        review = review_report(source_of(name, data), Settings())
    except InputError as error:
        told = str(error)
        return ("one line", told) if "\n" not in told else ("lines", told)
    except MemoryError:
        return "memory", "MemoryError"
    except BaseException as error:
        return "traceback", f"{type(error).__name__}: {error}"
    return _spans(review)


def _spans(review: object) -> tuple[str, str]:
    """A review whose operands do not stand where they say is a fault too."""
    from cchc_tui.model.review import Review

    assert isinstance(review, Review)
    text = review.source.text
    for check in review.checks:
        for operand in check.operands:
            if operand.text is not None and text[operand.start : operand.end] != operand.text:
                return "span", repr(operand.text)
    return "review", ""


def report(results: list[tuple[Mutant, Outcome]]) -> str:
    """The table of outcomes by kind of file, the reasons told, and every fault."""
    kinds = Counter((Path(case.name).suffix, outcome.kind) for case, outcome in results)
    lines = [f"{suffix:6} {kind:10} {count:5}" for (suffix, kind), count in sorted(kinds.items())]
    told = Counter(
        _DIGITS.sub("…", outcome.told) for _, outcome in results if outcome.kind == "one line"
    )
    lines += ["", *(f"{count:5}  {reason}" for reason, count in told.most_common(20))]
    slowest, name = max((outcome.seconds, case.name) for case, outcome in results)
    peak = max(outcome.peak for _, outcome in results)
    lines += ["", f"slowest {slowest:.2f} s of CPU time ({name}), peak memory {peak / 1e6:.0f} MB"]
    bad = [(case, outcome) for case, outcome in results if outcome.kind not in _GOOD]
    lines += [f"FAULT {case.name} ({case.fault}): {out.kind}: {out.told}" for case, out in bad]
    return "\n".join(lines)


def main() -> int:
    """Run as asked on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="write the mutants that fail to this folder")
    options = parser.parse_args()
    results = run(mutants(options.files or default_samples(), options.n, options.seed))
    print(report(results))
    bad = [case for case, outcome in results if outcome.kind not in _GOOD]
    for case in bad if options.keep else ():
        options.keep.mkdir(exist_ok=True)
        (options.keep / case.name).write_bytes(case.data)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
