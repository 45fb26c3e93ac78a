"""The few terminal colours of the text formats."""

from __future__ import annotations

from typing import NamedTuple

from cchc_tui.model.findings import Severity

_RESET = "\x1b[0m"


class Palette(NamedTuple):
    """Escape sequences by use; an empty one leaves the text alone."""

    path: str = ""
    code: str = ""
    gutter: str = ""
    mark: str = ""
    error: str = ""
    warning: str = ""
    info: str = ""

    def severity(self, severity: Severity) -> str:
        """The colour of a severity."""
        match severity:
            case Severity.ERROR:
                return self.error
            case Severity.WARNING:
                return self.warning
            case Severity.INFO:
                return self.info


PLAIN = Palette()
ANSI = Palette(
    path="\x1b[1m",
    code="\x1b[1;35m",
    gutter="\x1b[2m",
    mark="\x1b[1;31m",
    error="\x1b[1;31m",
    warning="\x1b[1;33m",
    info="\x1b[1;36m",
)


def paint(colour: str, text: str) -> str:
    """`text` in a colour of the palette."""
    return f"{colour}{text}{_RESET}" if colour and text else text
