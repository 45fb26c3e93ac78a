"""What `cchc check` finds of the faults that generate.py planted, and what it says beside them.

usage: recall.py DIR [--batch N] [--verbose]

DIR was written by generate.py. A countable fault is found if a violated check or a finding points
at the faulty figure or at another figure of the relations it breaks. Every other error or warning
is false; those of reports without any fault are counted a thousand reports.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

CCHC = Path(sys.executable).with_name("cchc")
BATCH = 50
"""files of one run of cchc: so many are in memory at once"""

Record = dict[str, Any]
Place = tuple[int, int]


class Alarm(NamedTuple):
    """A finding or a violated check: where it points and what it says."""

    report: str
    rule: str
    severity: str
    """error, warning, info; check for a violated check that no rule reports"""
    places: tuple[Place, ...]
    message: str

    def touches(self, places: Sequence[Place]) -> bool:
        """Whether it points at one of the places."""
        return any(a < d and c < b for a, b in self.places for c, d in places)


@dataclass(slots=True)
class Tally:
    """Faults found and missed, and alarms that no fault explains."""

    reports: int = 0
    clean_reports: int = 0
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    """by kind and construction"""
    countable: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[Record] = field(default_factory=list)
    uncountable: int = 0
    uncountable_found: int = 0
    false: list[Alarm] = field(default_factory=list)
    """in reports without any fault"""
    elsewhere: list[Alarm] = field(default_factory=list)
    """in reports with a fault, away from it"""
    errors: list[str] = field(default_factory=list)
    """files that cchc could not read"""

    def recall(self, kind: str = "", construction: str = "") -> tuple[int, int]:
        """Found and countable faults of a kind or a construction, or of all."""
        keys = [k for k in self.countable if kind in ("", k[0]) and construction in ("", k[1])]
        return sum(self.found[k] for k in keys), sum(self.countable[k] for k in keys)

    def false_by_severity(self) -> Counter[str]:
        """How many false findings of each severity."""
        return Counter(alarm.severity for alarm in self.false)


def judge(folder: Path, batch: int = BATCH) -> Tally:
    """Check all reports of a folder and compare with what was planted."""
    planted: dict[str, list[Record]] = defaultdict(list)
    for record in lines(folder / "faults.jsonl"):
        planted[record["report"]].append(record)
    tally = Tally()
    files = sorted(folder.glob("*.md"))
    for at in range(0, len(files), batch):
        some = files[at : at + batch]
        alarms = defaultdict(list)
        for alarm in alarms_of(some, tally):
            alarms[alarm.report].append(alarm)
        for file in some:
            count(tally, planted[file.name], alarms[file.name])
    return tally


def lines(path: Path) -> Iterator[Record]:
    """The records of a file with one a line."""
    if path.is_file():
        with path.open(encoding="utf-8") as records:
            yield from map(json.loads, records)


def alarms_of(files: Sequence[Path], tally: Tally) -> Iterator[Alarm]:
    """What one run of `cchc check` says of some files."""
    command = [str(CCHC), "check", "--format", "json", "--fail-on", "never", *map(str, files)]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode not in (0, 2):
        raise SystemExit(f"recall.py: {CCHC} failed: {run.stderr.decode()[-300:]}")
    answer = json.loads(run.stdout)
    tally.errors += [f"{error['path']}: {error['reason']}" for error in answer["errors"]]
    names = {report["id"]: Path(report["path"]).name for report in answer["reports"]}
    for finding in answer["findings"]:
        own = (finding["start"], finding["end"])
        report = finding["report"]
        places = [(r["start"], r["end"]) for r in finding["related"] if r["report"] == report]
        severity, message = finding["severity"], finding["message"]
        yield Alarm(names[report], finding["rule"], severity, (own, *places), message)
    for check in answer["checks"]:
        if check["verdict"] == "violated":
            places = list(operand_places(check["operands"]))
            yield Alarm(names[check["report"]], check["kind"], "check", tuple(places), "violated")


def operand_places(operands: Sequence[Record]) -> Iterator[Place]:
    """Where the operands of a check stand, with the terms of counted ones."""
    for operand in operands:
        if operand["start"] is not None:
            yield operand["start"], operand["end"]
        yield from operand_places(operand.get("terms") or ())


def count(tally: Tally, faults: Sequence[Record], alarms: Sequence[Alarm]) -> None:
    """Add one report to the tally."""
    tally.reports += 1
    explained: list[Place] = []
    for fault in faults:
        places = [(fault["start"], fault["end"]), *map(tuple, fault["operands"])]
        explained += places
        found = any(alarm.touches(places) for alarm in alarms if alarm.severity != "info")
        if not fault["countable"]:
            tally.uncountable += 1
            tally.uncountable_found += found
            continue
        key = fault["kind"], fault["construction"]
        tally.countable[key] += 1
        tally.found[key] += found
        if not found:
            tally.missed.append(fault)
    loud = [alarm for alarm in alarms if alarm.severity in ("error", "warning")]
    if faults:
        tally.elsewhere += [alarm for alarm in loud if not alarm.touches(explained)]
    else:
        tally.clean_reports += 1
        tally.false += loud


def print_recall(tally: Tally, constructions: bool) -> None:
    """Recall by kind, and by construction if wanted."""
    print(f"recall of countable faults: {share(*tally.recall())}")
    for kind in sorted({kind for kind, _ in tally.countable}):
        print(f"  {kind:10}{share(*tally.recall(kind))}")
    if constructions:
        for name in sorted({name for _, name in tally.countable}):
            print(f"    {name:50}{share(*tally.recall(construction=name))}")
    print(f"  beside: {tally.uncountable_found} of {tally.uncountable} that no page can prove")


def print_false(tally: Tally) -> None:
    """False findings a thousand clean reports."""
    if tally.clean_reports:
        by = tally.false_by_severity()
        for severity in ("error", "warning"):
            rate = 1000 * by[severity] / tally.clean_reports
            of = f"{by[severity]} in {tally.clean_reports} clean reports"
            print(f"false {severity}s: {rate:.1f} a thousand reports ({of})")
    print(f"away from the faults: {len(tally.elsewhere)} in {tally.reports - tally.clean_reports}")


def share(found: int, of: int) -> str:
    """found/of and the share."""
    return f"{found}/{of} {found / of:.3f}" if of else "-"


def print_details(folder: Path, tally: Tally) -> None:
    """Every miss and every false alarm with the text it is about."""
    where = defaultdict(list)
    for record in lines(folder / "passages.jsonl"):
        where[record["report"]].append(record)
    for fault in tally.missed:
        places = [(fault["start"], fault["end"]), *map(tuple, fault["operands"])]
        said = excerpt(folder / fault["report"], places)
        print(f"MISSED {fault['construction']} [{fault['fault']}] {fault['report']}: {said}")
        print(f"    printed {fault['text']}, should be {fault['should']}")
    for alarm in tally.false + tally.elsewhere:
        start = alarm.places[0][0]
        names = [r["construction"] for r in where[alarm.report] if r["start"] <= start < r["end"]]
        said = excerpt(folder / alarm.report, alarm.places)
        print(f"FALSE {alarm.severity} {alarm.rule} in {names} {alarm.report}: {said}")
        print(f"    {alarm.message}")


def excerpt(path: Path, places: Sequence[Place]) -> str:
    """The lines around some places, without those far away between them."""
    text = path.read_text(encoding="utf-8")
    said: dict[str, None] = {}
    for start, end in places:
        stop = text.find("\n\n", end)
        said[text[text.rfind("\n\n", 0, start) + 2 : stop if stop > 0 else None]] = None
    return " ⏎ ".join(line.replace("\n", " ⏎ ") for line in said)


def main(arguments: Sequence[str]) -> int:
    """Read the command line, check, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_RAW)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--verbose", action="store_true", help="every miss and every false alarm")
    options = parser.parse_args(arguments)
    tally = judge(options.folder, options.batch)
    print_recall(tally, options.verbose)
    print_false(tally)
    if options.verbose:
        print_details(options.folder, tally)
    for error in tally.errors:
        print(error, file=sys.stderr)
    return 0


_RAW = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
