"""How fast a database is exported, and how much memory that takes.

usage: export.py [--reports N] [--characters N] [--formats NAMES]

A few made-up reports with five wrong sums each are reviewed; each is saved many times with another
path and an own line, as in store.py, and every finding is confirmed. Each format is then written by
a process of its own: its CPU time and its peak of memory, and the peak for a tenth of the reports.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from tempfile import TemporaryDirectory

from benchmarks.speed import made_up_report
from benchmarks.store import variants
from cchc_tui.bulk.engine import engine_of
from cchc_tui.bulk.records import loaded_report
from cchc_tui.export.request import ExportRequest
from cchc_tui.export.run import export
from cchc_tui.facts import facts_of
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.records import LoadedReport
from cchc_tui.store.store import Mode, Store

_KINDS = 8
_WRONG = (
    "Tổng số {noun} là {total} {noun}, gồm: cấp huyện {first} {noun}; cấp xã {second} {noun}.\n\n"
)
_NOUNS = ("nhiệm vụ", "cuộc kiểm tra", "tin, bài", "văn bản", "hội nghị")


def _rows(characters: int) -> Iterator[tuple[LoadedReport, str]]:
    """Made-up reports with five wrong sums each."""
    engine = engine_of(Settings())
    for kind in range(_KINDS):
        wrong = (
            _WRONG.format(noun=noun, first=40 + kind, second=30 + number, total=91 + kind + number)
            for number, noun in enumerate(_NOUNS)
        )
        text = made_up_report(characters) + "".join(wrong)
        review = review_report(SourceText(f"{kind}.md", text), Settings())
        assert len(review.findings) == len(_NOUNS), len(review.findings)
        yield loaded_report(review, facts_of(review), engine, "0"), text


def _make(path: str, reports: int, characters: int) -> None:
    with Store.open(path, Mode.CREATE) as store:
        for row in variants(list(_rows(characters)), reports):
            store.save(row)
        for report in store.reports():
            found = store.findings(report.id)
            store.decide(
                "Lan",
                *(NewDecision(report.id, f.finding.fingerprint, Action.CONFIRM) for f in found),
            )


def _write(database: str, target: str) -> None:
    """Export once and tell what it took."""
    name = target.rpartition(".")[2]
    with Store.open(database) as store:
        begun = time.process_time()
        written = export(store, ExportRequest(name, target, "vi"))
        spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = os.path.getsize(target) / 1e6
    print(f"{written.reports} {written.findings} {spent:.1f} {peak:.0f} {size:.0f}")


def _measured(database: str, target: str) -> list[str]:
    command = [sys.executable, "-m", "benchmarks.export", "--write", target, "--from", database]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return re.split(r"\s+", done.stdout.strip())


def main(arguments: Sequence[str]) -> int:
    """Make the databases, measure each format."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--characters", type=int, default=6_000)
    parser.add_argument("--formats", default="csv,json,md,sarif,xlsx,html,docx")
    parser.add_argument("--write", help=argparse.SUPPRESS)
    parser.add_argument("--from", dest="database", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.write:
        _write(options.database, options.write)
        return 0
    with TemporaryDirectory() as folder:
        many, few = (os.path.join(folder, name) for name in ("many.db", "few.db"))
        _make(many, options.reports, options.characters)
        _make(few, options.reports // 10, options.characters)
        for name in options.formats.split(","):
            target = os.path.join(folder, f"out.{name}")
            *_, low, _ = _measured(few, target)
            reports, findings, spent, peak, size = _measured(many, target)
            print(
                f"{name:6} {reports} reports, {findings} findings: {spent} s CPU, {size} MB,"
                f" peak {peak} MB (a tenth: {low} MB)"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
