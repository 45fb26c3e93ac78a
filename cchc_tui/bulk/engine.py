"""What findings depend on beside the text: release, word lists, settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from hashlib import sha256
from pathlib import Path

import cchc_tui.data
from cchc_tui import __version__
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import TEXT_VERSION
from cchc_tui.store.records import EngineRow

_OF_NO_CONSEQUENCE = frozenset({"fail_on", "trace"})
"""settings that choose what is shown, not what is found"""
_DIGITS = 16


def engine_of(settings: Settings) -> EngineRow:
    """The engine of this run."""
    chosen = [
        (field.name, getattr(settings, field.name))
        for field in fields(settings)
        if field.name not in _OF_NO_CONSEQUENCE
    ]
    return EngineRow(
        __version__,
        TEXT_VERSION,
        _lexicons(),
        sha256(repr(chosen).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS],
    )


@cache
def _lexicons() -> str:
    digest = sha256()
    for path in sorted(_data_files()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def _data_files() -> Iterator[Path]:
    folder = Path(cchc_tui.data.__file__).parent
    yield from (folder / "lexicons").glob("*.toml")
    yield folder / "registry.tsv"
