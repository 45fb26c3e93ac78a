"""`cchc load`: its options; the work is imported when it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.cli.options import JobsOption, LangOption, QuietOption
from cchc_tui.model.messages import N_


def load(
    context: typer.Context,
    db: Annotated[
        str, typer.Option("--db", metavar="FILE", show_default=False, help=N_("The database."))
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATHS",
            show_default=False,
            help=N_("Files, folders, patterns; else the current folder."),
        ),
    ] = None,
    jobs: JobsOption = None,
    quiet: QuietOption = False,
    config: Annotated[
        str | None,
        typer.Option(metavar="FILE", help=N_("Settings in place of cchc.toml.")),
    ] = None,
    lang: LangOption = None,
) -> int:
    """Read the options and load."""
    from cchc_tui.cli.config import nearest_config
    from cchc_tui.cli.request import job_count, rule_codes
    from cchc_tui.cli.run_load import LoadRequest, run_load
    from cchc_tui.model.settings import Settings

    settings = nearest_config(config)
    request = LoadRequest(
        paths=tuple(paths or ["."]),
        database=db,
        settings=Settings(
            select=rule_codes(None, settings.select),
            ignore=rule_codes(None, settings.ignore),
            relations=settings.relations,
        ),
        jobs=job_count(jobs),
        quiet=quiet,
    )
    return run_load(request, context.obj)
