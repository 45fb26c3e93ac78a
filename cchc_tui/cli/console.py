"""What a command says beside its data: narration and complaints, on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
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


def wants_colour() -> bool:
    """Whether stdout is a terminal that shows colours and nobody asked for none."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()
