"""`cchc review`: its options; the screens are imported when it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.cli.options import LangOption
from cchc_tui.model.messages import N_


def review(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATHS",
            show_default=False,
            help=N_("Files, folders, patterns to load first; else what the database has."),
        ),
    ] = None,
    db: Annotated[
        str,
        typer.Option(
            "--db", metavar="FILE", help=N_("The database; made if it is not there (cchc.db).")
        ),
    ] = "cchc.db",
    reviewer: Annotated[
        str | None,
        typer.Option("--reviewer", metavar="NAME", help=N_("Who decides; else the login name.")),
    ] = None,
    config: Annotated[
        str | None,
        typer.Option(metavar="FILE", help=N_("Settings in place of cchc.toml.")),
    ] = None,
    lang: LangOption = None,
) -> int:
    """Read the options and begin."""
    from cchc_tui.cli.config import nearest_config
    from cchc_tui.cli.request import rule_codes
    from cchc_tui.cli.run_review import ReviewRequest, run_review
    from cchc_tui.model.settings import Settings

    found = nearest_config(config)
    request = ReviewRequest(
        paths=tuple(paths or ()),
        database=db,
        reviewer=reviewer,
        settings=Settings(
            select=rule_codes(None, found.select),
            ignore=rule_codes(None, found.ignore),
            relations=found.relations,
        ),
        keymap=found.keymap,
        config=found.path,
    )
    return run_review(request, context.obj)
