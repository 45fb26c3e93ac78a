"""The contract on real reports, through the whole program."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cchc_tui.cli.main import main

_SAMPLES = sorted((Path(__file__).parents[2] / "sample_db").glob("*-*.md"))
_SCHEMA = json.loads((files("cchc_tui.data") / "schema" / "cchc.check-1.json").read_text())

Printed = Callable[[Path], Any]


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Printed:
    """The JSON of `cchc check --all` for a file."""

    def run(path: Path) -> Any:
        code = main(["check", "-q", "--format", "json", "--all", "--fail-on", "never", str(path)])
        assert code == 0
        return json.loads(capsys.readouterr().out)

    return run


def _operands(found: Any) -> Iterator[Any]:
    for check in found["checks"]:
        for operand in check["operands"]:
            yield operand
            yield from operand.get("terms", ())


def _assert_contract(found: Any, text: str) -> None:
    Draft202012Validator(_SCHEMA).validate(found)
    lines = text.split("\n")
    for operand in _operands(found):
        if operand["text"] is not None:
            assert text[operand["start"] : operand["end"]] == operand["text"]
            assert lines[operand["line"] - 1].startswith(
                operand["text"].split("\n")[0], operand["column"] - 1
            )
    checks = {check["id"] for check in found["checks"]}
    assert len(checks) == len(found["checks"])
    for finding in found["findings"]:
        assert finding["check"] is None or finding["check"] in checks
        for place in (finding, *finding["related"]):
            assert 0 <= place["start"] < place["end"] <= len(text)
    coverage = found["reports"][0]["coverage"]
    assert coverage["checks"] == len(found["checks"])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.stem)
def test_samples(sample: Path, form: str, ends: str, checked: Printed, tmp_path: Path) -> None:
    text = unicodedata.normalize(form, sample.read_text(encoding="utf-8")).replace("\n", ends)  # type: ignore[arg-type]
    copy = tmp_path / sample.name
    copy.write_bytes(text.encode())
    _assert_contract(checked(copy), text)


def test_seeds(seeds: Path, checked: Printed) -> None:
    paths = sorted(seeds.glob("*.txt"))
    for path in paths:
        text = path.read_bytes().decode("utf-8-sig")
        _assert_contract(checked(path), text)
    assert paths


@pytest.mark.parametrize("sample", _SAMPLES[:1], ids=lambda path: path.stem)
def test_same_run_same_output(sample: Path, checked: Printed) -> None:
    assert checked(sample) == checked(sample)
