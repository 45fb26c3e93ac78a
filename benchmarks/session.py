"""What the steps of a review session cost, over a large report and a large library.

usage: python -m benchmarks.session [--size BYTES] [--findings N] [--reports N]

A made-up report is reviewed and stored with so many findings, beside many small reports. Times are
CPU times of one process, the best of several; a screen adds its own.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from tempfile import TemporaryDirectory

from benchmarks.speed import made_up_report
from benchmarks.store import variants
from cchc_tui.bulk.engine import engine_of
from cchc_tui.bulk.records import loaded_report
from cchc_tui.data.catalogue import translator
from cchc_tui.facts import facts_of
from cchc_tui.model.findings import Finding
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report
from cchc_tui.session.compare import compare
from cchc_tui.session.filters import Filter
from cchc_tui.session.open_report import OpenReport
from cchc_tui.session.session import Session
from cchc_tui.store.decisions import Action
from cchc_tui.store.store import Mode, Store

_BEST_OF = 7
_FAULT = "- Tiếp nhận {0}34 hồ sơ, gồm {0}21 hồ sơ trực tuyến và 31 hồ sơ trực tiếp.\n"


def _timed(name: str, step: Callable[[], object], times: int = _BEST_OF) -> None:
    """Print the best CPU time of a step."""
    spent = []
    for _ in range(times):
        begun = time.process_time()
        step()
        spent.append(time.process_time() - begun)
    print(f"  {name:58} {min(spent) * 1e3:8.2f} ms")


def _reviewed(size: int, findings: int) -> Review:
    """A made-up report with so many findings: those it has, again and again."""
    faults = "".join(_FAULT.format(number) for number in range(10, 60))
    text = made_up_report(size) + faults
    review = review_report(SourceText("/in/large.md", text), Settings())
    many = (
        replace(finding, fingerprint=f"{number:016x}")
        for number, finding in enumerate(islice(cycle(review.findings), findings))
    )
    return replace(review, findings=tuple(sorted(many, key=_place)))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.rule


def _fill(path: str, size: int, findings: int, reports: int) -> None:
    engine = engine_of(Settings())
    small = review_report(SourceText("/in/small.md", made_up_report(20_000)), Settings())
    rows = [(loaded_report(small, facts_of(small), engine, "0"), small.source.text)]
    large = _reviewed(size, findings)
    with Store.open(path, Mode.CREATE) as store:
        store.save(loaded_report(large, facts_of(large), engine, "0"))
        for row in variants(rows, reports):
            store.save(row)


def _measure(store: Store, path: str) -> None:
    translate = translator("vi")
    session = Session(store, "lan", Settings(), translate)
    _timed("library", session.library, 3)
    _timed("progress, asked again", session.progress)
    _timed("open without structure", lambda: OpenReport(store, 1, translate))
    opened = session.open(1)
    print(f"  ({len(opened.text):,} characters, {len(opened.items):,} findings)")
    _timed("structure", lambda: opened._structure and opened.__dict__.pop("_structure"), 2)
    _timed("marks", opened.marks)
    _timed("lines", lambda: opened.lines and opened.__dict__.pop("lines"))
    places = iter(range(0, len(opened.items), 97))
    _timed("message of a finding far away", lambda: opened.message(opened.items[next(places)]))
    checked = [item for item in opened.items if item.check_index is not None]
    _timed("first evidence (all checks unpacked)", lambda: opened.evidence(checked[0]), 1)
    others = iter(checked[1:])
    _timed("evidence of the next", lambda: opened.evidence(next(others)))
    _timed("jump", lambda: opened.jump(next(others)))
    words = Filter.parse("rule:AR* state:open !class:form hồ sơ")
    _timed("filter with words", lambda: _seen(opened, words))
    items = iter(opened.items)
    _timed("decide", lambda: session.decide([next(items)], Action.DISMISS, "số liệu khác kỳ"), 50)
    _timed("undo", session.undo, 20)
    _timed("redo", session.redo, 20)
    _timed("decide 1,000 at once", lambda: session.decide(opened.items[:1000], Action.FLAG), 3)
    _timed("undo of 1,000", session.undo, 1)
    session.poll()
    _timed("poll, nothing happened", session.poll, 50)
    with Store.open(path, Mode.WRITE) as other:
        colleague = Session(other, "minh", Settings(), translate)
        theirs = iter(colleague.open(1).items)

        def decided_elsewhere() -> None:
            colleague.decide([next(theirs)], Action.CONFIRM)
            begun = time.process_time()
            assert session.poll().items
            spent.append(time.process_time() - begun)

        spent: list[float] = []
        for _ in range(_BEST_OF):
            decided_elsewhere()
        print(f"  {'poll, one finding decided elsewhere':58} {min(spent) * 1e3:8.2f} ms")
    _timed("open with 1,000 decisions and more", lambda: OpenReport(store, 1, translate))
    _timed("compare with another report", lambda: compare(opened, session.open(2)), 1)
    _timed("rules with counts", session.rules, 2)
    _timed("journal", session.journal, 2)


def _seen(opened: OpenReport, words: Filter) -> int:
    return sum(words.wants(item, partial(opened.message, item)) for item in opened.items)


def main(arguments: Sequence[str]) -> int:
    """Fill a database and measure."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=2_500_000)
    parser.add_argument("--findings", type=int, default=10_000)
    parser.add_argument("--reports", type=int, default=1000)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.db")
        _fill(path, options.size, options.findings, options.reports)
        with Store.open(path, Mode.WRITE) as store:
            _measure(store, path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
