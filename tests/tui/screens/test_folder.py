"""What a folder offers while a path is written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc_tui.tui.screens.folder import offers


def names(written: str) -> list[str]:
    return [offer.name for offer in offers(written)]


def test_folders_first_then_what_can_be_read(tmp_path: Path) -> None:
    for name in ("Báo cáo quý I.docx", "b.md", "anh.png", ".ẩn.md", "~$b.docx", "x.PDF"):
        (tmp_path / name).touch()
    (tmp_path / "Đợt 2").mkdir()
    assert names(f"{tmp_path}/") == ["..", "Đợt 2", "b.md", "Báo cáo quý I.docx", "x.PDF"]
    assert names(f"{tmp_path}/bao") == ["Báo cáo quý I.docx"]
    assert names(f"{tmp_path}/dot") == ["Đợt 2"]
    assert names(f"{tmp_path}/.") == [".ẩn.md"]
    assert offers(f"{tmp_path}/dot")[0].path == f"{tmp_path}/Đợt 2{os.sep}"
    assert offers(f"{tmp_path}/")[0].path == f"{tmp_path.parent}{os.sep}"


def test_a_folder_that_is_not_there_offers_only_the_way_up(tmp_path: Path) -> None:
    assert names(f"{tmp_path}/nothing/") == [".."]
    assert names(f"{tmp_path}/nothing/x") == []


def test_the_current_folder_is_offered_at_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").touch()
    monkeypatch.chdir(tmp_path)
    assert names("") == ["..", "a.txt"]
    assert offers("a")[0].path == "a.txt"
