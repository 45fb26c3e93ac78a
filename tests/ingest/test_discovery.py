"""Paths, folders and globs to files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc_tui.ingest.discovery import discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of reports and other things, and the working directory."""
    for name in (
        "b.md",
        "a.txt",
        "sub/C.TXT",
        "sub/d.docx",
        "sub/e.xls",
        "sub/~$d.docx",
        "x.png",
        ".hidden/e.md",
        ".f.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("12 hồ sơ", encoding="utf-8")
    (tmp_path / "none").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _found(*paths: str) -> list[str]:
    return [found.path for found in discover(paths) if not found.error and not found.left_aside]


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        (["."], ["./a.txt", "./b.md", "./sub/C.TXT", "./sub/d.docx"]),
        (["sub"], ["sub/C.TXT", "sub/d.docx"]),
        (["b.md", "a.txt"], ["b.md", "a.txt"]),
        (["b.md", "./b.md", "."], ["b.md", "./a.txt", "./sub/C.TXT", "./sub/d.docx"]),
        (["*.md"], ["b.md"]),
        (["**/*.TXT"], ["sub/C.TXT"]),
        (["s*"], ["sub/C.TXT", "sub/d.docx"]),
        (["-", "-"], ["-"]),
        (["x.png", "not there.md"], ["x.png", "not there.md"]),
    ],
)
def test_files_come_in_order_and_once(folder: Path, paths: list[str], files: list[str]) -> None:
    assert _found(*paths) == [name.replace("/", os.sep) for name in files]


def test_name_with_pattern_letters_is_a_file_if_it_exists(folder: Path) -> None:
    (folder / "q[1].md").write_text("1", encoding="utf-8")
    assert _found("q[1].md") == ["q[1].md"]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("none", "the folder holds no .docx, .pdf, .html, .md or .txt file"),
        ("*.odt", "no file matches this pattern"),
    ],
)
def test_paths_that_lead_nowhere_are_told(folder: Path, path: str, line: str) -> None:
    (found,) = discover([path])
    assert found.path == path
    assert str(found.error) == line


def test_documents_of_unread_kinds_are_counted(folder: Path) -> None:
    (left,) = (found for found in discover(["."]) if found.left_aside)
    assert [os.path.basename(path) for path in left.left_aside] == ["e.xls"]
