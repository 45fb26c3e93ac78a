"""How fast and in how much memory many reports are checked and loaded, and what is found in them.

usage: throughput.py [--reports N,M] [--jobs N] [--from DIR] [--size KB] [--judge N] [--keep DIR]

Makes M reports (generate.py) and takes the first N of them and all: memory should be the same.
--from takes the reports of a folder instead. Stages: reading and decoding alone, the review inside
one process, `cchc check --format jsonl`, `cchc load` and `cchc check --db` with N jobs. Then faults
are planted in other reports, and counted are the countable ones that are found and what is said of
clean reports, for figures rounded and truncated. What this cchc cannot do yet is said.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from benchmarks.generate import write
from benchmarks.generator.figures import RENDERINGS
from benchmarks.generator.reports import Order
from benchmarks.recall import CCHC, judge, print_false, print_recall
from benchmarks.watched import Run, watched
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report

_SAMPLE = 200
"""reports reviewed inside this process"""
_FAULT_SHARE = 0.08
_ROW = "{:>8} {:<28} {:>8} {:>8} {:>9} {:>9} {:>10} {:>10}  {}"


class Corpus(NamedTuple):
    """Reports in a folder."""

    folder: Path
    files: list[Path]
    megabytes: float


class Stage(NamedTuple):
    """A line of the table; `decoding` is the time that reading alone takes."""

    reports: int
    name: str
    seconds: float
    cpu: float
    megabytes: float
    decoding: float
    run: Run | None = None
    note: str = ""

    def printed(self) -> str:
        """The line."""
        if not self.seconds:
            return _ROW.format(self.reports, self.name, *"------", self.note)
        memory = [f"{peak:.0f}" for peak in self.run[4:6]] if self.run else ["-", "-"]
        return _ROW.format(
            self.reports,
            self.name,
            f"{self.seconds:.2f}",
            f"{self.cpu:.2f}",
            f"{self.megabytes / self.seconds:.2f}",
            f"{self.seconds / self.decoding:.0f}",
            *memory,
            self.note,
        )


def corpora(options: argparse.Namespace, work: Path) -> list[Corpus]:
    """The reports of every size asked for; the smaller are the first of the largest."""
    sizes: list[int] = sorted(options.reports)
    folder: Path = options.source or work / "all"
    if options.source is None:
        write(folder, sizes[-1], Order(options.seed, "mixed", 0.0, options.size))
    files = sorted(folder.glob("*.md"))
    sizes = sorted({min(size, len(files)) for size in sizes})
    return [_first(size, folder, files, work) for size in sizes if size]


def _first(size: int, folder: Path, files: list[Path], work: Path) -> Corpus:
    chosen = files[:size]
    if size < len(files):
        folder = work / f"first-{size}"
        folder.mkdir()
        for file in chosen:
            (folder / file.name).symlink_to(file.resolve())
    return Corpus(folder, chosen, sum(file.stat().st_size for file in chosen) / 1e6)


def decoding(corpus: Corpus) -> Stage:
    """Reading every file and decoding it, nothing else; the second of two rounds."""
    for _ in range(2):
        wall, cpu = time.perf_counter(), time.process_time()
        for file in corpus.files:
            file.read_bytes().decode()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Stage(len(corpus.files), "read and decode", wall, cpu, corpus.megabytes, wall)


def in_process(corpus: Corpus, base: Stage) -> Stage:
    """The review alone, on the first reports."""
    texts = [file.read_bytes().decode() for file in corpus.files[:_SAMPLE]]
    megabytes = sum(file.stat().st_size for file in corpus.files[:_SAMPLE]) / 1e6
    wall, cpu = time.perf_counter(), time.process_time()
    for text in texts:
        review_report(SourceText("report", text), Settings())
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    share = base.seconds * megabytes / corpus.megabytes
    return Stage(len(texts), "review in one process", wall, cpu, megabytes, share)


def checking(corpus: Corpus, base: Stage, jobs: int, work: Path) -> Stage:
    """`cchc check --jobs N --format jsonl`."""
    name = f"check --jobs {jobs} jsonl"
    missing = lacking("check", "--jobs", "jsonl")
    if missing:
        return _absent(corpus, name, missing)
    command = ["check", "--jobs", str(jobs), "--format", "jsonl", "--fail-on", "never"]
    output = work / "check.jsonl"
    run = watched([str(CCHC), *command, str(corpus.folder)], output)
    note = _told(run) or f"{output.stat().st_size / 1e6:.1f} MB written"
    return Stage(
        len(corpus.files), name, run.wall, run.cpu, corpus.megabytes, base.seconds, run, note
    )


def loading(corpus: Corpus, base: Stage, jobs: int, work: Path) -> Stage:
    """`cchc load --jobs N --db FILE` into a new database."""
    name = f"load --jobs {jobs}"
    missing = lacking("load", "--jobs", "--db")
    if missing:
        return _absent(corpus, name, missing)
    database = work / f"{len(corpus.files)}.db"
    command = ["load", "--jobs", str(jobs), "--db", str(database), str(corpus.folder)]
    run = watched([str(CCHC), *command], work / "load.txt")
    note = _told(run) or f"{rows(database) / run.wall:.0f} rows/s"
    return Stage(
        len(corpus.files), name, run.wall, run.cpu, corpus.megabytes, base.seconds, run, note
    )


def checking_stored(corpus: Corpus, base: Stage, jobs: int, work: Path) -> Stage:
    """`cchc check --db FILE --jobs N --format jsonl` on what `loading` has made."""
    name = f"check --db --jobs {jobs} jsonl"
    missing = lacking("check", "--db")
    if missing:
        return _absent(corpus, name, missing)
    database = work / f"{len(corpus.files)}.db"
    command = ["check", "--db", str(database), "--jobs", str(jobs), "--format", "jsonl"]
    output = work / "stored.jsonl"
    run = watched([str(CCHC), *command, "--fail-on", "never"], output)
    note = _told(run) or f"{output.stat().st_size / 1e6:.1f} MB written"
    return Stage(
        len(corpus.files), name, run.wall, run.cpu, corpus.megabytes, base.seconds, run, note
    )


def lacking(command: str, *options: str) -> str:
    """What of a command this cchc does not have; empty if it has all."""
    environment = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1"}
    run = subprocess.run(
        [str(CCHC), command, "--help"],
        capture_output=True,
        check=False,
        env=environment,
        encoding="utf-8",
    )
    if run.returncode:
        return f"cchc {command}"
    return ", ".join(option for option in options if option not in run.stdout)


def rows(database: Path) -> int:
    """The rows of all tables of a database that are not of an index."""
    with closing(sqlite3.connect(database)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "select name from sqlite_schema where type = 'table' and sql not like '%VIRTUAL%'"
                " and name not like 'sqlite_%' and name not like '%_fts_%'"
            )
        ]
        return sum(
            connection.execute(f'select count(*) from "{name}"').fetchone()[0] for name in names
        )


def _absent(corpus: Corpus, name: str, missing: str) -> Stage:
    return Stage(len(corpus.files), name, 0, 0, 0, 0, note=f"not there: {missing}")


def _told(run: Run) -> str:
    """The last line of a run that failed."""
    lines = run.errors.strip().splitlines() or ["no reason given"]
    return f"exit {run.code}: {lines[-1]}" if run.code else ""


def print_stages(found: Sequence[Corpus], jobs: int, work: Path) -> None:
    """The table of all stages, then how memory grows from the fewest to the most reports."""
    heads = ("wall s", "cpu s", "MB/s", "decoding", "parent MB", "worker MB", "")
    print(_ROW.format("reports", "stage", *heads))
    peaks: dict[str, list[Stage]] = {}
    for corpus in found:
        base = decoding(corpus)
        stages = [base]
        if corpus is found[0]:
            stages.append(in_process(corpus, base))
        for stage in stages:
            print(stage.printed(), flush=True)
        for measure in (checking, loading, checking_stored):
            stage = measure(corpus, base, jobs, work)
            print(stage.printed(), flush=True)
            if stage.run:
                peaks.setdefault(stage.name, []).append(stage)
    for name, stages in peaks.items():
        print_growth(name, stages[0], stages[-1])


def print_growth(name: str, few: Stage, many: Stage) -> None:
    """Peak memory with the most reports over that with the fewest."""
    if few.run and many.run and few.reports < many.reports:
        parent = many.run.parent_peak / max(few.run.parent_peak, 1)
        worker = many.run.worker_peak / max(few.run.worker_peak, 1)
        times = f"{few.reports} to {many.reports} reports"
        print(f"{name}: memory from {times}: parent x{parent:.2f}, worker x{worker:.2f}")


def print_findings(count: int, seed: int, size: float, work: Path) -> None:
    """Recall and false findings of both renderings."""
    for rendering in RENDERINGS:
        print(f"\n{rendering} figures")
        for name, share in (("faulty", _FAULT_SHARE), ("clean", 0.0)):
            folder = work / f"{rendering}-{name}"
            write(folder, count, Order(f"{seed} {name}", rendering, share, size))
            tally = judge(folder)
            if share:
                print_recall(tally, False)
            else:
                print_false(tally)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=_RAW)
    command.add_argument("--reports", metavar="N,M", type=_counts, default=[1000, 10000])
    command.add_argument("--jobs", type=int, default=2)
    command.add_argument("--from", dest="source", type=Path, help="a folder of reports")
    command.add_argument("--size", type=float, default=40, help="kilobytes a made-up report")
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--judge", type=int, default=200, help="reports for recall, 0 for none")
    command.add_argument("--keep", type=Path, help="an empty folder for all that is made")
    return command


def _counts(told: str) -> list[int]:
    return [int(count) for count in told.split(",")]


def main(arguments: Sequence[str]) -> int:
    """Read the command line, measure, print."""
    options = parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        work = options.keep or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        found = corpora(options, work)
        if not found:
            print(f"throughput.py: no .md files in {options.source}", file=sys.stderr)
            return 2
        print_stages(found, options.jobs, work)
        if options.judge:
            print_findings(options.judge, options.seed, options.size, work)
    return 0


_RAW = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
