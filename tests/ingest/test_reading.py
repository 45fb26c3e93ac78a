"""One path to a source text."""

from __future__ import annotations

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from cchc_tui.ingest.reading import LARGEST_FILE, read_source
from cchc_tui.model.errors import InputError


def test_path_and_text_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("\ufeffTiếp nhận 12 hồ sơ\r\n".encode())
    source = read_source(str(path))
    assert (source.path, source.text) == (str(path), "Tiếp nhận 12 hồ sơ\r\n")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"12")))
    assert read_source("-").text == "12"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("gone.md", "no such file"),
        ("gone.pdf", "no such file"),
        ("\0.md", "no such file"),
        ("folder", "a folder, not a file"),
        ("report.docx", "the document is damaged or cut off"),
        ("huge.md", "larger than 200 MB"),
        ("loop.md", "cannot be read: Too many levels of symbolic links"),
    ],
)
def test_unreadable_paths_are_one_line(tmp_path: Path, name: str, line: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "report.docx").write_bytes(b"PK\x03\x04")
    with (tmp_path / "huge.md").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    with pytest.raises(InputError) as caught:
        read_source(os.path.join(tmp_path, name))
    assert str(caught.value) == line


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(InputError, match="no permission to read it"):
        read_source(str(tmp_path / "a.md"))
