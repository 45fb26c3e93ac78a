"""What others make of the same unique citations: all pairs by edit distance, record linkage."""

from __future__ import annotations

import csv
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.made_up_corpus import MadeUpCorpus, Plant
from cchc_tui.corpus import CorpusReview
from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.settings import Settings

_PATIENCE = 40.0
_CHUNK = 400
_ENOUGH = 0.95
_WANTED_COVERAGE = 0.6


class Unique(NamedTuple):
    """One citation as printed with one date in one unit, and what it was made from."""

    number: str
    year: int | None
    symbol: str
    scope: str
    date: date | None
    canonical: str
    title: str
    plants: tuple[Plant, ...]
    papers: frozenset[int]
    """what its mentions without a slip were made from"""

    @property
    def text(self) -> str:
        """Number, symbol and date as one string."""
        return f"{self.canonical} {self.date or ''}"


def unique_citations(facts: Sequence[ReportFacts], corpus: MadeUpCorpus) -> list[Unique]:
    """The keys cchc compares, so that all contestants get the same."""
    groups = CorpusReview(facts, Settings(), most_in_memory=len(facts)).corpus.groups
    plants: list[list[Plant]] = [[] for _ in groups.variants]
    papers: list[set[int]] = [set() for _ in groups.variants]
    planted = {(plant.report, plant.start): plant for plant in corpus.plants}
    variants = iter(groups.variant_of_mention)
    for report, known in enumerate(facts):
        for mention, variant in zip(known.mentions, variants, strict=False):
            plant = planted.get((report, mention.start))
            if plant is None:
                papers[variant].add(corpus.paper_at(report, mention.start))
            else:
                plants[variant].append(plant)
    return [
        Unique(
            variant.mention.number,
            variant.mention.year,
            variant.mention.symbol,
            groups.documents[variant.document].key.scope,
            variant.date,
            variant.mention.canonical,
            variant.titles[0] if variant.titles else "",
            tuple(plants[index]),
            frozenset(papers[index]),
        )
        for index, variant in enumerate(groups.variants)
    ]


def slips_in(first: Unique, second: Unique) -> Iterator[Plant]:
    """The slips that a pair is right about."""
    yield from (plant for plant in first.plants if plant.paper in second.papers)
    yield from (plant for plant in second.plants if plant.paper in first.papers)


def print_all_pairs(uniques: Sequence[Unique]) -> None:
    """rapidfuzz's cdist over everything, as far as patience goes; the rest by the square."""
    if find_spec("numpy") is None:
        print("rapidfuzz cdist: numpy is not installed")
        return
    np, process = import_module("numpy"), import_module("rapidfuzz.process")
    distance = import_module("rapidfuzz.distance").OSA.distance
    texts = [unique.text for unique in uniques]
    rows = list(range(len(texts)))
    random.Random(0).shuffle(rows)
    begun, done, pairs, right = time.perf_counter(), 0, 0, 0
    found: set[Plant] = set()
    seen: set[Plant] = set()
    while done < len(rows) and time.perf_counter() - begun < _PATIENCE:
        chunk = rows[done : done + _CHUNK]
        near = process.cdist(
            [texts[row] for row in chunk], texts, scorer=distance, score_cutoff=1, workers=-1,
            dtype=np.uint8,
        )  # fmt: skip
        for place, column in zip(*np.nonzero(near == 1), strict=True):
            slips = set(slips_in(uniques[chunk[place]], uniques[column]))
            pairs += 1
            right += bool(slips)
            found |= slips
        seen.update(plant for row in chunk for plant in uniques[row].plants)
        done += len(chunk)
    seconds = time.perf_counter() - begun
    whole = seconds * len(rows) / done
    print(
        f"rapidfuzz cdist, distance 1, {len(texts)} strings: {done} rows in {seconds:.0f} s, all in"
        f" about {whole:.0f} s; {right} of {pairs} pairs at a slip (precision"
        f" {right / max(pairs, 1):.3f}), coverage {len(found & seen) / max(len(seen), 1):.3f}"
    )


