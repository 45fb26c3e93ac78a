"""What the review session costs in a terminal: first paint, jumps, list keys, decisions, memory.

usage: review.py [--megabytes M] [--findings N] [--keys K] [--cchc PATH]

Two made-up reports of M megabytes with N findings together are loaded once; then `cchc review` runs
in a pseudo-terminal and K keys of each kind are pressed, one at a time. CPU is that of the program
itself (user and system, ticks of 10 ms summed over all keys), the median wall time goes from the
key to the last byte drawn.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speed import made_up_report
from benchmarks.terminal import Terminal
from cchc_tui.store.store import Store

_CCHC = str(Path(sys.executable).parent / "cchc")
_COLUMNS, _ROWS = 160, 45
_PATIENCE = 60.0
_HELD_KEY, _REPEAT = "down", 0.033
"""an arrow key of the list that is held, and the seconds after which it comes again"""
_KEYS = (
    ("jump to the next finding", "n", 40),
    ("jump to the one before", "p", 40),
    ("confirm, save, advance", "c", 45),
    ("undo", "z", 45),
)
"""what a key does, the key, and the CPU milliseconds it is meant to stay under"""


def accused_report(size: int, findings: int, number: int) -> str:
    """A made-up report of about `size` bytes with `findings` sums that are wrong by one."""
    wrong = [_wrong(place) for place in range(findings)]
    body = made_up_report(max(1000, size - sum(len(line.encode()) for line in wrong)))
    head, *chapters = body.replace("Số: 77/", f"Số: {number}/", 1).split("\n\n")
    share = -(-len(wrong) // max(1, len(chapters)))
    groups = ("".join(wrong[at : at + share]) for at in range(0, len(wrong), share))
    parts = [
        f"{chapter}\n\n{group}" for chapter, group in zip_longest(chapters, groups, fillvalue="")
    ]
    return "\n\n".join((head, *parts))


def _wrong(number: int) -> str:
    first, second = 300 + number, 40 + number % 50
    return (
        f"Lĩnh vực {number + 1} tiếp nhận {first + second + 1} hồ sơ, gồm: trực tuyến {first}"
        f" hồ sơ, trực tiếp {second} hồ sơ.\n\n"
    )


def made_database(folder: Path, megabytes: float, findings: int, cchc: str) -> tuple[str, int]:
    """A database of two reports, and how many findings they have."""
    for place, name in enumerate(("a.md", "b.md")):
        text = accused_report(int(megabytes * 1e6), findings // 2, 77 + place)
        (folder / name).write_text(text, encoding="utf-8")
    database = str(folder / "a.db")
    command = [cchc, "load", "-q", "--jobs", "2", "--db", database, str(folder)]
    subprocess.run(command, check=True)
    with closing(Store.open(database)) as store:
        return database, sum(report.errors + report.warnings for report in store.reports())


def main(arguments: Sequence[str]) -> int:
    """Load, open, press keys, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=2.5)
    parser.add_argument("--findings", type=int, default=10_000)
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--cchc", default=_CCHC)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        at = Path(folder)
        database, count = made_database(at, options.megabytes, options.findings, options.cchc)
        print(f"two reports of {options.megabytes} MB, {count} findings, {_COLUMNS}x{_ROWS}")
        command = [options.cchc, "review", "--lang", "en", "--db", database]
        _look_once([*command, "a.md", "b.md"], at)
        _measure(command, at, options.keys)
    return 0


def _terminal(command: Sequence[str], folder: Path) -> Terminal:
    environment = {"HOME": str(folder), "LC_ALL": "C.UTF-8"}
    return Terminal(command, _COLUMNS, _ROWS, environment, str(folder))


def _look_once(command: Sequence[str], folder: Path) -> None:
    """Open both reports side by side and leave: the next session begins there."""
    with _terminal(command, folder) as terminal:
        terminal.wait_for("AR101", _PATIENCE)
        terminal.rest()
        terminal.press("q")
        terminal.wait()


def _measure(command: Sequence[str], folder: Path, keys: int) -> None:
    with _terminal(command, folder) as terminal:
        terminal.wait_for("AR101", _PATIENCE)
        print(f"first paint: {terminal.cpu():.2f} s CPU (1)")
        terminal.rest()
        print(f"at rest: {terminal.cpu():.2f} s CPU, {terminal.memory() / 1e6:.0f} MB")
        for name, key, target in _KEYS:
            costs = [terminal.press(key) for _ in range(keys)]
            cpu = sum(cost.cpu for cost in costs) / keys * 1e3
            wall = statistics.median(cost.last_byte for cost in costs) * 1e3
            size = statistics.median(cost.bytes for cost in costs) / 1e3
            print(
                f"{name}: {cpu:.1f} ms CPU ({target}), {wall:.0f} ms to the last of {size:.0f} kB"
            )
        held = _held(terminal, keys)
        print(f"list key held (down): {held * 1e3:.1f} ms CPU (12)")
        print(f"memory at most: {terminal.memory() / 1e6:.0f} MB (120)")


def _held(terminal: Terminal, keys: int) -> float:
    """CPU seconds of each press of a held key; the texts follow once, when it is let go."""
    before = terminal.cpu()
    for _ in range(keys):
        terminal.press(_HELD_KEY, quiet=_REPEAT)
    spent = terminal.cpu() - before
    terminal.rest()
    return spent / keys


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
