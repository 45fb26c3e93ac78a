"""`cchc citations`: its options; the work is imported when it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.cli.options import LangOption, OutputOption, PathsArgument, QuietOption
from cchc_tui.model.messages import N_


def citations(
    context: typer.Context,
    paths: PathsArgument = None,
    document: Annotated[
        str | None,
        typer.Option(metavar="N", help=N_("All mentions of one document: its row, or its number.")),
    ] = None,
    near: Annotated[
        bool,
        typer.Option("--near", help=N_("Pairs that likely mean one document, with the reasons.")),
    ] = False,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(metavar="table|json|csv", help=N_("How to show documents (table).")),
    ] = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    lang: LangOption = None,
) -> int:
    """Read the options and list the documents."""
    from cchc_tui.cli.run_citations import CitationsRequest, run_citations

    request = CitationsRequest(
        paths=paths or ["."],
        document=document,
        near=near,
        format_name=format or "table",
        output=output,
        quiet=quiet,
    )
    return run_citations(request.checked(), context.obj)