def print_linkage(uniques: Sequence[Unique], corpus: MadeUpCorpus) -> None:
    """splink on DuckDB: probabilities learnt from the data, blocks by number, day and title."""
    if find_spec("splink") is None or find_spec("duckdb") is None:
        print("splink on DuckDB: not installed: pip install splink duckdb, then run again")
        return
    splink, library = import_module("splink"), import_module("splink.comparison_library")
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "uniques.csv"
        _write_records(path, uniques)
        linker = _trained(path, splink, library)
        predicted = linker.inference.predict().as_duckdbpyrelation()
        columns = "unique_id_l, unique_id_r, match_probability"
        ranked = predicted.select(columns).order("match_probability desc").fetchall()
    seconds = time.perf_counter() - begun
    known = sum(corpus.known_elsewhere(plant) for plant in corpus.plants)
    print(f"splink on DuckDB, {len(uniques)} records: {seconds:.0f} s, {len(ranked)} pairs")
    for name, pairs, right, coverage in _points(uniques, ranked, known):
        share = right / max(pairs, 1)
        print(
            f"  {name}: {right} of {pairs} contradicting pairs at a slip (precision {share:.3f}),"
            f" coverage {coverage:.3f}"
        )


def _points(
    uniques: Sequence[Unique], ranked: Sequence[tuple[int, int, float]], known: int
) -> Iterator[tuple[str, int, int, float]]:
    """The alarms above the threshold, and as many as the wanted coverage takes."""
    pairs, right, told = 0, 0, False
    found: set[Plant] = set()
    for first, second, probability in ranked:
        coverage = len(found) / max(known, 1)
        if not told and probability < _ENOUGH:
            told = True
            yield f"above probability {_ENOUGH}", pairs, right, coverage
        if coverage >= _WANTED_COVERAGE:
            break
        if _contradict(uniques[first], uniques[second]):
            slips = set(slips_in(uniques[first], uniques[second]))
            pairs += 1
            right += bool(slips)
            found |= slips
    yield "as far down as it takes", pairs, right, len(found) / max(known, 1)


def _write_records(path: Path, uniques: Sequence[Unique]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("unique_id", "number", "year", "symbol", "scope", "day", "title"))
        for index, unique in enumerate(uniques):
            year = unique.year or (unique.date.year if unique.date else "")
            # The letters keep DuckDB from taking numbers and days for anything but text.
            day = f"d{unique.date}" if unique.date else ""
            number, symbol, scope = f"n{unique.number}", unique.symbol, unique.scope
            writer.writerow((index, number, year, symbol, scope, day, unique.title))


def _trained(path: Path, splink: Any, library: Any) -> Any:
    block_on = splink.block_on
    settings = splink.SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            library.LevenshteinAtThresholds("number", [1]),
            library.ExactMatch("year"),
            library.LevenshteinAtThresholds("symbol", [1]),
            library.LevenshteinAtThresholds("day", [1, 2]),
            library.JaroWinklerAtThresholds("title", [0.95, 0.88]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("number", "symbol", "scope"),
            block_on("day", "symbol", "scope"),
            block_on("number", "day"),
            block_on("title", "scope", "year"),
        ],
        retain_matching_columns=False,
    )
    api = splink.DuckDBAPI()
    linker = splink.Linker(api.register_from_csv(str(path)), settings, log_level="ERROR")
    training = linker.training
    training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in (block_on("number", "symbol", "scope"), block_on("day", "symbol", "scope")):
        training.estimate_parameters_using_expectation_maximisation(
            rule, record_sample_proportion=1.0
        )
    return linker


def _contradict(first: Unique, second: Unique) -> bool:
    """Whether the two print something that cannot both be right: a missing date is no slip."""
    dates = first.date is not None and second.date is not None and first.date != second.date
    return dates or first.canonical.lstrip("0") != second.canonical.lstrip("0")
