"""JSON on one line, harmless to whatever prints it."""

from __future__ import annotations

import json
import re

_encode_readable = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# Controls above ASCII, direction marks and half characters: harmless to a program only as escapes.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def encoded(value: object) -> str:
    """`value` as readable JSON."""
    return _UNSAFE.sub(_escaped, _encode_readable(value))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
