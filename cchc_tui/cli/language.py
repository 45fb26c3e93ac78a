"""The language of a run, known before the command line is built so that help speaks it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cchc_tui.cli.config import nearest_config
from cchc_tui.data.catalogue import LANGUAGES, default_language
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.messages import N_, Message


def chosen_language(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """`--lang` over `lang` of cchc.toml over the environment."""
    asked = _option("--lang", arguments)
    if asked is not None:
        return checked_language(asked)
    try:
        configured = nearest_config(_option("--config", arguments)).lang
    except ConfigError:
        if list(arguments[:2]) != _JUDGING:
            raise
        # The command itself tells all that is wrong with the settings.
        configured = None
    return configured or default_language(environ)


_JUDGING = ["config", "validate"]


def checked_language(lang: str) -> str:
    """`lang`, if there is a catalogue for it."""
    if lang not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise ConfigError(
            Message(N_("no such language: {lang}"), {"lang": lang}),
            Message(N_("one of {known}"), {"known": known}),
        )
    return lang


def _option(name: str, arguments: Sequence[str]) -> str | None:
    """The last value of a long option before `--`."""
    value = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == name and position + 1 < len(arguments):
            value = arguments[position + 1]
        elif argument.startswith(name + "="):
            value = argument.removeprefix(name + "=")
    return value
