"""`cchc review` from its command line to the first screen, and what keeps it from starting."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cchc_tui.cli import run_review
from cchc_tui.cli.config import nearest_config
from cchc_tui.cli.main import main
from cchc_tui.tui.app import ReviewApp


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[ReviewApp]:
    """As if at a terminal, in a folder of its own; the apps that were begun."""
    begun: list[ReviewApp] = []
    nearest_config.cache_clear()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run_review, "_at_a_terminal", lambda: True)
    monkeypatch.setattr(ReviewApp, "run", lambda app, **_: begun.append(app))
    return begun


def complaint(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line on stderr."""
    told = capsys.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    return line


def test_it_needs_a_terminal(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cchc_tui", "review"],
        capture_output=True, text=True, cwd=tmp_path, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stdout == ""
    assert (
        done.stderr == "cchc: the review needs a terminal (for a list of findings use cchc check)\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_the_database_of_the_folder_is_made(
    at_a_terminal: list[ReviewApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "an.nv")
    assert main(["review"]) == 0
    (app,) = at_a_terminal
    assert (tmp_path / "cchc.db").is_file()
    assert app.session.reviewer == "an.nv"


def test_options_reach_the_session(at_a_terminal: list[ReviewApp], tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text(
        'select = ["AR"]\n[keymap]\nfinding.next = "N, F8"\n"app.help" = "H"\n', encoding="utf-8"
    )
    arguments = ["--db", "b.db", "--reviewer", " Bình ", "--config", "my.toml", "--lang", "vi"]
    assert main(["review", *arguments, "a.md"]) == 0
    (app,) = at_a_terminal
    assert app.session.reviewer == "Bình"
    assert app.session.settings.select == ("AR",)
    assert app.translate("Help") == "Trợ giúp"
    assert app._keymap == {"finding.next": "N,f8", "app.help": "H"}
    assert app._paths == ("a.md",)
    assert Path(app.session.database).name == "b.db"


@pytest.mark.parametrize(
    ("keymap", "line"),
    [
        ('"finding.nxt" = "n"', "there is no action finding.nxt; did you mean finding.next?"),
        ('finding.next = "gg"', 'finding.next: there is no key "gg"'),
        ('finding.next = "q"', "q would be both finding.next and app.quit"),
    ],
)
def test_a_keymap_that_makes_no_sense_is_told(
    at_a_terminal: list[ReviewApp], tmp_path: Path, capsys: Any, keymap: str, line: str
) -> None:
    (tmp_path / "cchc.toml").write_text(f"[keymap]\n{keymap}\n", encoding="utf-8")
    assert main(["review", "--config", "cchc.toml"]) == 2
    assert complaint(capsys) == f"cchc: cchc.toml: keymap: {line}"
    assert at_a_terminal == []


@pytest.mark.parametrize("value", ["keymap = 3", "[keymap]\nfinding.next = 3", 'keymap = ["n"]'])
def test_a_keymap_is_a_table_of_words(
    at_a_terminal: list[ReviewApp], tmp_path: Path, capsys: Any, value: str
) -> None:
    (tmp_path / "cchc.toml").write_text(value, encoding="utf-8")
    assert main(["review", "--config", "cchc.toml"]) == 2
    assert "keymap: actions with their keys are wanted" in complaint(capsys)


def test_a_reviewer_needs_a_name(
    at_a_terminal: list[ReviewApp], capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["review", "--reviewer", " "]) == 2
    assert complaint(capsys) == "cchc: --reviewer: a name is wanted"

    def nobody() -> str:
        raise KeyError("no entry")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert main(["review"]) == 2
    assert complaint(capsys) == (
        "cchc: there is no login name to sign decisions with (give one with --reviewer NAME)"
    )


def test_a_file_that_is_no_database_of_ours_is_told(
    at_a_terminal: list[ReviewApp], tmp_path: Path, capsys: Any
) -> None:
    (tmp_path / "text.db").write_text("no database", encoding="utf-8")
    assert main(["review", "--db", "text.db"]) == 2
    assert "text.db" in complaint(capsys)
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE other (a)")
    assert main(["review", "--db", "other.db"]) == 2
    assert "other.db" in complaint(capsys)
    assert at_a_terminal == []


def test_what_ended_the_app_is_one_line(
    at_a_terminal: list[ReviewApp], capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(app: ReviewApp) -> None:
        app.fault = ZeroDivisionError("made for the test")

    monkeypatch.setattr(ReviewApp, "run", broken)
    assert main(["review"]) == 2
    line = complaint(capsys)
    assert line.startswith("cchc: a fault in cchc itself: ZeroDivisionError: made for the test")
