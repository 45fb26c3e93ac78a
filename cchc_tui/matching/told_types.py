"""A symbol whose type is not the one the words before it name: "Kế hoạch số 19/BC-UBND"."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_tui.data.documents import document_types
from cchc_tui.model.facts import Mention

_GROUPS = re.compile("[-/_]")


def told_type(mention: Mention) -> str | None:
    """The kind the words name, where the symbol has another type."""
    return mention.kind if mention.kind and _disagrees(mention.symbol, mention.kind) else None


def is_told(mention: Mention, symbol: str) -> bool:
    """Whether a mention's own symbol has another type than its words, and `symbol` has theirs."""
    kind = told_type(mention)
    if kind is None:
        return False
    own, other = _GROUPS.split(mention.symbol), _GROUPS.split(symbol)
    return own[1:] == other[1:] and kind in _kinds(other[0])


@lru_cache(maxsize=16384)
def _disagrees(symbol: str, kind: str) -> bool:
    groups = _GROUPS.split(symbol)
    known = _kinds(groups[0])
    named = any(kind in _kinds(code) for code in document_types())
    return len(groups) > 1 and named and bool(known) and kind not in known


@lru_cache(maxsize=1024)
def _kinds(code: str) -> tuple[str, ...]:
    found = document_types().get(code)
    return (*found.kinds, *found.also) if found else ()
