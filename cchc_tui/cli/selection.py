"""Codes and prefixes of rules as users write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cchc_tui.model.errors import ConfigError
from cchc_tui.model.messages import N_, Message


def check_codes(option: str, wanted: Iterable[str], codes: Sequence[str]) -> None:
    """Raise ConfigError for a code or prefix that no rule has: a typo must not select nothing."""
    for prefix in wanted:
        if not any(code.startswith(prefix) for code in codes):
            raise ConfigError(
                Message(
                    N_("{option}: no rule has the code {code}"),
                    {"option": option, "code": prefix},
                ),
                Message(N_("see cchc rules")),
            )
