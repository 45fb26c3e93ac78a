"""`cchc config`: where settings come from, all that is wrong with them, their schema."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cchc_tui.cli.config import PROBLEMS, Config
from cchc_tui.cli.config_keys import KEYS
from tests.cli.conftest import Cchc

_ROOT = Path(__file__).parents[2]
_FORM = (_ROOT / "examples" / "own-form" / "cchc.toml").read_text(encoding="utf-8")
_README = (
    (_ROOT / "README.md").read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
)
_GOOD = [
    "",
    _FORM,
    _README,
    '[keymap]\nfinding.next = "N, f8"\n"report.open" = "ctrl+o"',
    'select = ["ar101", "AR,NB2"]\nlang = "vi"\nformat = "sarif"\nfail_on = "never"',
]


@pytest.fixture
def schema(cchc: Cchc) -> Draft202012Validator:
    """The schema as it is printed."""
    content: Any = json.loads(cchc("config", "schema").out)
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content)


def test_every_key_is_told() -> None:
    assert list(KEYS) == list(PROBLEMS) == [name for name in Config._fields if name != "path"]


def test_show_without_a_file(folder: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    run = cchc("config", "show")
    assert (run.code, run.err) == (0, "")
    assert [line.split() for line in run.out.splitlines()] == [
        ["select", "-", "mặc", "định"],
        ["ignore", "-", "mặc", "định"],
        ["fail_on", "error", "mặc", "định"],
        ["lang", "vi", "LC_ALL"],
        ["format", "full", "mặc", "định"],
        ["relations", "-", "mặc", "định"],
        ["keymap", "-", "mặc", "định"],
    ]


def test_show_names_the_origin(folder: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "cchc.toml").write_text(
        'select = ["AR", "NB201"]\nlang = "vi"\nfail_on = "info"', encoding="utf-8"
    )
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    rows = [line.split("  ") for line in cchc("config", "show").out.splitlines()]
    shown = {
        row[0]: (row[1:][-2].strip(), row[-1].strip())
        for row in ([c for c in row if c] for row in rows)
    }
    path = str(folder / "cchc.toml")
    assert shown["select"] == ("AR, NB201", path)
    assert shown["lang"] == ("vi", path)
    assert shown["fail_on"] == ("info", path)
    assert shown["format"] == ("full", "mặc định")
    assert "lang       en         --lang" in cchc("config", "show", "--lang", "en").out
    (folder / "other.toml").write_text('format = "csv"', encoding="utf-8")
    assert "csv    ../other.toml" in cchc("config", "show", "--config", "../other.toml").out


def test_show_of_a_form(folder: Path, cchc: Cchc) -> None:
    (folder / "cchc.toml").write_text(_FORM, encoding="utf-8")
    names = ", ".join(relation["name"] for relation in tomllib.loads(_FORM)["relations"])
    assert f"relations  {names}  " in cchc("config", "show").out


def test_show_of_a_keymap(folder: Path, cchc: Cchc) -> None:
    (folder / "cchc.toml").write_text('[keymap]\nfinding.next = "N, f8"', encoding="utf-8")
    assert "keymap     finding.next = N, f8  " in cchc("config", "show").out


@pytest.mark.parametrize("text", _GOOD)
def test_good_settings(folder: Path, cchc: Cchc, schema: Draft202012Validator, text: str) -> None:
    (folder / "cchc.toml").write_text(text, encoding="utf-8")
    run = cchc("config", "validate", "--lang", "en")
    assert (run.code, run.out, run.err) == (0, "", f"{folder}/cchc.toml: nothing is wrong\n")
    schema.validate(tomllib.loads(text))


_RELATION = '[[relations]]\nname = "A"\nequation = "a <= b"\nindicators = { a = "x", b = "y" }\n'


@pytest.mark.parametrize(
    ("text", "problems", "told_by_schema"),
    [
        ("colour = 1\nlang = 'fr'", [
            "unknown key colour; known are fail_on, format, ignore, keymap, lang, relations, select",
            "lang: fr is not one of vi, en",
        ], True),
        ('select = "AR"', ['select: a list of codes is wanted, such as ["AR101", "NB"]'], True),
        ('ignore = ["QQ", "AR,ZZ9"]', ["ignore: no rule has the code QQ", "ignore: no rule has the code ZZ9"], False),
        ('select = ["??"]', ["select: no rule has the code ??"], True),
        ('format = "xml"', ["format: xml is not one of full, concise, json, jsonl, csv, sarif, github, gitlab, junit"], True),
        ("fail_on = 3", ["fail_on: 3 is not one of error, warning, info, never"], True),
        ("relations = 3", ["relations: write each equation under a line [[relations]]"], True),
        ("[[relations]]\n[[relations]]\nname = 'B'", [
            "relations: entry 1: name: a text is wanted",
            "relations: entry 2 “B”: equation: a text is wanted",
        ], True),
        (_RELATION + "colour = 1", ["relations: entry 1 “A”: unknown key colour; known are equation, indicators, name, noun"], True),
        (_RELATION.replace('"y"', "[]"), ["relations: entry 1 “A”: indicator b: words are missing"], True),
        (_RELATION.replace('"y"', '{ without = "y" }'), ["relations: entry 1 “A”: indicator b: words are missing"], True),
        ("keymap = 3", ['keymap: actions with their keys are wanted, such as "finding.next" = "n, f8"'], True),
        ("[keymap]\nfinding.nxt = 'n'\n'finding.next' = 'n, nokey'", [
            "keymap: there is no action finding.nxt; did you mean finding.next?",
            'keymap: finding.next: there is no key "nokey"',
        ], False),
        ("[keymap]\n'finding.next' = 'p'", ["keymap: p would be both finding.next and finding.previous"], False),
        (_RELATION + _RELATION, ["relations: entry 2 “A”: another entry has the same name"], False),
    ],
)  # fmt: skip
def test_each_problem_is_a_line(
    folder: Path,
    cchc: Cchc,
    schema: Draft202012Validator,
    text: str,
    problems: list[str],
    told_by_schema: bool,
) -> None:
    (folder / "cchc.toml").write_text(text, encoding="utf-8")
    run = cchc("config", "validate")
    assert (run.code, run.out) == (2, "")
    assert run.err.splitlines() == [f"cchc: {folder}/cchc.toml: {problem}" for problem in problems]
    assert schema.is_valid(tomllib.loads(text)) is not told_by_schema


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            "validate --config gone.toml",
            "cchc: gone.toml: cannot be read: No such file or directory",
        ),
        ("show --config gone.toml", "cchc: gone.toml: cannot be read: No such file or directory"),
        (
            "validate --config bad.toml",
            "cchc: bad.toml: not valid TOML: Invalid value (at end of document)",
        ),
        ("show --config wrong.toml", "cchc: wrong.toml: lang: fr is not one of vi, en"),
        ("nope", "cchc: no such command: nope (see cchc config --help)"),
    ],
)
def test_trouble_is_one_line(folder: Path, cchc: Cchc, arguments: str, line: str) -> None:
    (folder / "bad.toml").write_text("lang =", encoding="utf-8")
    (folder / "wrong.toml").write_text('lang = "fr"', encoding="utf-8")
    run = cchc("config", *arguments.split())
    assert (run.code, run.out, run.err) == (2, "", line + "\n")


def test_no_settings_are_no_problem(folder: Path, cchc: Cchc) -> None:
    run = cchc("config", "validate")
    assert (run.code, run.out) == (0, "")
    assert run.err.startswith("there is no cchc.toml")
