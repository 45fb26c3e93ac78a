"""The console script: answers --version at once, everything else with the command line."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn


def run() -> NoReturn:
    """Entry point of `cchc`."""
    # Loading makes many objects and no garbage: looking for it costs an eighth of the start.
    gc.disable()
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    if list(arguments) in (["--version"], ["-V"]):
        from cchc_tui import __version__

        print(f"cchc {__version__}")
        return 0
    try:
        from cchc_tui.cli.dispatch import dispatch

        return dispatch(arguments)
    except KeyboardInterrupt:
        return 130
