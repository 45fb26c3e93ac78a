"""`cchc load` killed at random moments: is the database whole, is nothing lost, does it go on.

usage: kill.py [--kills N] [--reports N] [--jobs N] [--seed N]

Reports are made up and loaded; the load is killed (SIGKILL) after a random time, the database is
looked through, and the next load goes on in it. When it is complete it is compared with one that
was loaded without a kill, and a new one is begun. Each time some reports get a new text.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.speed import made_up_report

_SIZE = 6_000
_TOLD = 20
_STARTING = 0.2
"""share of a load in which it only starts"""
_WHOLE = """
    select version.sha256,
        (select count(*) from finding where finding.version = version.id and not corpus),
        (select count(*) from citation where citation.version = version.id),
        (select count(*) from indicator_point as p where p.version = version.id),
        version.id in (select rowid from text_words where text_words match 'BC'),
        length(version.text), length(version.checks), length(version.facts)
    from version
"""
_FOUND = """
    select version.sha256, finding.fingerprint, finding.rule, finding.start, finding.corpus
    from finding join version on version.id = finding.version
    join report on report.latest = version.id
    order by version.sha256, finding.corpus, finding.start, finding.fingerprint
"""


class Tally(NamedTuple):
    """What came of some kills."""

    kills: int = 0
    missed: int = 0
    """loads that had ended before"""
    completed: int = 0
    """databases that were brought to their end"""
    faults: tuple[str, ...] = ()


class Trial:
    """A folder of made-up reports, what a load of it must give, and a database under attack."""

    def __init__(self, folder: Path, reports: int, jobs: int, seed: int) -> None:
        self._folder = folder
        self._jobs = jobs
        self._random = random.Random(seed)
        self._inputs = folder / "in"
        self._inputs.mkdir()
        base = made_up_report(_SIZE, table_every=2)
        for number in range(reports):
            text = base.replace("77/BC", f"{number + 1}/BC").replace(
                "5/3/", f"{number % 28 + 1}/3/"
            )
            (self._inputs / f"{number:03}.md").write_text(text, encoding="utf-8")
        begun = time.monotonic()
        self._reference = folder / "reference.db"
        self._load(self._reference).wait()
        self.seconds = time.monotonic() - begun
        self._known: set[tuple[object, ...]] = set()
        self._expected = _rows(self._reference, _WHOLE)
        self._database = folder / "attacked.db"

    def run(self, kills: int) -> Tally:
        """Kill so many loads."""
        killed = missed = completed = 0
        faults: list[str] = []
        while killed < kills:
            if self._kill_one():
                killed += 1
                faults += self._faults()
                if killed % _TOLD == 0:
                    print(f"{killed} kills, faults: {len(faults)}", file=sys.stderr, flush=True)
            else:
                missed += 1
            if killed == kills or self._random.random() < 0.2:
                faults += self._complete()
                completed += 1
        return Tally(killed, missed, completed, tuple(faults))

    def _kill_one(self) -> bool:
        """Whether the load was still at work."""
        load = self._load(self._database)
        time.sleep(self._random.uniform(_STARTING, 1) * self.seconds)
        was_running = load.poll() is None
        # How long a load takes depends on how much of it is left and on what else the machine does.
        self.seconds *= 1.03 if was_running else 0.9
        load.kill()
        load.wait()
        return was_running

    def _complete(self) -> list[str]:
        """Go on to the end, compare, change some reports, and begin anew."""
        if self._load(self._database).wait() != 0:
            return ["the last load failed"]
        faults = self._faults()
        if _rows(self._database, _FOUND) != _rows(self._reference, _FOUND):
            faults.append("findings differ from those of a load without kills")
        for path in self._random.sample(sorted(self._inputs.iterdir()), 5):
            path.write_text(path.read_text(encoding="utf-8") + "Đã đính chính.\n", encoding="utf-8")
        self._load(self._reference).wait()
        self._expected = _rows(self._reference, _WHOLE)
        if self._random.random() < 0.5:
            self._known.clear()
            for name in ("", "-wal", "-shm"):
                Path(f"{self._database}{name}").unlink(missing_ok=True)
        return faults

    def _faults(self) -> list[str]:
        """What is damaged, half there or lost since the last look."""
        if not self._database.exists():
            return []
        with closing(sqlite3.connect(self._database)) as connection:
            tables = connection.execute("select count(*) from sqlite_master").fetchone()[0]
            faults = [line for (line,) in connection.execute("pragma integrity_check")]
            faults.remove("ok") if "ok" in faults else None
            faults += map(str, connection.execute("pragma foreign_key_check"))
            found = set(connection.execute(_WHOLE)) if tables else set()
        faults += [f"half there: {row}" for row in found - set(self._expected)]
        faults += [f"lost: {row}" for row in self._known - found]
        self._known = found
        return faults

    def _load(self, database: Path) -> subprocess.Popen[bytes]:
        command = ["load", str(self._inputs), "--db", str(database), "-q", "-j", str(self._jobs)]
        return subprocess.Popen([sys.executable, "-m", "cchc_tui", *command], cwd=self._folder)


def _rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def main(arguments: Sequence[str]) -> int:
    """Kill and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--reports", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        trial = Trial(Path(folder), options.reports, options.jobs, options.seed)
        print(f"one load without a kill: {trial.seconds:.1f} s", flush=True)
        tally = trial.run(options.kills)
    print(
        f"kills: {tally.kills}, loads that ended before: {tally.missed},"
        f" databases completed: {tally.completed}, faults: {len(tally.faults)}"
    )
    for fault in tally.faults:
        print(f"  {fault}")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
