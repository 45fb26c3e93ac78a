"""Near misses over a made-up corpus with planted slips: time, memory, precision, coverage, rivals.

usage: near_misses.py [--reports N] [--mentions M] [--seed S] [--no-rivals] [--verbose]

The reports are made before the clock starts; memory is measured in a process of its own in which
they are made one by one, as `cchc check` reads them. The rivals get the same unique citations:
rapidfuzz's `cdist` on their strings, and splink on DuckDB where it is installed.
"""

from __future__ import annotations

import argparse
import math
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_up_corpus import MadeUpCorpus
from benchmarks.near_miss_score import Score, rows_of, scored
from cchc_tui.corpus import CorpusReview
from cchc_tui.model.facts import CorpusFinding, ReportFacts
from cchc_tui.model.settings import Settings

_REPORTS, _MENTIONS = 10_000, 600_000
_SMALL_KEYS, _LARGE_KEYS = 10_000, 100_000
_LOOK_UPS = 2000


class Run(NamedTuple):
    """One corpus reviewed."""

    seconds: float
    cpu: float
    documents: int
    keys: int
    """distinct pairs of document and date"""
    findings: list[CorpusFinding]


def reviewed(facts: Sequence[ReportFacts]) -> Run:
    """Group and flag; everything the rules say is drawn."""
    begun, begun_cpu = time.perf_counter(), time.process_time()
    review = CorpusReview(facts, Settings(), most_in_memory=len(facts))
    findings = list(review.findings())
    seconds, cpu = time.perf_counter() - begun, time.process_time() - begun_cpu
    keys = len(review.corpus.groups.variants)
    return Run(seconds, cpu, len(review.documents), keys, findings)


def print_run(corpus: MadeUpCorpus, verbose: bool) -> list[ReportFacts]:
    """Time and score of one corpus."""
    facts = list(corpus.facts())
    run = reviewed(facts)
    score = scored(run.findings, corpus)
    print(
        f"{corpus.reports} reports, {corpus.mentions} mentions, {run.documents} documents,"
        f" {run.keys} keys, {len(corpus.plants)} slips planted"
    )
    print(f"  grouped and flagged in {run.seconds:.2f} s ({run.cpu:.2f} s of CPU)")
    print("\n".join(rows_of(score)))
    if verbose:
        print("\n".join(_details(score, corpus)))
    return facts


def _details(score: Score, corpus: MadeUpCorpus) -> Iterator[str]:
    for finding in score.false_alarms:
        reasons = "; ".join(detail.render(str) for detail in finding.details)
        yield f"  false {finding.rule}: {finding.message.render(str)} [{reasons}]"
    for plant in score.missed:
        paper = corpus.papers[plant.paper]
        yield f"  missed: {plant.kind}: {paper.canonical} {paper.date} {paper.title[:60]}"


def print_memory(reports: int, mentions: int, seed: int) -> None:
    """The growth of memory of another process that makes each report, reviews it and drops it."""
    options = ["--reports", str(reports), "--mentions", str(mentions), "--seed", str(seed)]
    done = subprocess.run(
        [sys.executable, __file__, "--memory", *options],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    print(done.stdout, end="")


def measure_memory(corpus: MadeUpCorpus) -> None:
    """Print the peak of this process before and after; the made-up papers are part of both."""
    bare = _peak_megabytes()
    papers = MadeUpCorpus(corpus.reports, corpus.reports, corpus.seed)
    for _ in papers.facts():
        pass
    before = _peak_megabytes()
    del papers
    begun = time.perf_counter()
    review = CorpusReview(corpus.facts(), Settings())
    findings = sum(1 for _ in review.findings())
    seconds = time.perf_counter() - begun
    after = _peak_megabytes()
    print(
        f"  memory: peak {after:.0f} MB, of which {bare:.0f} program and {before - bare:.0f} the"
        f" made-up papers; {findings} findings, {seconds:.1f} s with the making of the reports"
        " and the facts spooled to disk"
    )


def _peak_megabytes() -> float:
    # What getrusage tells of a new process begins with the size of its parent.
    status = Path("/proc/self/status")
    if status.exists():
        peak = re.search(r"VmHWM:\s+([0-9]+)", status.read_text())
        if peak is not None:
            return int(peak[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def print_growth(seed: int) -> None:
    """Time at ten thousand and a hundred thousand keys, and the exponent between them."""
    small, large = (_at_keys(keys, seed) for keys in (_SMALL_KEYS, _LARGE_KEYS))
    exponent = math.log(large.cpu / small.cpu) / math.log(large.keys / small.keys)
    print(
        f"growth: {small.keys} keys {small.cpu:.2f} s, {large.keys} keys"
        f" {large.cpu:.2f} s of CPU: N^{exponent:.2f}"
    )


def _at_keys(keys: int, seed: int) -> Run:
    """A corpus with about so many keys: their number grows with that of the units."""
    reports, mentions = keys // 13, keys // 13 * 60
    facts = list(MadeUpCorpus(reports, mentions, seed).facts())
    return min((reviewed(facts) for _ in range(2)), key=lambda run: run.cpu)


def print_rivals(facts: Sequence[ReportFacts], corpus: MadeUpCorpus) -> None:
    """Others on the same unique citations."""
    from benchmarks.near_miss_rivals import print_all_pairs, print_linkage, unique_citations

    uniques = unique_citations(facts, corpus)
    print_all_pairs(uniques)
    print_linkage(uniques, corpus)


def print_look_up(facts: Sequence[ReportFacts]) -> None:
    """Time of one look-up: which record the registry has under a number."""
    from cchc_tui.data.registry import load_registry

    registry = load_registry()
    mentions = [mention for report in facts[:100] for mention in report.mentions][:_LOOK_UPS]
    begun = time.perf_counter()
    for mention in mentions:
        dated = mention.date.year if mention.date else None
        registry.find(mention.number, mention.year, mention.symbol, mention.kind, dated)
    micro = (time.perf_counter() - begun) / len(mentions) * 1e6
    print(f"look-up in the registry: {micro:.0f} µs")


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reports", type=int, default=_REPORTS)
    parser.add_argument("--mentions", type=int, default=_MENTIONS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--no-rivals", action="store_true", help="cchc alone")
    parser.add_argument("--no-growth", action="store_true", help="one size only")
    parser.add_argument("--verbose", action="store_true", help="list false alarms and misses")
    parser.add_argument("--memory", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    corpus = MadeUpCorpus(options.reports, options.mentions, options.seed)
    if options.memory:
        measure_memory(corpus)
        return 0
    facts = print_run(corpus, options.verbose)
    print_memory(options.reports, options.mentions, options.seed)
    print_look_up(facts)
    if not options.no_rivals:
        print_rivals(facts, corpus)
    del facts
    if not options.no_growth:
        print_growth(options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
