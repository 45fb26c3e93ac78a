"""What a command says beside its data: narration and complaints, on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import Message
from cchc_tui.output.display import visible


class Console(NamedTuple):
    """The language of a run and its way to the user."""

    lang: str
    translate: Callable[[str], str]

    def narrate(self, message: Message) -> None:
        """Tell how the run goes."""
        self._tell(visible(message.render(self.translate)))

    def complain(self, error: CchcError, path: str | None = None) -> None:
        """Tell what failed, where and what to do, in one line."""
        parts = [path] if path else []
        parts.append(error.message.render(self.translate))
        line = ": ".join(["cchc", *parts])
        if error.hint:
            line += f" ({error.hint.render(self.translate)})"
        self._tell(visible(line))

    def _tell(self, line: str) -> None:
        print(line, file=sys.stderr)


def wants_colour(environ: Mapping[str, str]) -> bool:
    """Whether nobody asked for no colours."""
    return not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def terminal_columns() -> int:
    """How long a source line may be shown on this terminal, its margin taken off."""
    try:
        return max(_NARROWEST, min(_WIDEST, os.get_terminal_size().columns - _MARGIN))
    except OSError:
        return _NARROWEST


_NARROWEST = 70
_WIDEST = 160
_MARGIN = 10
