"""`cchc text`: the canonical text of a report."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.options import LangOption
from cchc_tui.model.messages import N_


def text(
    context: typer.Context,
    path: Annotated[
        str,
        typer.Argument(
            metavar="FILE", show_default=False, help=N_("A report, - for standard input.")
        ),
    ],
    lang: LangOption = None,
) -> int:
    """Print the text; to a terminal without control characters, else exactly."""
    from cchc_tui.ingest.reading import read_source
    from cchc_tui.model.errors import InputError
    from cchc_tui.output.display import visible

    try:
        canonical = read_source(path).text
    except InputError as error:
        context.obj.complain(error, path)
        return ExitCode.TROUBLE
    if sys.stdout.isatty():
        for line in canonical.splitlines():
            print(visible(line))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(canonical.encode("utf-8"))
    return ExitCode.OK
