"""Hostile words stay words on every way out: terminal, files for programs, documents, screens."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from lxml import etree, html
from textual.pilot import Pilot

from cchc_tui.cli.main import main
from cchc_tui.data.catalogue import translator
from cchc_tui.export.formats import FORMATS as EXPORTS
from cchc_tui.model.settings import Settings
from cchc_tui.output.formats import NAMES as CHECKS
from cchc_tui.session.session import Session
from cchc_tui.store.store import Mode, Store
from cchc_tui.tui.app import ReviewApp
from tests.safety.conftest import Hostile
from tests.tui.piloting import drive, press, screen_text, wait_until

_WORKFLOW_COMMAND = re.compile(r"::(error|warning|notice|debug|group|stop-commands)\b[^\n]*::")


_TURNING = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\ufffe"
_IN_JSON = "\n\ufffe"
"""a text of JSON may hold every code point that is not a control"""


def _no_control(text: str, but: str = "\n") -> None:
    """No control letter, no change of direction, no letter that XML forbids."""
    odd = {letter for letter in text if category(letter) in ("Cc", "Cs") and letter not in but}
    assert not odd
    assert not (set(_TURNING) - set(but)) & set(text)


def _whole_json(text: str) -> None:
    _no_control(text, _IN_JSON)
    json.loads(text)


def _json_lines(text: str) -> None:
    _no_control(text, _IN_JSON)
    for line in text.splitlines():
        json.loads(line)


def _csv(text: str) -> None:
    _no_control(text, "\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t")]


def _xml(text: str) -> None:
    _no_control(text)
    etree.fromstring(text.encode("utf-8"))


def _workflow(text: str) -> None:
    _no_control(text)
    for line in text.splitlines():
        assert line.startswith("::") and len(_WORKFLOW_COMMAND.findall(line)) == 1


def _markdown(text: str) -> None:
    _no_control(text)
    assert "<script" not in text and "<img" not in text
    assert not re.search(r"(?<!\\)\]\(javascript:", text)


def _html(text: str) -> None:
    _no_control(text)
    page = html.fromstring(text)
    assert len(page.xpath("//script")) == 1 and not page.xpath("//img")
    assert not page.xpath("//*[@onerror] | //a[starts-with(@href, 'javascript')]")


_READ: dict[str, Callable[[str], None]] = {
    "full": _no_control,
    "concise": _no_control,
    "json": _whole_json,
    "jsonl": _json_lines,
    "csv": _csv,
    "sarif": _whole_json,
    "github": _workflow,
    "gitlab": _whole_json,
    "junit": _xml,
    "md": _markdown,
    "html": _html,
}


@pytest.mark.parametrize("name", CHECKS)
def test_check(hostile: Hostile, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for source in ([str(hostile.file)], ["--db", str(hostile.database)]):
        capsys.readouterr()
        assert main(["check", *source, "--format", name, "--all", "--lang", "en"]) in (0, 1)
        told = capsys.readouterr()
        _READ[name](told.out)
        _no_control(told.err)
        assert told.out


@pytest.mark.parametrize("name", [one.name for one in EXPORTS if one.is_text])
def test_export_of_text(hostile: Hostile, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--db", str(hostile.database), "--state", "all", "--format", name]
    capsys.readouterr()
    assert main(["export", *arguments]) == 0
    told = capsys.readouterr()
    _READ[name](told.out)
    _no_control(told.err)


@pytest.mark.parametrize("name", [one.name for one in EXPORTS if not one.is_text])
def test_export_of_documents(hostile: Hostile, name: str, tmp_path: Path) -> None:
    target = tmp_path / f"out.{name}"
    assert main(["export", "--db", str(hostile.database), "--state", "all", "-o", str(target)]) == 0
    relations = ""
    for part, content in _parts(target):
        root = etree.fromstring(content)
        names = {etree.QName(element).localname for element in root.iter(etree.Element)}
        if name == "xlsx":
            assert not names & {"f", "hyperlink"} or "charts/" in part
        else:
            assert not names & {"hyperlink", "altChunk", "object"}
            instructions = root.xpath("//*[local-name() = 'instrText']/text()")
            assert {words.strip() for words in instructions} <= {"PAGE"}
        _no_control("".join(root.itertext()), "\n\t")
        relations += content.decode("utf-8") if part.endswith(".rels") else ""
    assert "x.example" not in relations and "javascript" not in relations


def _parts(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, package.read(name)


@pytest.mark.parametrize("command", ["citations", "db info --reports", "load"])
def test_other_commands(hostile: Hostile, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    name, *options = command.split()
    source = {
        "citations": [str(hostile.file)],
        "db": [*options, str(hostile.database)],
        "load": ["--db", str(hostile.database), str(hostile.file), f"{hostile.file} weg"],
    }[name]
    capsys.readouterr()
    assert main([name, *source]) in (0, 2)
    told = capsys.readouterr()
    _no_control(told.out, "\r\n")
    _no_control(told.err)


def test_screens(hostile: Hostile) -> None:
    """Library, review, evidence, details, journal, export; what is drawn is what stands there."""
    with Store.open(str(hostile.database), Mode.WRITE) as store:
        session = Session(store, f"an {hostile.words}", Settings(), translator("en"))
        app = ReviewApp(session, translate=session.translate)

        async def flow(pilot: Pilot[Any]) -> None:
            await _look(pilot)
            for keys in (("enter",), ("w",), ("enter",), ("escape", "e"), ("escape", "J")):
                await press(pilot, *keys)
                await _look(pilot)
            await press(pilot, "escape", "e")
            await wait_until(pilot, lambda: "# " in screen_text(app), "the preview")
            await _look(pilot)

        drive(app, flow)


async def _look(pilot: Pilot[Any]) -> None:
    shown = screen_text(pilot.app)
    _no_control(shown)
    _no_control(pilot.app.export_screenshot().replace("\r", ""))
    assert "owned" not in str(pilot.app.title)


def test_markup_is_drawn_as_it_stands(hostile: Hostile) -> None:
    if "[bold red]" not in hostile.words:
        pytest.skip("another kind")
    with Store.open(str(hostile.database), Mode.WRITE) as store:
        session = Session(store, "an", Settings(), translator("en"))
        app = ReviewApp(session, translate=session.translate)

        async def flow(pilot: Pilot[Any]) -> None:
            await press(pilot, "enter")
            assert screen_text(app).count("[bold red]x[/]") > 2

        drive(app, flow)


def test_a_failing_write_leaves_the_old_file(
    hostile: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of check and export alike: files are moved into place when they are whole."""
    commands: dict[str, list[str]] = {
        "check": ["check", str(hostile.file)],
        "export": ["export", "--db", str(hostile.database), "--state", "all"],
    }
    names = {"check": ("csv", "sarif"), "export": ("csv", "json", "md", "html", "xlsx", "docx")}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for command, arguments in commands.items():
        for name in names[command]:
            target = tmp_path / f"old.{name}"
            target.write_text("cũ", encoding="utf-8")
            with monkeypatch.context() as patched:
                patched.setattr("os.replace", full)
                assert main([*arguments, "--format", name, "-o", str(target)]) == 2
            assert target.read_text(encoding="utf-8") == "cũ"
    assert not [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")]
