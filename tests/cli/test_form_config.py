"""`[[relations]]` of cchc.toml: what is wrong with it is one line, and a right one is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_tui.cli.config import nearest_config
from cchc_tui.cli.form_equations import parsed_equation
from cchc_tui.cli.main import main
from cchc_tui.model.checks import RelationKind
from tests.cli.conftest import Cchc

_HEAD = '[[relations]]\nname = "A"\n'
_GOOD = _HEAD + 'equation = "a = b + c"\nindicators = { a = "x", b = "y", c = "z" }\n'


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        ("relations = 3", "write each equation under a line [[relations]]"),
        ("[relations]\nname = 'A'", "write each equation under a line [[relations]]"),
        ('[[relations]]\nequation = "a <= b"', "entry 1: name: a text is wanted"),
        ('[[relations]]\nname = " "', "entry 1: name: a text is wanted"),
        (_HEAD, "entry 1 “A”: equation: a text is wanted"),
        (_HEAD + 'equation = "a <= b"', "entry 1 “A”: indicators: entries like received = \"tiếp nhận\" are wanted"),
        (_HEAD + 'equation = "a <= b"\nindicators = "x"', "entry 1 “A”: indicators: entries like received = \"tiếp nhận\" are wanted"),
        (_GOOD + "colour = 1", "entry 1 “A”: unknown key colour; known are equation, indicators, name, noun"),
        (_GOOD + "noun = 5", "entry 1 “A”: noun: a text is wanted"),
        (_GOOD + _GOOD, "entry 2 “A”: another entry has the same name"),
        (
            _HEAD + 'equation = "a == b"\nindicators = { a = "x", b = "y" }',
            "entry 1 “A”: equation “a == b” is not understood; write it like a = b + c, a = b - c, a <= b, a % = b / c",
        ),
        (
            _HEAD + 'equation = "a = b"\nindicators = { a = "x", b = "y" }',
            "entry 1 “A”: equation “a = b” is not understood; write it like a = b + c, a = b - c, a <= b, a % = b / c",
        ),
        (
            _HEAD + 'equation = "a = b + d"\nindicators = { a = "x", b = "y" }',
            "entry 1 “A”: the equation names d, which indicators does not have",
        ),
        (
            _HEAD + 'equation = "a = b + b"\nindicators = { a = "x", b = "y" }',
            "entry 1 “A”: the equation names b twice",
        ),
        (
            _HEAD + 'equation = "a <= b"\nindicators = { a = "x", b = "y", c = "z" }',
            "entry 1 “A”: indicator c is not in the equation",
        ),
        (_HEAD + 'equation = "a <= b"\nindicators = { a = "x", b = "" }', "entry 1 “A”: indicator b: words are missing"),
        (_HEAD + 'equation = "a <= b"\nindicators = { a = "x", b = [] }', "entry 1 “A”: indicator b: words are missing"),
        (_HEAD + 'equation = "a <= b"\nindicators = { a = "x", b = ["y", 2] }', "entry 1 “A”: indicator b: words are missing"),
        (_HEAD + 'equation = "a <= b"\nindicators = { a = "x", b = { without = "y" } }', "entry 1 “A”: indicator b: words are missing"),
        (
            _HEAD + 'equation = "a <= b"\nindicators = { a = "x", b = { words = "y", not = "z" } }',
            "entry 1 “A”: indicator b: unknown key not; known are without, words",
        ),
        (
            _HEAD + 'equation = "a <= b"\nindicators = { a = "Hoà giải", b = ["y", "hòa  giải"] }',
            "entry 1 “A”: indicators a and b have the same words “hòa giải”",
        ),
        (
            _HEAD + 'equation = "a <= b"\nindicators = { a = "x", "b-c" = "y" }',
            "entry 1 “A”: indicator b-c: a key has letters, digits and _ only, no digit first",
        ),
    ],
)  # fmt: skip
def test_mistakes_are_one_line(folder: Path, cchc: Cchc, toml: str, problem: str) -> None:
    (folder / "cchc.toml").write_text(toml, encoding="utf-8")
    (folder / "a.md").write_text("nhận 12 hồ sơ", encoding="utf-8")
    run = cchc("check", "a.md")
    path = folder / "cchc.toml"
    assert (run.code, run.out, run.err) == (2, "", f"cchc: {path}: relations: {problem}\n")


def test_mistakes_speak_vietnamese(folder: Path, cchc: Cchc) -> None:
    (folder / "cchc.toml").write_text(_GOOD + _GOOD, encoding="utf-8")
    run = cchc("check", "--config", "cchc.toml", "--lang", "vi")
    assert run.err == "cchc: cchc.toml: relations: mục 2 “A”: đã có mục khác mang tên này\n"


@pytest.mark.parametrize(
    ("text", "kind", "operands"),
    [
        ("a = b + c - d", RelationKind.SUM, "total a, part b, part c, part -d"),
        ("a=b-c", RelationKind.SUM, "total a, part b, part -c"),
        ("tổng = phần_1 + phần_2", RelationKind.SUM, "total tổng, part phần_1, part phần_2"),
        ("a <= b", RelationKind.PART, "total b, part a"),
        ("a ≥ b", RelationKind.PART, "total a, part b"),
        ("a % = b / c", RelationKind.RATIO, "numerator b, denominator c, percent a"),
        ("a% = b/c", RelationKind.RATIO, "numerator b, denominator c, percent a"),
    ],
)
def test_equation_is_understood(text: str, kind: RelationKind, operands: str) -> None:
    equation = parsed_equation(text)
    assert equation is not None
    shown = ", ".join(
        f"{role} {'-' if minus else ''}{key}" for key, role, minus in equation.operands
    )
    assert (equation.kind, shown) == (kind, operands)


@pytest.mark.parametrize(
    "text", ["a", "a = b", "= b + c", "a + b = c", "a < b", "a = 2 + b", "a % = b", "a = b + c +", "a = b * c"]
)  # fmt: skip
def test_equation_is_not_understood(text: str) -> None:
    assert parsed_equation(text) is None


def test_example_form_finds_the_fault_of_the_example_report(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2] / "examples" / "own-form")
    nearest_config.cache_clear()
    try:
        code = main(["check", "--format", "concise", "phu-giang-luu-dong-quy-2-2024.md"])
    finally:
        nearest_config.cache_clear()
    printed = capsys.readouterr()
    assert code == 1
    assert printed.out == (
        "phu-giang-luu-dong-quy-2-2024.md:23:21: AR108 error: "
        "the equation of the form does not hold: 757 + 5 + 23 = 785 ≠ 795, off by 10\n"
    )
    assert "Sums and other relations: 7, of which 6 hold, 1 do not" in printed.err
