"""Every text of the program speaks Vietnamese, and the compiled catalogue is the written one."""

from __future__ import annotations

import string
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import cchc_tui
from cchc_tui.data.catalogue import DOMAIN, LOCALE_FOLDER, default_language, translator

_PACKAGE = Path(cchc_tui.__file__).parent
_WRITTEN = Path(LOCALE_FOLDER) / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po"
_COMPILED = _WRITTEN.with_suffix(".mo")


def _templates() -> list[str]:
    found = extract_from_dir(_PACKAGE, keywords={"N_": None, "_": None})
    return sorted({str(template) for _, _, template, _, _ in found})


def _written() -> Catalog:
    with _WRITTEN.open("rb") as file:
        return read_po(file, locale="vi")


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("template", _templates())
def test_every_template_is_translated(template: str) -> None:
    translation = translator("vi")(template)
    entry = _written().get(template)
    assert entry is not None and entry.string, f"make i18n, then translate: {template}"
    assert not entry.fuzzy
    assert _placeholders(translation) == _placeholders(template)


def test_nothing_is_translated_that_is_not_said() -> None:
    known = set(_templates())
    assert [entry.id for entry in _written() if entry.id and entry.id not in known] == []


def test_compiled_catalogue_is_the_written_one() -> None:
    with _COMPILED.open("rb") as file:
        compiled = {entry.id: entry.string for entry in read_mo(file) if entry.id}
    again = BytesIO()
    write_mo(again, _written())
    again.seek(0)
    assert compiled == {entry.id: entry.string for entry in read_mo(again) if entry.id}


def test_english_is_the_source() -> None:
    assert translator("en")("no such file") == "no such file"
    assert translator("vi")("no such file") == "không có tệp này"


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        ({}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "VI"}, "vi"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "vi_VN", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "vi_VN"}, "vi"),
        ({"LANG": "vi_VN", "LC_ALL": "", "LC_MESSAGES": ""}, "vi"),
    ],
)
def test_language_of_the_environment(environ: dict[str, str], lang: str) -> None:
    assert default_language(environ) == lang
