"""`cchc db`: its commands and their options; the work is imported when one runs."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.options import LangOption
from cchc_tui.model.messages import N_

_FileArgument = Annotated[
    str, typer.Argument(metavar="FILE", show_default=False, help=N_("The database."))
]
_REPORT = N_("A report: its number, or the path of its file.")


def db_commands() -> typer.Typer:
    """The commands, for the command line to take in."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(_general)
    for command in (info, migrate, backup, link, unlink, vacuum):
        help_text = _HELP[command.__name__]
        app.command(help=help_text, short_help=help_text)(command)
    return app


def _general(context: typer.Context, lang: LangOption = None) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(ExitCode.TROUBLE)


def info(
    context: typer.Context,
    database: _FileArgument,
    reports: Annotated[
        bool, typer.Option("--reports", help=N_("A line for each report instead."))
    ] = False,
    lang: LangOption = None,
) -> int:
    """Counts and soundness, or the list of reports."""
    from cchc_tui.cli.run_db import list_reports, show_info

    return (list_reports if reports else show_info)(database, context.obj)


def migrate(context: typer.Context, database: _FileArgument, lang: LangOption = None) -> int:
    """Bring the tables up to date."""
    from cchc_tui.cli.run_db import migrate_database

    return migrate_database(database, context.obj)


def backup(
    context: typer.Context,
    database: _FileArgument,
    copy: Annotated[
        str, typer.Argument(metavar="COPY", show_default=False, help=N_("A file not there yet."))
    ],
    lang: LangOption = None,
) -> int:
    """Copy the database."""
    from cchc_tui.cli.run_db import back_up_database

    return back_up_database(database, copy, context.obj)


def link(
    context: typer.Context,
    database: _FileArgument,
    first: Annotated[str, typer.Argument(metavar="REPORT", show_default=False, help=_REPORT)],
    second: Annotated[str, typer.Argument(metavar="OTHER", show_default=False, help=_REPORT)],
    lang: LangOption = None,
) -> int:
    """Make two reports one."""
    from cchc_tui.cli.run_db import link_reports

    return link_reports(database, first, second, context.obj)


def unlink(
    context: typer.Context,
    database: _FileArgument,
    path: Annotated[
        str, typer.Argument(metavar="PATH", show_default=False, help=N_("A file that was loaded."))
    ],
    lang: LangOption = None,
) -> int:
    """Make a file a report of its own."""
    from cchc_tui.cli.run_db import unlink_path

    return unlink_path(database, path, context.obj)


def vacuum(context: typer.Context, database: _FileArgument, lang: LangOption = None) -> int:
    """Give unused space back."""
    from cchc_tui.cli.run_db import vacuum_database

    return vacuum_database(database, context.obj)


_HELP = {
    "info": N_("Show what a database holds and whether it is sound."),
    "migrate": N_("Bring a database of an older version up to date."),
    "backup": N_("Copy a database, also while others use it."),
    "link": N_("Make two reports one: the texts of the other become versions of the first."),
    "unlink": N_("Make what was loaded from a file a report of its own."),
    "vacuum": N_("Give unused space of a database back to the disk."),
}
