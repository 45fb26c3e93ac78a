"""From arguments to a command, and from whatever goes wrong to one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from cchc_tui.bulk.faults import internal_error
from cchc_tui.cli.console import Console
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.language import chosen_language
from cchc_tui.data.catalogue import translator
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message


def dispatch(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name; nothing but an interrupt is raised."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    console = Console("en", translator("en"))
    try:
        lang = chosen_language(arguments, os.environ)
        console = Console(lang, translator(lang))
        code = _run(arguments, console)
        sys.stdout.flush()
        return code
    except (BrokenPipeError, SystemExit):
        # The argument parser turns a broken pipe into an exit; it has no other reason to exit here.
        return _reader_gone()
    except CchcError as error:
        console.complain(error)
    except OSError as error:
        reason = Message(_SYSTEM_ERROR, {"reason": error.strerror or type(error).__name__})
        console.complain(CchcError(reason))
    except Exception as error:
        console.complain(internal_error(error))
    return ExitCode.TROUBLE


def _run(arguments: Sequence[str], console: Console) -> int:
    from click.exceptions import ClickException

    from cchc_tui.cli.app import command_line

    command = command_line(console)
    try:
        result = command.main(list(arguments), "cchc", standalone_mode=False, obj=console)
    except ClickException as error:
        from cchc_tui.cli.usage import usage_error

        raise usage_error(error) from None
    return result if isinstance(result, int) else ExitCode.OK


def _reader_gone() -> int:
    """The program reading our output has ended: what it did not read was not told."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.TROUBLE


_SYSTEM_ERROR = N_("the system says: {reason}")
