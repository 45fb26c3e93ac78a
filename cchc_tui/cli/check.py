"""`cchc check`: its options; the work is imported when it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.cli.options import ConfigOption, JobsOption, LangOption, OutputOption, QuietOption
from cchc_tui.model.messages import N_


def check(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATHS",
            show_default=False,
            help=N_(
                "Files, folders, patterns, - for standard input; else the reports of --db, or"
                " the current folder."
            ),
        ),
    ] = None,
    db: Annotated[
        str | None,
        typer.Option(
            "--db",
            metavar="FILE",
            help=N_("Honour the decisions of a database; without PATHS check what it holds."),
        ),
    ] = None,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            metavar="full|concise|json|jsonl|csv|sarif|github|gitlab|junit",
            help=N_("How to show findings (full)."),
        ),
    ] = None,
    output: OutputOption = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help=N_("Only these rules: codes or prefixes, by comma.")),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help=N_("Not these rules: codes or prefixes, by comma.")),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            metavar="error|warning|info|never",
            help=N_("Lowest severity that makes the exit code 1 (error)."),
        ),
    ] = None,
    all_checks: Annotated[
        bool, typer.Option("--all", help=N_("json, jsonl: list also the relations that hold."))
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help=N_("Counts by rule in place of findings."))
    ] = False,
    trace: Annotated[
        bool,
        typer.Option("--trace", help=N_("Show each candidate relation and what became of it.")),
    ] = False,
    at: Annotated[
        str | None, typer.Option(metavar="LINE", help=N_("With --trace: only this line."))
    ] = None,
    explain_numbers: Annotated[
        bool, typer.Option("--explain-numbers", help=N_("Show what each number was taken for."))
    ] = False,
    baseline: Annotated[
        str | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            help=N_("Findings known from before: told as a count, no matter for --fail-on."),
        ),
    ] = None,
    write_baseline: Annotated[
        str | None,
        typer.Option(
            "--write-baseline",
            metavar="FILE",
            help=N_("Write what is found as known; with --baseline, bring that up to date."),
        ),
    ] = None,
    jobs: JobsOption = None,
    quiet: QuietOption = False,
    config: ConfigOption = None,
    lang: LangOption = None,
) -> int:
    """Read the options into a request and run it."""
    from cchc_tui.cli.config import nearest_config
    from cchc_tui.cli.request import View, check_request
    from cchc_tui.cli.run_check import run_check

    view = View.chosen(statistics=statistics, trace=trace, numbers=explain_numbers)
    request = check_request(
        nearest_config(config),
        paths=paths or ([] if db is not None else ["."]),
        database=db,
        format_name=format,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        view=view,
        at=at,
        all_checks=all_checks,
        output=output,
        quiet=quiet,
        jobs=jobs,
        baseline=baseline,
        written_baseline=write_baseline,
    )
    return run_check(request, context.obj)
