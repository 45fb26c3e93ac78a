"""The word lists of the package, read once each."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def load_lexicon(name: str) -> dict[str, object]:
    """The lexicon `lexicons/{name}.toml`; every caller shares one dictionary, so leave it as it is.

    Words are lower case, NFC, with modern tone marks: they match `WorkText.lower`.
    """
    source = files("cchc_tui.data").joinpath("lexicons", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def words_of(table: object, key: str) -> tuple[str, ...]:
    """The list of words at `key` of a lexicon table; empty where there is none."""
    found = table.get(key, []) if isinstance(table, dict) else []
    return tuple(str(word) for word in found)
