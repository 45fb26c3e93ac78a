"""What it costs to start: `cchc --version` and `cchc check` of a short file beside a bare Python.

usage: startup.py [RUNS]    CCHC: another cchc than the one beside this Python

The commands take turns, so that a busy moment of the machine hits all of them; medians are shown.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_TEXT = """# BÁO CÁO
Công tác cải cách hành chính quý I năm 2024

## I. Giải quyết hồ sơ
Trong quý tiếp nhận 640 hồ sơ (trực tuyến 512 hồ sơ, trực tiếp 128 hồ sơ); đã giải quyết 600 hồ sơ.
"""
_COUNT = """
import sys
from cchc_tui.cli.main import run
sys.argv = ["cchc", *{arguments!r}]
try:
    run()
except SystemExit:
    pass
print(len(sys.modules), file=sys.stderr)
"""


class Cost(NamedTuple):
    """Milliseconds of one run."""

    wall: float
    cpu: float


def run_once(command: Sequence[str], folder: Path) -> Cost:
    """Run a command with its output thrown away and read what it used."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if child.returncode not in (0, 1):
        raise SystemExit(f"startup.py: {' '.join(command)} ended with {child.returncode}")
    return Cost(wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000)


def medians(commands: Mapping[str, Sequence[str]], folder: Path, runs: int) -> dict[str, Cost]:
    """The median cost of each command over interleaved runs, after one that warms the caches."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            cost = run_once(command, folder)
            if turn:
                costs[name].append(cost)
    return {
        name: Cost(statistics.median(c.wall for c in seen), statistics.median(c.cpu for c in seen))
        for name, seen in costs.items()
    }


def modules_after(arguments: Sequence[str], folder: Path) -> int:
    """How many modules a run of the command line has imported."""
    code = _COUNT.format(arguments=list(arguments)) if arguments else _BARE
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return int(done.stderr.split()[-1])


_BARE = "import sys; print(len(sys.modules), file=sys.stderr)"


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    runs = int(arguments[0]) if arguments else 15
    cchc = os.environ.get("CCHC") or str(Path(sys.executable).parent / "cchc")
    if not Path(cchc).is_file():
        print(f"startup.py: {cchc} is not there: run `make test` once, or set CCHC")
        return 2
    options = {"python -c pass": (), "cchc --version": ("--version",),
               "cchc check small.md": ("check", "small.md")}  # fmt: skip
    commands = {name: (cchc, *given) for name, given in options.items()}
    commands["python -c pass"] = (sys.executable, "-c", "pass")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "small.md").write_text(_TEXT, encoding="utf-8")
        costs = medians(commands, folder, runs)
        modules = {name: modules_after(given, folder) for name, given in options.items()}
    bare = costs["python -c pass"]
    title = f"median of {runs}"
    print(f"{title:22}{'wall ms':>9}{'ratio':>7}{'CPU ms':>9}{'ratio':>7}{'modules':>9}")
    for name, cost in costs.items():
        print(
            f"{name:22}{cost.wall:9.0f}{cost.wall / bare.wall:7.1f}"
            f"{cost.cpu:9.0f}{cost.cpu / bare.cpu:7.1f}{modules[name]:9}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
