"""Mistakes in the arguments, in one line and in the user's language."""

from __future__ import annotations

import re

import click

from cchc_tui.model.errors import CchcError, ConfigError
from cchc_tui.model.messages import N_, Message


def usage_error(error: click.ClickException) -> CchcError:
    """What the argument parser found wrong, with where to read more."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "cchc"
    return ConfigError(
        _message(error), Message(N_("see {command} --help"), {"command": command})
    )  # fmt: skip


def _message(error: click.ClickException) -> Message:
    match error:
        case click.NoSuchOption():
            return Message(N_("no such option: {option}"), {"option": error.option_name})
        case click.MissingParameter():
            return Message(N_("{parameter} is missing"), {"parameter": _parameter(error)})
        case click.BadOptionUsage():
            wanting = "requires" in error.message
            template = N_("{option} wants a value") if wanting else N_("{option} takes no value")
            return Message(template, {"option": error.option_name})
        case click.BadParameter():
            return Message(
                N_("{parameter}: {reason}"),
                {"parameter": _parameter(error), "reason": error.message},
            )
        case click.UsageError() if (name := _unknown_command(error)) is not None:
            return Message(N_("no such command: {name}"), {"name": name})
        case click.UsageError() if "unexpected extra argument" in error.message:
            return Message(N_("too many arguments"))
    return Message("{reason}", {"reason": error.format_message()})


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.opts[-1] if error.param.param_type_name == "option" else (
        error.param.human_readable_name
    )  # fmt: skip


def _unknown_command(error: click.UsageError) -> str | None:
    """The word that is no command; older releases of click only put it into their message."""
    name = getattr(error, "command_name", None)
    if isinstance(name, str):
        return name
    found = re.match("No such command '(.*)'", error.message)
    return found[1] if found else None
