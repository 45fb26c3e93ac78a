"""`cchc check`: exit codes, what goes where, and that nothing breaks it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Cchc


@pytest.fixture
def reports(folder: Path) -> Path:
    """Reports by what the engine finds in them."""
    for name, text in {
        "error": "nhận 425 hồ sơ",
        "warning": "nhận\n426 hồ sơ",
        "info": "nhận 427 hồ sơ",
        "clean": "nhận 12 hồ sơ",
        "crash": "boom",
        "stop": "stop",
    }.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "empty.md").write_bytes(b"")
    return folder


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("clean.md", 0),
        ("error.md", 1),
        ("warning.md", 0),
        ("warning.md --fail-on warning", 1),
        ("info.md --fail-on warning", 0),
        ("info.md --fail-on info", 1),
        ("clean.md --fail-on info", 0),
        ("error.md --fail-on never", 0),
        ("error.md --statistics", 1),
        ("error.md --trace", 0),
        ("error.md --explain-numbers", 0),
        ("error.md empty.md", 2),
        ("clean.md gone.md --fail-on never", 2),
        ("crash.md error.md", 2),
        ("empty.md --trace", 2),
        ("stop.md", 130),
    ],
)
def test_exit_code(reports: Path, cchc: Cchc, arguments: str, code: int) -> None:
    assert cchc("check", *arguments.split()).code == code


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("--nope", "cchc: no such option: --nope (see cchc check --help)"),
        ("--format xml", "cchc: --format: xml is not one of full, concise, json, jsonl, csv"),
        ("--fail-on bad", "cchc: --fail-on: bad is not one of error, warning, info, never"),
        ("--select QQ", "cchc: --select: no rule has the code QQ (see cchc rules)"),
        ("--ignore AR101,AR9", "cchc: --ignore: no rule has the code AR9 (see cchc rules)"),
        ("--lang fr", "cchc: no such language: fr (one of vi, en)"),
        ("--at 3", "cchc: --at goes with --trace only"),
        ("--trace --at x", "cchc: --at: x is not a line number"),
        ("--trace --statistics", "cchc: --statistics and --trace do not go together"),
        ("--config gone.toml", "cchc: gone.toml: cannot be read: No such file or directory"),
        ("--format", "cchc: --format wants a value (see cchc --help)"),
        ("--all=1", "cchc: --all takes no value (see cchc --help)"),
        ("-o no/such/file", "cchc: cannot write {folder}/no/such/file: No such file or directory"),
    ],
)
def test_usage_errors_are_one_line(reports: Path, cchc: Cchc, arguments: str, line: str) -> None:
    run = cchc("check", "clean.md", *arguments.split())
    assert (run.code, run.out) == (2, "")
    assert run.err == line.format(folder=reports) + "\n"


def test_what_cannot_be_read_is_one_line_and_the_rest_goes_on(reports: Path, cchc: Cchc) -> None:
    run = cchc("check", "-q", "--format", "concise", "empty.md", "gone.md", "crash.md", "error.md")
    assert run.out == "error.md:1:6: AR101 error: 425 is odd; selected: \n"
    assert run.err.splitlines() == [
        "cchc: empty.md: the file is empty",
        "cchc: gone.md: no such file",
        "cchc: crash.md: a fault in cchc itself: RuntimeError: boom on two lines"
        " (set CCHC_DEBUG=1 to see where)",
    ]


def test_fault_is_raised_when_debugging(
    reports: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_DEBUG", "1")
    with pytest.raises(RuntimeError, match="boom"):
        cchc("check", "crash.md")


def test_summary_is_narration(reports: Path, cchc: Cchc) -> None:
    run = cchc("check", "clean.md", "error.md")
    assert "Errors: 1, warnings: 0" in run.err and "Figures: 6," in run.err
    assert "Errors:" not in run.out
    assert cchc("check", "-q", "clean.md").err == ""


def test_no_path_is_the_current_folder(reports: Path, cchc: Cchc) -> None:
    (reports / "stop.md").unlink()
    run = cchc("check", "--format", "json")
    found = json.loads(run.out)
    paths = [os.path.basename(report["path"]) for report in found["reports"]]
    assert paths == ["clean.md", "error.md", "info.md", "warning.md"]
    assert [os.path.basename(error["path"]) for error in found["errors"]] == [
        "crash.md",
        "empty.md",
    ]


def test_documents_of_unread_kinds_are_told(reports: Path, cchc: Cchc) -> None:
    (reports / "sub").mkdir()
    (reports / "sub" / "a.xls").write_bytes(b"12")
    (reports / "sub" / "b.md").write_text("12", encoding="utf-8")
    run = cchc("check", "sub")
    assert run.code == 0
    assert run.err.startswith("sub: 1 documents of kinds that are not read were left aside\n")


@pytest.mark.parametrize("options", ["--select ar101,NB", "--select AR101 --select NB"])
def test_codes_reach_the_engine(reports: Path, cchc: Cchc, options: str) -> None:
    run = cchc("check", "-q", "--format", "concise", "error.md", *options.split())
    assert run.out.endswith("selected: AR101,NB\n")


def test_trace_at_a_line(reports: Path, cchc: Cchc) -> None:
    assert "2:1  cue" in cchc("check", "--trace", "--at", "2", "warning.md").out
    assert cchc("check", "--trace", "--at", "1", "warning.md").out == "warning.md\n"


def test_output_file_is_whole_or_not_there(reports: Path, cchc: Cchc) -> None:
    run = cchc("check", "error.md", "--format", "json", "-o", "out.json")
    assert (run.code, run.out) == (1, "")
    assert json.loads((reports / "out.json").read_text(encoding="utf-8"))["findings"]
    before = (reports / "out.json").read_bytes()
    assert cchc("check", "error.md", "stop.md", "-o", "out.json").code == 130
    assert (reports / "out.json").read_bytes() == before
    assert [path.name for path in reports.glob("*.part")] == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")
def test_full_disk_is_one_line(reports: Path, cchc: Cchc) -> None:
    run = cchc("check", "error.md", "-o", "/dev/full")
    assert run.code == 2
    assert run.err == "cchc: cannot write /dev/full: No space left on device\n"


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "AR101 sum error  425"), ("vi", "AR101 sum lỗi  425")],
)
def test_language(reports: Path, cchc: Cchc, lang: str, words: str) -> None:
    assert words in cchc("check", "error.md", "--lang", lang).out
    assert words in cchc("--lang", lang, "check", "error.md").out
    assert words in cchc("check", "error.md", f"--lang={lang}").out


@pytest.mark.parametrize(
    ("variable", "lang"),
    [("vi_VN.UTF-8", "lỗi"), ("en_US.UTF-8", "error"), ("C", "error")],
)
def test_language_of_the_environment(
    reports: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch, variable: str, lang: str
) -> None:
    monkeypatch.setenv("LANG", variable)
    assert f" sum {lang}  " in cchc("check", "error.md").out


@pytest.mark.parametrize(
    ("set_variables", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colour_only_for_terminals_that_want_it(
    reports: Path,
    cchc: Cchc,
    monkeypatch: pytest.MonkeyPatch,
    set_variables: dict[str, str],
    coloured: bool,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name, value in set_variables.items():
        monkeypatch.setenv(name, value)
    assert "\x1b" not in cchc("check", "error.md").out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert ("\x1b[" in cchc("check", "error.md").out) is coloured


Writer = Callable[[str], None]


@pytest.fixture
def config(folder: Path) -> Writer:
    """Write cchc.toml into the working directory."""

    def write(text: str) -> None:
        (folder / "cchc.toml").write_text(text, encoding="utf-8")

    return write


@pytest.mark.parametrize(
    ("text", "arguments", "code", "words"),
    [
        ('fail_on = "never"', "error.md", 0, " error  425"),
        ('fail_on = "never"', "error.md --fail-on error", 1, " error  425"),
        ('format = "concise"', "error.md", 1, "error.md:1:6: AR101 error: "),
        ('lang = "vi"', "error.md", 1, " lỗi  425"),
        ('lang = "vi"', "error.md --lang en", 1, " error  425"),
        ('select = ["nb", "AR1"]', "error.md", 1, "selected: NB,AR1"),
        ('select = ["NB"]', "error.md --select AR", 1, "selected: AR\n"),
    ],
)
def test_config(
    reports: Path, cchc: Cchc, config: Writer, text: str, arguments: str, code: int, words: str
) -> None:
    config(text)
    run = cchc("check", *arguments.split())
    assert run.code == code
    assert words in run.out


def test_config_is_searched_upwards_and_may_be_named(
    reports: Path, cchc: Cchc, config: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    config('fail_on = "never"')
    (reports / "other.toml").write_text('fail_on = "info"', encoding="utf-8")
    (reports / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(reports / "a" / "b")
    assert cchc("check", "../../error.md").code == 0
    assert cchc("check", "../../error.md", "--config", "../../other.toml").code == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "colour = 1",
            "unknown key colour; known are fail_on, format, ignore, keymap, lang, relations, select",
        ),
        ('fail_on = "bad"', "fail_on: bad is not one of error, warning, info, never"),
        ("fail_on = []", "fail_on: [] is not one of error, warning, info, never"),
        ('select = "AR101"', 'select: a list of codes is wanted, such as ["AR101", "NB"]'),
        ("select = [1]", 'select: a list of codes is wanted, such as ["AR101", "NB"]'),
        ('format = "xml"', "format: xml is not one of full, concise, json, jsonl, csv"),
        ('lang = "fr"', "lang: fr is not one of vi, en"),
        ("lang =", "not valid TOML: Invalid value (at end of document)"),
    ],
)
def test_config_errors_are_one_line(
    reports: Path, cchc: Cchc, config: Writer, text: str, line: str
) -> None:
    config(text)
    run = cchc("check", "clean.md")
    assert (run.code, run.out) == (2, "")
    assert run.err == f"cchc: {reports}/cchc.toml: {line}\n"
