"""The one base error of the program: what happened and what to do about it."""

from __future__ import annotations

from cchc_tui.model.messages import Message


class CchcError(Exception):
    """A failure the user can act on; shown as one line, never as a traceback."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.template.format(**message.values))
        self.message = message
        self.hint = hint


class InputError(CchcError):
    """A file that cannot be read as a report."""


class RuleError(CchcError):
    """A rule of another package that cannot be used, or that failed on a report."""


class ConfigError(CchcError):
    """A setting or an option that makes no sense."""
