"""Generated reports are true where they are meant to be, and faults are where their records say."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.generate import fault_records, main
from benchmarks.generator.drafts import Draft
from benchmarks.generator.figures import RENDERINGS, Figure, Style, split
from benchmarks.generator.kinds import KINDS, drawn, printed_keys
from benchmarks.generator.laws import AtMost, Equation, Exactly, Growth, Hundred, Law, Share
from benchmarks.generator.planting import broken, planted
from benchmarks.generator.reports import SECTIONS, Made, Order, made
from benchmarks.generator.traps import drawn_values
from benchmarks.generator.units import occasion
from benchmarks.generator.wording import (
    Trap,
    UnitWords,
    capital,
    fitting,
    shapes,
    table,
    topics,
    traps,
)

LEVEL = UnitWords("huyện", "xã")
PLACES = ("Tân Khê", "An Lạc", "Phú Sơn", "Mỹ Hà", "Long Điền", "Xuân Lộc")
STYLE = Style("rounded", 1, padded=True, grouped=True, full_percents=False)


def order(faults: float = 0.0, rendering: str = "mixed", seed: int = 7) -> Order:
    return Order(seed, rendering, faults, 40)


def every_draft(rendering: str) -> Iterator[Draft]:
    """Each topic in each shape that fits it."""
    rng = random.Random(5)
    for kind in KINDS:
        for topic in topics(kind, LEVEL):
            for shape in fitting(kind, topic):
                yield drawn(kind, shape, topic, PLACES, STYLE._replace(rendering=rendering), rng)


@pytest.mark.parametrize(
    ("figure", "style", "printed"),
    [
        (Figure(5), STYLE, "05"),
        (Figure(0), STYLE, "00"),
        (Figure(2181), STYLE, "2.181"),
        (Figure(2181), STYLE._replace(grouped=False), "2181"),
        (Figure(5), STYLE._replace(padded=False), "5"),
        (Figure(34983, 3, True), STYLE, "34,983"),
        (Figure(1234500, 3, True), STYLE, "1.234,500"),
        (Figure(7, 0, True), STYLE, "7"),
        (Figure(4, 2, True), STYLE, "0,04"),
    ],
)
def test_figures_are_printed_as_reports_print_them(
    figure: Figure, style: Style, printed: str
) -> None:
    assert style.printed(figure) == printed


@pytest.mark.parametrize(
    ("part", "whole", "places", "rounded", "truncated"),
    [
        (15, 28, 1, "53,6", "53,5"),
        (1, 8, 2, "12,5", "12,5"),
        (2, 3, 0, "67", "66"),
        (1, 3, 2, "33,33", "33,33"),
        (999, 1000, 0, "100", "99"),
        (0, 9, 1, "0", "0"),
        (1, 200, 0, "1", "0"),
    ],
)
def test_percentages_are_rounded_half_up_or_cut_off(
    part: int, whole: int, places: int, rounded: str, truncated: str
) -> None:
    for rendering, printed in (("rounded", rounded), ("truncated", truncated)):
        style = STYLE._replace(rendering=rendering, percent_places=places)
        assert style.printed(style.percent(part, whole)) == printed


def percent(units: int, places: int = 1) -> Figure:
    return Figure(units, places, True)


@pytest.mark.parametrize(
    ("law", "figures", "holds"),
    [
        (Equation("sum", ("t",), ("a", "b")), {"t": 425, "a": 281, "b": 144}, True),
        (Equation("sum", ("t",), ("a", "b")), {"t": 426, "a": 281, "b": 144}, False),
        (Equation("balance", ("n", "c"), ("r", "p")), {"n": 90, "c": 10, "r": 97, "p": 3}, True),
        (AtMost("part", "a", "b"), {"a": 9, "b": 9}, True),
        (AtMost("part", "a", "b"), {"a": 10, "b": 9}, False),
        (Exactly("listed", "n", 3, ()), {"n": 3}, True),
        (Exactly("claim", "n", 0, ()), {"n": 2}, False),
        (Share("ratio", "a", "b", "p"), {"a": 15, "b": 28, "p": percent(536)}, True),
        (Share("ratio", "a", "b", "p"), {"a": 15, "b": 28, "p": percent(535)}, True),
        (Share("ratio", "a", "b", "p"), {"a": 15, "b": 28, "p": percent(537)}, False),
        (Share("ratio", "a", "b", "p"), {"a": 15, "b": 28, "p": percent(534)}, False),
        (Share("ratio", "a", "b", "p"), {"a": 1, "b": 0, "p": percent(10)}, True),
        (Growth("change", "a", "b", "p"), {"a": 200, "b": 250, "p": percent(250)}, True),
        (Growth("change", "a", "b", "p"), {"a": 200, "b": 150, "p": percent(250)}, True),
        (Growth("change", "a", "b", "p"), {"a": 200, "b": 250, "p": percent(200)}, False),
        (Hundred("shares", ("a", "b")), {"a": percent(605), "b": percent(394)}, True),
        (Hundred("shares", ("a", "b")), {"a": percent(605), "b": percent(374)}, False),
    ],
)
def test_laws_leave_the_room_that_rounding_needs(
    law: Law, figures: dict[str, Figure | int], holds: bool
) -> None:
    told = {k: Figure(value) if isinstance(value, int) else value for k, value in figures.items()}
    assert law.holds(told) is holds


@pytest.mark.parametrize("total", [0, 1, 17, 4000])
def test_split_parts_add_up(total: int) -> None:
    parts = split(total, 4, random.Random(total))
    assert (len(parts), sum(parts), min(parts) >= 0) == (4, total, True)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_dozen_constructions_of_its_own(kind: str) -> None:
    names = [shape.name for shape in shapes(kind)]
    texts = {(shape.text, shape.again, shape.item, shape.join) for shape in shapes(kind)}
    assert len(names) == len(set(names)) == len(texts) >= 12


@pytest.mark.parametrize("kind", KINDS)
def test_every_construction_has_a_topic_and_every_topic_some_constructions(kind: str) -> None:
    used = {shape for topic in topics(kind, LEVEL) for shape in fitting(kind, topic)}
    assert used == set(shapes(kind))
    assert min(len(fitting(kind, topic)) for topic in topics(kind, LEVEL)) >= 2


def test_there_are_twenty_traps_and_more() -> None:
    names = [trap.name for trap in traps("traps", LEVEL)]
    assert len(names) == len(set(names)) >= 20


def test_no_indicator_is_told_by_two_topics() -> None:
    told = [
        (kind, words.get("subject") or words.get("lead") or words.get("where"))
        for kind in KINDS
        for words in (dict(topic.words) for topic in topics(kind, LEVEL))
    ]
    subjects = [subject for _, subject in told]
    assert None not in subjects
    assert len(set(subjects)) == len(subjects)


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_what_is_printed_is_true(rendering: str) -> None:
    wrong = [
        (draft.kind, draft.shape.name, draft.topic, law)
        for draft in every_draft(rendering)
        for law in draft.laws
        if not law.holds(draft.figures)
    ]
    assert not wrong


def test_every_construction_has_a_law_but_those_that_leave_all_open() -> None:
    lawless = {(draft.kind, draft.shape.name) for draft in every_draft("rounded") if not draft.laws}
    assert lawless == {("sum", "some of them")}


def test_a_fault_is_countable_only_if_it_breaks_a_law() -> None:
    rng = random.Random(3)
    for draft in every_draft("rounded"):
        fault = planted(draft, rng)
        assert fault is not None
        assert fault.key in printed_keys(fault.draft)
        if fault.fault == "dropped part":
            assert len(fault.draft.labels) == len(draft.labels) - 1
        else:
            assert fault.draft.figures[fault.key] != draft.figures[fault.key] == fault.should
        assert fault.laws == broken(fault.draft, fault.draft.figures)
        assert all(law.kind not in draft.shape.open for law in fault.laws)


@pytest.mark.parametrize(
    ("figures", "seen"),
    [
        ((("a", "3..3"), ("b", "a + 4..4")), {"a": 3, "b": 7}),
        ((("b", "9"), ("a", "b - 2..2")), {"b": 9, "a": 7}),
        (
            (("a", "210..210"), ("b", "150"), ("t", "hundreds a + b")),
            {"a": 210, "b": 150, "t": 300},
        ),
    ],
)
def test_figures_of_traps(figures: tuple[tuple[str, str], ...], seen: dict[str, int]) -> None:
    assert drawn_values(Trap("a trap", "service", "", figures), random.Random(1)) == seen


def test_traps_stand_in_known_sections_and_print_all_they_draw() -> None:
    for trap in (*traps("traps", LEVEL), *traps("plain", LEVEL)):
        assert trap.section in SECTIONS
        told = dict(trap.figures)
        unprinted = {key for key in told if f"[{key}]" not in trap.text}
        assert unprinted <= set(" ".join(told.values()).split())


def test_a_report_depends_on_its_place_and_the_seed_only() -> None:
    assert made(3, order()).text == made(3, order()).text
    assert made(3, order()).text != made(3, order(seed=8)).text
    assert made(3, order()).text != made(4, order()).text


def faulty(count: int = 12) -> list[Made]:
    return [made(index, order(faults=0.3)) for index in range(count)]


def test_records_say_where_the_fault_and_its_relations_stand() -> None:
    kinds = set()
    for report in faulty():
        for record in fault_records("00001.md", report):
            kinds.add(record["fault"])
            assert report.text[record["start"] : record["end"]] == record["text"]
            assert re.fullmatch(r"[\d.,]+", record["text"])
            assert record["should"] != record["text"]
            assert bool(record["operands"]) <= record["countable"]
            for start, end in record["operands"]:
                assert report.text[start:end].strip(" .,;") == report.text[start:end] != ""
    assert kinds == {
        "one digit",
        "transposed",
        "factor 10",
        "dropped part",
        "wrong percent",
        "count off",
        "repeat differs",
        "claim contradicted",
    }


def test_passages_stand_where_they_are_said_to_stand() -> None:
    for report in faulty(4):
        for placed in report.placed:
            texts = [text.text for text in placed.passage.texts]
            assert [report.text[start:end] for start, end in placed.ranges] == texts


def test_a_report_has_all_its_parts_and_no_slot_left() -> None:
    for index in range(8):
        text = made(index, order()).text
        assert re.search(r"<\w*>|\[\w*\]", text) is None
        assert text.upper().startswith(("ỦY BAN NHÂN DÂN", "**ỦY BAN NHÂN DÂN"))
        headings = table("frame")["headings"]
        for name in (*SECTIONS, "assessment", "limits", "tasks", "proposals"):
            assert any(title in text or title.upper() in text for title in headings[name])
        assert "Nơi nhận" in text or "trân trọng báo cáo" in text


def test_size_and_density_are_those_of_real_reports() -> None:
    texts = [made(index, order()).text for index in range(10)]
    size = sum(len(text.encode()) for text in texts)
    assert 36_000 < size / len(texts) < 52_000
    groups = sum(len(re.findall(r"\d[\d.,/]*", text)) for text in texts)
    assert 6 < 1000 * groups / size < 8.5


def test_a_report_is_one_of_its_unit_and_period() -> None:
    told = [occasion(index, 1) for index in range(400)]
    assert len({(one.unit, one.province, one.period) for one in told}) == len(told)


def test_documents_are_older_than_the_report_and_numbered_by_date() -> None:
    told = occasion(7, 1)
    assert all(document.date < told.date for document in told.documents)
    own = [d for d in told.documents if "UBND" in d.number and d.date.year == told.year]
    for symbol in {d.number.partition("/")[2] for d in own}:
        series = [d for d in own if d.number.endswith("/" + symbol)]
        numbers = [int(d.number.partition("/")[0]) for d in sorted(series, key=lambda d: d.date)]
        assert numbers == sorted(set(numbers))


def test_capital() -> None:
    assert (capital("đơn vị"), capital("")) == ("Đơn vị", "")


def test_the_command_writes_reports_and_records(tmp_path: Path) -> None:
    arguments = [str(tmp_path), "--reports", "3", "--faults", "0.2", "--size", "10", "--passages"]
    assert main(arguments) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "00001.md",
        "00002.md",
        "00003.md",
        "faults.jsonl",
        "passages.jsonl",
    ]
    assert (tmp_path / "faults.jsonl").read_text(encoding="utf-8").startswith('{"report": "0000')


def test_the_generator_does_not_know_the_engine() -> None:
    code = "import sys, benchmarks.generate; print([m for m in sys.modules if 'cchc_tui' in m])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
