"""How fast reports become rows, rows are saved, and words are found.

usage: store.py [--reports N]

A few made-up reports are reviewed; each is then saved many times with another path and an own line,
so that every text, every set of words and every row is written. Times are CPU times of one process.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from tempfile import TemporaryDirectory

from benchmarks.speed import made_up_report
from cchc_tui.bulk.engine import engine_of
from cchc_tui.bulk.records import loaded_report
from cchc_tui.facts import facts_of
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report
from cchc_tui.store.records import LoadedReport
from cchc_tui.store.store import Mode, Store
from cchc_tui.store.words import index_words, packed_text

_SIZE = 40_000
_KINDS = 8
_QUERIES = (
    ("a rare word", "99931", False),
    ("a common word", "hồ sơ", False),
    ("the same, exact", "hồ sơ", True),
    ("a common phrase", '"tiep nhan"', False),
    ("a phrase of common words that is nowhere", '"hồ sơ quận tiếp"', False),
)


def _reviews() -> Iterator[Review]:
    """Reviews of made-up reports with different numbers."""
    base, choose = made_up_report(_SIZE), random.Random(1)
    for number in range(_KINDS):
        text = re.sub(r"\d{3}", lambda _: str(choose.randrange(100, 999)), base)
        yield review_report(SourceText(f"{number}.md", text), Settings())


def variants(rows: Sequence[tuple[LoadedReport, str]], count: int) -> Iterator[LoadedReport]:
    """So many reports out of a few: an own path, line and identity each."""
    for number in range(count):
        row, text = rows[number % len(rows)]
        own = f"{text}Bản số {number + 30_000}.\n"
        version = row.version._replace(
            sha256=f"{number:064}", path=f"/in/{number}.md", identity=f"{number}",
            text=packed_text(own), characters=len(own),
        )  # fmt: skip
        yield row._replace(path=version.path, version=version, words=index_words(own))


def _save(store: Store, rows: Iterator[LoadedReport]) -> float:
    """CPU seconds of saving alone."""
    spent = 0.0
    for row in rows:
        begun = time.process_time()
        store.save(row)
        spent += time.process_time() - begun
    return spent


def _search(store: Store) -> None:
    for name, words, exact in _QUERIES:
        begun = time.process_time()
        first = next(store.search(words, exact=exact), None)
        at_first = time.process_time() - begun
        begun = time.process_time()
        count = sum(1 for _ in store.search(words, exact=exact))
        spent = time.process_time() - begun
        found = f"first hit {at_first * 1e3:.1f} ms, " if first else ""
        print(f"  {name + ' ' + words:60} {found}all {count}: {spent * 1e3:.0f} ms")


def main(arguments: Sequence[str]) -> int:
    """Measure making, saving, finding."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reports", type=int, default=1000)
    options = parser.parse_args(arguments)
    engine = engine_of(Settings())
    reviews = list(_reviews())
    megabytes = sum(len(review.source.text.encode()) for review in reviews) / 1e6
    begun = time.process_time()
    rows = [
        (loaded_report(review, facts_of(review), engine, "0"), review.source.text)
        for review in reviews
    ]
    spent = time.process_time() - begun
    print(f"review to rows: {megabytes / spent:.1f} MB/s of text")
    megabytes *= options.reports / _KINDS
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.db")
        with Store.open(path, Mode.CREATE) as store:
            spent = _save(store, variants(rows, options.reports))
            rate = options.reports / spent
            print(f"rows to database: {megabytes / spent:.1f} MB/s of text, {rate:.0f} reports/s")
            size = store.info().bytes / 1e6
            print(f"size: {size:.0f} MB of {megabytes:.0f} MB of text")
            begun = time.process_time()
            listed = sum(1 for _ in store.reports())
            print(f"list of {listed} reports: {(time.process_time() - begun) * 1e3:.0f} ms")
            _search(store)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
