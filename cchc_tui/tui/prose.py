"""Written prose made ready for panes of any width."""

from __future__ import annotations

import re
from itertools import pairwise

_OWN_LINE = re.compile(r"\s|#|[-*+•] |\d+[.)] |[|>]|$")


def unwrapped(text: str) -> str:
    """Lines that a writer broke at a margin joined again; headings, lists and examples stay."""
    lines = text.splitlines()
    joined = lines[:1]
    for before, line in pairwise(lines):
        if _OWN_LINE.match(line) or not before.strip() or before.startswith(("#", " ", "\t", "|")):
            joined.append(line)
        else:
            joined[-1] += f" {line}"
    return "\n".join(joined)
