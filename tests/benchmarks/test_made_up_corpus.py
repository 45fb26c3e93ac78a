"""The made-up corpus is what it says: its slips are known, and everything else is as it is."""

from __future__ import annotations

import random
from datetime import date

import pytest

from benchmarks.citations import american_text, located, made_up_text
from benchmarks.made_up_corpus import STEP, MadeUpCorpus
from benchmarks.made_up_documents import canonical_of, made_up_units, papers_of
from benchmarks.near_miss_score import scored
from benchmarks.planted_slips import SLIPS, Printed, canonical_printed
from cchc_tui.model.facts import CorpusFinding, Mention, Place
from cchc_tui.model.findings import FindingClass, Severity
from cchc_tui.model.messages import Message

_REPORTS, _MENTIONS = 60, 3000
_PRINTED = Printed("0125", 2021, "QĐ-UBND", date(2021, 3, 5), "kiểm tra cải cách hành chính")


def _made(
    seed: int = 0, slip_every: int = 20
) -> tuple[MadeUpCorpus, dict[tuple[int, int], Mention]]:
    corpus = MadeUpCorpus(_REPORTS, _MENTIONS, seed, slip_every)
    mentions = {
        (report, mention.start): mention
        for report, facts in enumerate(corpus.facts())
        for mention in facts.mentions
    }
    return corpus, mentions


def test_a_corpus_has_the_size_asked_for_and_the_seed_decides() -> None:
    corpus, mentions = _made()
    assert len(corpus.papers_of_reports) == _REPORTS
    assert len(mentions) == _MENTIONS
    assert _made()[1] == mentions
    assert _made(seed=1)[1] != mentions


def test_slips_differ_from_the_truth_in_one_field_and_nothing_else_differs() -> None:
    corpus, mentions = _made()
    plants = {(plant.report, plant.start): plant for plant in corpus.plants}
    assert {plant.kind for plant in corpus.plants} == set(SLIPS)
    for place, mention in mentions.items():
        paper = corpus.papers[corpus.paper_at(*place)]
        wrong = [
            mention.number != paper.number.lstrip("0"),
            mention.year != paper.year,
            mention.symbol != paper.symbol,
            mention.date not in (None, paper.date),
        ]
        assert sum(wrong) == (place in plants)


def test_a_slip_that_nobody_contradicts_is_not_counted() -> None:
    corpus, _ = _made()
    counted = scored([], corpus).planted.total()
    assert 0 < counted <= len(corpus.plants)
    alone = [plant for plant in corpus.plants if not corpus.known_elsewhere(plant)]
    assert counted == len(corpus.plants) - len(alone)
    assert all(corpus.cited[plant.paper] == 0 for plant in alone)


@pytest.mark.parametrize("kind", SLIPS)
def test_each_slip_changes_what_it_is_called_after(kind: str) -> None:
    rng = random.Random(0)
    changed = {SLIPS[kind](_PRINTED, rng) for _ in range(200)} - {None, _PRINTED}
    assert changed
    fields = {
        name
        for slip in changed
        if slip is not None
        for name, before, after in zip(Printed._fields, _PRINTED, slip, strict=True)
        if before != after
    }
    assert (
        fields
        == {
            "year of the date": {"date"},
            "month of the date": {"date"},
            "day of the date": {"date"},
            "number": {"number"},
            "year in the number": {"year"},
            "letter of the symbol": {"symbol"},
            "type in the symbol": {"symbol"},
        }[kind]
    )


@pytest.mark.parametrize(
    ("number", "year", "symbol", "canonical"),
    [
        ("61", 2018, "NĐ-CP", "61/2018/NĐ-CP"),
        ("20", None, "KH-UBND", "20/KH-UBND"),
        ("91", None, "KL/TU", "91-KL/TU"),
    ],
)
def test_canonical(number: str, year: int | None, symbol: str, canonical: str) -> None:
    assert canonical_of(number, year, symbol) == canonical
    assert canonical_printed(Printed(number, year, symbol, None, None)) == canonical


def test_numbers_of_a_register_rise_with_their_days() -> None:
    province, district, *_ = made_up_units(26)
    assert province.is_province and not district.is_province
    for unit in (province, district):
        papers = papers_of(unit, 2023, random.Random(0))
        for symbol, year in {(paper.symbol, paper.year) for paper in papers}:
            register = [p for p in papers if (p.symbol, p.year) == (symbol, year)]
            days = [paper.date for paper in sorted(register, key=lambda p: int(p.number))]
            assert days == sorted(days)
            assert len({paper.number for paper in register}) == len(register)


def _finding(rule: str, report: int, start: int, *elsewhere: Place) -> CorpusFinding:
    return CorpusFinding(
        rule, Severity.WARNING, FindingClass.CONTENT, start, start + 5, Message(""),
        report=f"{report:012x}", elsewhere=elsewhere,
    )  # fmt: skip


def test_score_counts_alarms_at_slips_and_slips_under_alarms() -> None:
    corpus, mentions = _made()
    plant = next(plant for plant in corpus.plants if corpus.known_elsewhere(plant))
    planted = {(p.report, p.start) for p in corpus.plants}
    clean = next(place for place in mentions if place not in planted)
    at_date = plant.start + STEP // 2
    score = scored(
        [
            _finding("CI504", plant.report, at_date),
            _finding("CI504", *clean, Place(f"{plant.report:012x}", plant.start, plant.start + 1)),
            _finding("CI505", *clean),
            _finding("CI506", *clean),
        ],
        corpus,
    )
    assert score.precision == 2 / 3
    assert score.found.total() == 1 and score.found[plant.kind] == 1
    assert score.coverage == 1 / score.planted.total()
    assert [finding.rule for finding in score.false_alarms] == ["CI505"]


def test_texts_for_speed_have_the_same_density_of_citations() -> None:
    size = 60_000
    assert abs(located(made_up_text(size)) - american_text(size).count(" v. ")) < 5
    assert located(made_up_text(size)) >= size // 600
