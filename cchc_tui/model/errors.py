"""The one base error of the program: what happened and what to do about it."""

from __future__ import annotations

from cchc_tui.model.messages import Message


class CchcError(Exception):
    """A failure the user can act on; shown as one line, never as a traceback."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.render(str))
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[CchcError], tuple[Message, Message | None]]:
        """It travels between processes with all it says."""
        return type(self), (self.message, self.hint)


class InputError(CchcError):
    """A file that cannot be read as a report."""


class RuleError(CchcError):
    """A rule of another package that cannot be used, or that failed on a report."""


class ConfigError(CchcError):
    """A setting or an option that makes no sense."""
