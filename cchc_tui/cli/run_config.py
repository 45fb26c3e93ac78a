"""The work of `cchc config`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping

from cchc_tui.cli.config import config_path, nearest_config, read_entries, shape_problem
from cchc_tui.cli.config_keys import KEYS, schema
from cchc_tui.cli.console import Console
from cchc_tui.cli.exits import ExitCode
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.display import visible
from cchc_tui.output.tables import aligned

_DEFAULT = N_("default")
_NO_FILE = N_("there is no cchc.toml here or in a folder above; every setting has its default")
_WITHOUT_FAULT = N_("{path}: nothing is wrong")


def show_settings(config: str | None, lang: str | None, console: Console) -> ExitCode:
    """A line a key: its value, and the file, option or variable that sets it."""
    path = config_path(config)
    settings = nearest_config(config)
    given = read_entries(path) if path else {}
    default = console.translate(_DEFAULT)
    rows = []
    for name, key in KEYS.items():
        origin = path if path and name in given else default
        value = key.shown(settings)
        if name == "lang":
            value, origin = console.lang, _lang_origin(lang, origin, os.environ, default)
        rows.append((name, visible(value), visible(origin)))
    for line in aligned(rows):
        print(line)
    return ExitCode.OK


def _lang_origin(option: str | None, origin: str, environ: Mapping[str, str], default: str) -> str:
    """Where the language comes from: the option, the file, else the first variable that is set."""
    if option is not None:
        return "--lang"
    if origin != default:
        return origin
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((name for name in names if environ.get(name)), default)


def validate_settings(config: str | None, console: Console) -> ExitCode:
    """Tell each problem in a line; nothing is wrong where there are no settings."""
    path = config_path(config)
    if path is None:
        console.narrate(Message(_NO_FILE))
        return ExitCode.OK
    problems = list(_problems(read_entries(path)))
    for problem in problems:
        console.complain(ConfigError(problem), path)
    if not problems:
        console.narrate(Message(_WITHOUT_FAULT, {"path": path}))
    return ExitCode.TROUBLE if problems else ExitCode.OK


def _problems(entries: Mapping[str, object]) -> Iterator[Message]:
    for name, value in entries.items():
        problem = shape_problem(name, value)
        if problem is not None:
            yield problem
        elif name in KEYS:
            for found in KEYS[name].problems(value):
                yield Message("{key}: {problem}", {"key": name, "problem": found})


def print_schema() -> ExitCode:
    """The JSON Schema, indented."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return ExitCode.OK
