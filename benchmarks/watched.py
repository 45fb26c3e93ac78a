"""Runs a command and watches time and memory of it and of the processes it starts."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_EVERY = 0.05
"""seconds between two looks; a process tells its own peak, so short ones are not underrated"""


class Run(NamedTuple):
    """What one command took; seconds and MB."""

    code: int
    errors: str
    wall: float
    cpu: float
    parent_peak: float
    worker_peak: float
    """of the largest worker; 0 without workers"""
    workers: int


def watched(command: Sequence[str], output: Path) -> Run:
    """Run a command to its end, its standard output in a file."""
    peaks: dict[int, float] = {}
    began, before = time.perf_counter(), os.times()
    narration = output.with_suffix(".stderr")
    with output.open("wb") as sink, narration.open("wb") as errors:
        process = subprocess.Popen(command, stdout=sink, stderr=errors)
        while process.poll() is None:
            for pid in family(process.pid):
                peaks[pid] = max(peaks.get(pid, 0.0), peak_of(pid))
            time.sleep(_EVERY)
    wall, after = time.perf_counter() - began, os.times()
    cpu = (
        after.children_user - before.children_user + after.children_system - before.children_system
    )
    workers = [peak for pid, peak in peaks.items() if pid != process.pid]
    parent = peaks.get(process.pid, 0.0)
    told = narration.read_text(encoding="utf-8", errors="replace")
    narration.unlink()
    return Run(process.returncode, told, wall, cpu, parent, max(workers, default=0.0), len(workers))


def family(pid: int) -> Iterator[int]:
    """A process and all it started, as far as they are alive."""
    yield pid
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = tasks.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from family(int(child))


def peak_of(pid: int) -> float:
    """The most memory a process has held, in MB; 0 if it is gone or the system does not say."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    peak = next((line for line in status.splitlines() if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    return int(peak.split()[1]) / 1024
