"""`cchc config`: its commands and their options; the work is imported when one runs."""

from __future__ import annotations

import typer

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.options import ConfigOption, LangOption
from cchc_tui.model.messages import N_


def config_commands() -> typer.Typer:
    """The commands, for the command line to take in."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(_general)
    for command in (show, validate, schema):
        help_text = _HELP[command.__name__]
        app.command(help=help_text, short_help=help_text)(command)
    return app


def _general(context: typer.Context, lang: LangOption = None) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(ExitCode.TROUBLE)


def show(context: typer.Context, config: ConfigOption = None, lang: LangOption = None) -> int:
    """Each setting, its value and where that comes from."""
    from cchc_tui.cli.run_config import show_settings

    return show_settings(config, lang, context.obj)


def validate(context: typer.Context, config: ConfigOption = None, lang: LangOption = None) -> int:
    """A line for each problem."""
    from cchc_tui.cli.run_config import validate_settings

    return validate_settings(config, context.obj)


def schema(context: typer.Context, lang: LangOption = None) -> int:
    """The JSON Schema of the settings."""
    from cchc_tui.cli.run_config import print_schema

    return print_schema()


_HELP = {
    "show": N_("Show each setting, its value and where it comes from."),
    "validate": N_("Tell all that is wrong with the settings. Exit code: 0, or 2 if anything is."),
    "schema": N_("Print the JSON Schema of cchc.toml, for editors."),
}
