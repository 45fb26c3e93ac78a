"""cchc.toml: the settings of a folder of reports."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from cchc_tui.data.catalogue import LANGUAGES
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.forms import FormRelation
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.formats import NAMES as FORMAT_NAMES

FILE_NAME = "cchc.toml"
FAIL_LEVELS = ("error", "warning", "info", "never")


class Config(NamedTuple):
    """What a cchc.toml says; None where it is silent."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_on: str | None = None
    lang: str | None = None
    format: str | None = None
    relations: tuple[FormRelation, ...] = ()


@cache
def nearest_config(path: str | None) -> Config:
    """The settings of `path`, else of the nearest cchc.toml from the working directory upwards."""
    found = config_path(path)
    return _parsed(found) if found else Config()


def config_path(path: str | None) -> str | None:
    """The file that holds the settings: `path`, else the nearest cchc.toml; None without any."""
    return path or _search(os.getcwd())


def _search(folder: str) -> str | None:
    while True:
        candidate = os.path.join(folder, FILE_NAME)
        if os.path.isfile(candidate):
            return candidate
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def _parsed(path: str) -> Config:
    entries = read_entries(path)
    for key, value in entries.items():
        problem = shape_problem(key, value)
        if problem is not None:
            raise _trouble(path, "{problem}", problem=problem)
    for key in ("select", "ignore"):
        if key in entries:
            entries[key] = tuple(entries[key])
    if "relations" in entries:
        entries["relations"] = _relations(path, entries["relations"])
    return Config(**entries)


def read_entries(path: str) -> dict[str, Any]:
    """What a file says, unchecked; raises ConfigError where it is no TOML."""
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise _trouble(path, N_("cannot be read: {reason}"), reason=error.strerror or "") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _trouble(path, N_("not valid TOML: {reason}"), reason=str(error)) from None


def shape_problem(key: str, value: object) -> Message | None:
    """What is wrong with an entry at first sight; None where nothing is."""
    if key not in PROBLEMS:
        values = {"key": key, "known": ", ".join(sorted(PROBLEMS))}
        return Message(N_("unknown key {key}; known are {known}"), values)
    problem = PROBLEMS[key](value)
    return problem and Message("{key}: {problem}", {"key": key, "problem": problem})


def _relations(path: str, value: object) -> tuple[FormRelation, ...]:
    from cchc_tui.cli.form_config import FormProblem, form_relations

    try:
        return form_relations(value)
    except FormProblem as problem:
        raise _trouble(path, "relations: {problem}", problem=problem.message) from None


def _trouble(path: str, template: str, **values: str | Message) -> ConfigError:
    reason = Message(template, values)
    return ConfigError(Message("{path}: {reason}", {"path": path, "reason": reason}))


def _codes(value: object) -> Message | None:
    if isinstance(value, list) and all(isinstance(code, str) for code in value):
        return None
    return Message(N_('a list of codes is wanted, such as ["AR101", "NB"]'))


def _judged_later(value: object) -> Message | None:
    """`relations` are read as a whole, once all other keys are known to be right."""
    return None


def _one_of(names: tuple[str, ...]) -> Callable[[object], Message | None]:
    def problem(value: object) -> Message | None:
        return None if value in names else choice_problem(str(value), names)

    return problem


def choice(option: str, value: str, names: tuple[str, ...]) -> str:
    """The value of an option, if it is one of the names."""
    if value in names:
        return value
    problem = choice_problem(value, names)
    raise ConfigError(Message("{option}: {problem}", {"option": option, "problem": problem}))


def exclusive(first: str, second: str) -> ConfigError:
    """That two options do not go together."""
    names = {"first": first, "second": second}
    return ConfigError(Message(N_("{first} and {second} do not go together"), names))


def choice_problem(value: str, names: tuple[str, ...]) -> Message:
    """That `value` is none of the names that are allowed."""
    return Message(N_("{value} is not one of {names}"), {"value": value, "names": ", ".join(names)})


PROBLEMS: Mapping[str, Callable[[object], Message | None]] = {
    "select": _codes,
    "ignore": _codes,
    "fail_on": _one_of(FAIL_LEVELS),
    "lang": _one_of(LANGUAGES),
    "format": _one_of(FORMAT_NAMES),
    "relations": _judged_later,
}
