"""The word lists of the package, read once each."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

LEXICON_FOLDER: Final = Path(__file__).parent / "lexicons"


@cache
def load_lexicon(name: str) -> dict[str, object]:
    """The lexicon `lexicons/{name}.toml`; every caller shares one dictionary, so leave it as it is.

    Words are lower case, NFC, with modern tone marks: they match `WorkText.lower`.
    """
    return tomllib.loads((LEXICON_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def words_of(table: object, key: str) -> tuple[str, ...]:
    """The list of words at `key` of a lexicon table; empty where there is none."""
    found = table.get(key, []) if isinstance(table, dict) else []
    return tuple(str(word) for word in found)
