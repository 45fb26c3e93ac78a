"""The run of `cchc review`: a store and a session, then the app, then whatever ended it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from cchc_tui.cli.console import Console
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.passage import collect_garbage_again
from cchc_tui.cli.run_rules import rules_of_run
from cchc_tui.model.errors import CchcError, ConfigError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.settings import Settings


class ReviewRequest(NamedTuple):
    """One run of `cchc review`."""

    paths: tuple[str, ...]
    database: str
    reviewer: str | None
    settings: Settings
    keymap: Mapping[str, str]
    config: str
    """where the keymap stands"""


def run_review(request: ReviewRequest, console: Console) -> ExitCode:
    """Show the app until the reviewer leaves; raises CchcError for what keeps it from starting."""
    collect_garbage_again()
    if not _at_a_terminal():
        raise CchcError(
            Message(N_("the review needs a terminal")),
            Message(N_("for a list of findings use cchc check")),
        )
    from cchc_tui.session.session import BUSY_SECONDS, Session
    from cchc_tui.store.store import Mode, Store
    from cchc_tui.tui.app import ReviewApp
    from cchc_tui.tui.keymap import checked_keymap

    keymap = checked_keymap(request.keymap, request.config)
    reviewer = named_reviewer(request.reviewer)
    others = rules_of_run(request.settings, console, "select", "ignore")
    settings = replace(request.settings, installed=others.declared)
    with Store.open(request.database, Mode.CREATE, busy_seconds=BUSY_SECONDS) as store:
        session = Session(store, reviewer, settings, console.translate)
        app = ReviewApp(session, translate=console.translate, keymap=keymap, paths=request.paths)
        app.run()
    if app.fault is not None:
        raise app.fault
    return ExitCode.OK


def _at_a_terminal() -> bool:
    """Keys come from stdin; the screen is drawn through stderr, and stdout is for people too."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def named_reviewer(given: str | None) -> str:
    """Who decides: as given, else the login name; raises ConfigError where there is neither."""
    if given is not None and given.strip():
        return given.strip()
    if given is not None:
        raise ConfigError(Message(N_("--reviewer: a name is wanted")))
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # Without a name in the environment and without an entry among the users.
        raise ConfigError(
            Message(N_("there is no login name to sign decisions with")),
            Message(N_("give one with --reviewer NAME")),
        ) from None
