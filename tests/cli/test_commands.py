"""The small commands, help, and the program as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_tui import __version__
from cchc_tui.cli.rule_names import CORPUS_SLUGS, rule_slugs
from cchc_tui.corpus_rules import CORPUS_RULES
from cchc_tui.rules import RULES
from tests.cli.conftest import Cchc

_ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("arguments", [["--version"], ["-V"], ["--version", "--lang", "vi"]])
def test_version(cchc: Cchc, arguments: list[str]) -> None:
    assert cchc(*arguments) == (0, f"cchc {__version__}\n", "")


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("command", [[], ["check"], ["text"], ["rules"], ["explain"]])
def test_help_speaks_the_language(cchc: Cchc, command: list[str], lang: str) -> None:
    run = cchc(*command, "--help", "--lang", lang)
    assert run.code == 0
    assert ("Cách dùng:" in run.out) is (lang == "vi")
    assert ("Usage:" in run.out) is (lang == "en")
    assert ("Hiện hướng dẫn này rồi thoát." in run.out) is (lang == "vi")


def test_without_command_help_is_shown(cchc: Cchc) -> None:
    run = cchc()
    assert (run.code, run.err) == (2, "")
    assert "explain" in run.out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("chek", "cchc: no such command: chek (see cchc --help)"),
        ("text", "cchc: FILE is missing (see cchc text --help)"),
        ("text a.md b.md", "cchc: too many arguments (see cchc text --help)"),
        ("text gone.md", "cchc: gone.md: no such file"),
        ("text .", "cchc: .: a folder, not a file"),
        ("explain ZZ9", "cchc: no rule has the code ZZ9 (see cchc rules)"),
        ("explain ZZ9 --lang vi", "cchc: không có quy tắc nào mang mã ZZ9 (xem lệnh cchc rules)"),
        ("chek --lang vi", "cchc: không có lệnh chek (xem cchc --help)"),
    ],
)
def test_mistakes_are_one_line(cchc: Cchc, arguments: str, line: str) -> None:
    assert cchc(*arguments.split()) == (2, "", line + "\n")


def test_rules_lists_every_rule(cchc: Cchc) -> None:
    english, vietnamese = cchc("rules"), cchc("rules", "--lang", "vi")
    assert [line.split()[:2] for line in english.out.splitlines()] == [
        [code, slug] for code, slug in rule_slugs().items()
    ]
    assert "warning" in english.out and "cảnh báo" in vietnamese.out


def test_names_of_the_rules_over_many_reports_are_theirs() -> None:
    assert {rule.code: rule.slug for rule in CORPUS_RULES} == CORPUS_SLUGS


@pytest.mark.parametrize("rule", (*RULES, *CORPUS_RULES), ids=lambda rule: rule.code)
def test_explain_in_both_languages(cchc: Cchc, rule: object) -> None:
    code, slug = rule.code, rule.slug  # type: ignore[attr-defined]
    english, vietnamese = cchc("explain", code.lower()), cchc("explain", slug, "--lang", "vi")
    assert english.code == vietnamese.code == 0
    assert code in english.out and code in vietnamese.out
    assert english.out != vietnamese.out
    assert "Fails:" in english.out


def _process(
    *arguments: str, folder: Path, data: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "cchc_tui", *arguments],
        input=data,
        capture_output=True,
        cwd=folder,
        check=False,
        env={"PYTHONPATH": str(_ROOT), "PATH": os.environ["PATH"], "LANG": "C"},
    )


def test_text_is_printed_exactly(tmp_path: Path) -> None:
    data = "\ufeffHồ sơ\r\nmới\n\n".encode()
    (tmp_path / "a.md").write_bytes(data)
    expected = data.removeprefix(b"\xef\xbb\xbf")
    assert _process("text", "a.md", folder=tmp_path).stdout == expected
    assert _process("text", "-", folder=tmp_path, data=data).stdout == expected


def test_standard_input_is_checked(tmp_path: Path) -> None:
    text = "Tổng số là 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 154 thủ tục.\n"
    done = _process("check", "-q", "--format", "concise", "-", folder=tmp_path, data=text.encode())
    assert done.stdout.decode().startswith("-:1:12: AR101 ")
    assert done.returncode in (0, 1)
    assert done.stderr == b""


def test_reader_that_ends_early_is_no_traceback(tmp_path: Path) -> None:
    text = "".join(f"Đã giải quyết {n} hồ sơ.\n\n" for n in range(20_000))
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "cchc_tui", "check", "--explain-numbers", "a.md"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={"PYTHONPATH": str(_ROOT), "PATH": os.environ["PATH"], "LANG": "C"},
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 2


def test_hostile_path_stays_text(tmp_path: Path) -> None:
    done = _process("check", "-q", os.fsdecode(b"\x1b[31m\xff.md"), folder=tmp_path)
    assert done.returncode == 2
    assert b"\x1b" not in done.stderr
    assert done.stderr.startswith(b"cchc: \\x1b[31m\\udcff.md: ")
