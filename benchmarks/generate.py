"""Writes made-up reports whose figures are true by construction, and the faults planted in them.

usage: generate.py OUT [--reports N] [--seed S] [--rendering rounded|truncated|mixed]
                   [--faults RATE] [--size KB] [--passages]

OUT/00001.md … are the reports. OUT/faults.jsonl has a line a fault: the report, the kind of the
relation, its construction, what is printed and where (code points), what it should have been,
where the other figures of the broken relations stand, and whether the page can prove it.
OUT/passages.jsonl (--passages) says which construction stands where.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.generator.reports import Made, Order, made
from benchmarks.generator.writer import Placed

Record = dict[str, Any]


def fault_records(name: str, report: Made) -> Iterator[Record]:
    """What was planted in a report."""
    for placed in report.placed:
        fault = placed.passage.fault
        if fault is not None:
            start, end = placed.spans[fault.key]
            related = {placed.spans[key] for law in fault.laws for key in law.keys}
            yield {
                "report": name,
                "rendering": report.rendering,
                "kind": fault.laws[0].kind if fault.laws else placed.passage.draft.kind,
                "construction": construction(placed),
                "topic": placed.passage.draft.topic,
                "fault": fault.fault,
                "start": start,
                "end": end,
                "text": report.text[start:end],
                "should": placed.passage.should,
                "countable": bool(fault.laws),
                "operands": sorted(related - {(start, end)}),
            }


def passage_records(name: str, report: Made) -> Iterator[Record]:
    """Which construction stands where."""
    for placed in report.placed:
        for start, end in placed.ranges:
            yield {"report": name, "construction": construction(placed), "start": start, "end": end}


def construction(placed: Placed) -> str:
    """kind/name of the shape of a passage."""
    return f"{placed.passage.draft.kind}/{placed.passage.draft.shape.name}"


def write(folder: Path, reports: int, order: Order, passages: bool = False) -> int:
    """Write a corpus; returns its size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    with (
        (folder / "faults.jsonl").open("w", encoding="utf-8") as faults,
        (folder / "passages.jsonl").open("w", encoding="utf-8") as places,
    ):
        for index in range(reports):
            report, name = made(index, order), f"{index + 1:05d}.md"
            size += (folder / name).write_bytes(report.text.encode())
            faults.writelines(_line(record) for record in fault_records(name, report))
            if passages:
                places.writelines(_line(record) for record in passage_records(name, report))
    if not passages:
        (folder / "passages.jsonl").unlink()
    return size


def _line(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=_RAW)
    command.add_argument("out", type=Path)
    command.add_argument("--reports", type=int, default=100)
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--rendering", choices=("rounded", "truncated", "mixed"), default="mixed")
    command.add_argument("--faults", type=float, default=0.05, help="share of passages with one")
    command.add_argument("--size", type=float, default=40, help="kilobytes a report")
    command.add_argument("--passages", action="store_true", help="write passages.jsonl")
    return command


def main(arguments: Sequence[str]) -> int:
    """Read the command line and write the corpus."""
    options = parser().parse_args(arguments)
    order = Order(options.seed, options.rendering, options.faults, options.size)
    size = write(options.out, options.reports, order, options.passages)
    print(f"{options.reports} reports, {size / 1e6:.1f} MB in {options.out}", file=sys.stderr)
    return 0


_RAW = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
