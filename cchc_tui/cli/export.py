"""`cchc export`: its options; the work is imported when it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.cli.options import LangOption, QuietOption
from cchc_tui.model.messages import N_


def export(
    context: typer.Context,
    db: Annotated[
        str, typer.Option("--db", metavar="FILE", show_default=False, help=N_("The database."))
    ],
    report: Annotated[
        list[str] | None,
        typer.Option(
            "--report", metavar="REPORT", help=N_("Only this report: its number, file or symbol.")
        ),
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            "--state", metavar="confirmed|open|flagged|dismissed|all",
            help=N_("Findings in these states, by comma (confirmed)."),
        ),
    ] = None,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            metavar="xlsx|csv|json|md|html|docx|sarif",
            help=N_("Form of the file (as its name ends)."),
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE",
            help=N_("File, or folder for a file a report; without it to standard output."),
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help=N_("Only these rules: codes or prefixes, by comma.")),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help=N_("Not these rules: codes or prefixes, by comma.")),
    ] = None,
    quiet: QuietOption = False,
    config: Annotated[
        str | None,
        typer.Option(metavar="FILE", help=N_("Settings in place of cchc.toml.")),
    ] = None,
    lang: LangOption = None,
) -> int:  # fmt: skip
    """Read the options into a request and run it."""
    from cchc_tui.cli.config import nearest_config
    from cchc_tui.cli.run_export import asked_for, run_export

    request = asked_for(
        nearest_config(config),
        context.obj,
        reports=report,
        states=state,
        format_name=format,
        output=output,
        select=select,
        ignore=ignore,
    )
    return run_export(db, request, context.obj, quiet=quiet)
