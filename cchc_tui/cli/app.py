"""The commands and their options, as data for the argument parser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import click
import typer

from cchc_tui.cli.check import check
from cchc_tui.cli.citations import citations
from cchc_tui.cli.config_commands import config_commands
from cchc_tui.cli.console import Console
from cchc_tui.cli.db import db_commands
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.explain import explain
from cchc_tui.cli.export import export
from cchc_tui.cli.load import load
from cchc_tui.cli.options import LangOption
from cchc_tui.cli.rules import rules
from cchc_tui.cli.text import text
from cchc_tui.model.messages import N_

_GENERAL_HELP = N_(
    "Check Vietnamese administrative-reform reports: do the figures add up, do two places agree."
)
_PARSER_TEXTS = (
    N_("Usage:"),
    N_("Options"),
    N_("Arguments"),
    N_("Commands"),
    N_("Show this message and exit."),
)
"""Texts of the argument parser itself, which looks them up in the catalogue by gettext."""


def command_line(console: Console) -> click.Command:
    """The whole command line with its help in the language of `console`."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, help=_GENERAL_HELP)
    app.callback(invoke_without_command=True, help=_GENERAL_HELP)(_general)
    app.command(help=_HELP["check"], short_help=_SHORT["check"])(check)
    app.command(help=_HELP["citations"], short_help=_SHORT["citations"])(citations)
    app.command(help=_HELP["load"], short_help=_SHORT["load"])(load)
    app.command(help=_HELP["export"], short_help=_SHORT["export"])(export)
    app.add_typer(db_commands(), name="db", help=_HELP["db"], short_help=_SHORT["db"])
    app.add_typer(
        config_commands(), name="config", help=_HELP["config"], short_help=_SHORT["config"]
    )
    app.command(help=_HELP["text"], short_help=_SHORT["text"])(text)
    app.command(help=_HELP["rules"], short_help=_SHORT["rules"])(rules)
    app.command(help=_HELP["explain"], short_help=_SHORT["explain"])(explain)
    command = typer.main.get_command(app)
    if console.lang != "en":
        _use_catalogue(console.lang)
        _translate(command, console.translate)
    return command


def _general(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", "-V", help=N_("Show the version and exit."))
    ] = False,
    lang: LangOption = None,
) -> None:
    if version:
        from cchc_tui import __version__

        typer.echo(f"cchc {__version__}")
        raise typer.Exit(ExitCode.OK)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(ExitCode.TROUBLE)


_SHORT = {
    "check": N_("Judge every sum in reports."),
    "citations": N_("List the legal documents reports cite."),
    "load": N_("Load reports into a database."),
    "export": N_("Write findings of a database to a file."),
    "db": N_("Look after a database."),
    "config": N_("Show and check settings."),
    "text": N_("Print the text of a report as read."),
    "rules": N_("List the rules."),
    "explain": N_("Explain a rule."),
}
_HELP = {
    "check": N_(
        "Judge every sum, balance, ratio and repeat in reports and show each doubt in place."
        " Exit code: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read."
    ),
    "citations": N_(
        "List the legal documents reports cite: how often, where, in which forms, and which pairs"
        " likely mean one document. Exit code: 0, or 2 if something could not be read."
    ),
    "load": N_(
        "Read and judge reports and keep them, their versions and findings in a database. What is"
        " there already is not read again; decisions stay with findings that still stand."
        " Exit code: 0, or 2 if something could not be read."
    ),
    "export": N_(
        "Write findings of a database, by default those a reviewer confirmed, to a workbook, a"
        " table, a document or a file for programs. What is stored is written, nothing is judged"
        " anew. Exit code: 0, or 2 if something could not be read or written."
    ),
    "db": N_("Look after a database that cchc load has made."),
    "config": N_("Show and check the settings of cchc.toml."),
    "text": N_("Print the text of a report as cchc reads it; lines and columns count in it."),
    "rules": N_("List the rules."),
    "explain": N_("Explain a rule: what it looks for, why, and examples."),
}


def _use_catalogue(lang: str) -> None:
    """Let the argument parser find its own few words in our catalogue."""
    import gettext
    import os

    from cchc_tui.data.catalogue import DOMAIN, LOCALE_FOLDER

    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain(DOMAIN, LOCALE_FOLDER)
    gettext.textdomain(DOMAIN)


def _translate(command: click.Command, translate: Callable[[str], str]) -> None:
    if command.help:
        command.help = translate(command.help)
    if command.short_help:
        command.short_help = translate(command.short_help)
    for parameter in command.params:
        text = getattr(parameter, "help", None)
        if isinstance(text, str):
            parameter.help = translate(text)
    if isinstance(command, click.Group):
        for child in command.commands.values():
            _translate(child, translate)
