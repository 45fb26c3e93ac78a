"""The digits that stand for the identity of a finding."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

_DIGITS = 16


def fingerprint(identity: Sequence[object], seen: Counter[str]) -> str:
    """16 hex digits of the sha256 of an identity; equal ones get an ordinal, counted in `seen`."""
    key = json.dumps(identity, ensure_ascii=False)
    seen[key] += 1
    if seen[key] > 1:
        key += f"#{seen[key]}"
    return sha256(key.encode()).hexdigest()[:_DIGITS]
