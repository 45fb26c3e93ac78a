"""The run of `cchc export`: options to a request, a database to a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

from cchc_tui.bulk.engine import engine_of
from cchc_tui.cli.config import Config, choice
from cchc_tui.cli.console import Console
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.installed_rules import usable_rules
from cchc_tui.cli.request import rule_codes
from cchc_tui.cli.run_rules import rules_of_run
from cchc_tui.export.formats import export_format
from cchc_tui.export.request import DEFAULT_STATES, STATES, ExportRequest, Written
from cchc_tui.export.run import export, export_text
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.findings import FindingState
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.settings import Settings
from cchc_tui.store.records import EngineRow
from cchc_tui.store.store import Store

_ALL = "all"
_STDOUT = "-"


def asked_for(
    config: Config,
    console: Console,
    *,
    reports: Sequence[str] | None,
    states: Sequence[str] | None,
    format_name: str | None,
    output: str | None,
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
) -> ExportRequest:
    """Options over the configuration over defaults, each checked; raises ConfigError."""
    path = output or _STDOUT
    chosen = export_format(format_name, output)
    if path == _STDOUT and not chosen.is_text:
        reason = Message(N_("{format} is no text for standard output"), {"format": chosen.name})
        raise ConfigError(reason, Message(N_("say -o FILE")))
    settings = Settings(
        select=rule_codes(select, config.select), ignore=rule_codes(ignore, config.ignore)
    )
    others = rules_of_run(settings, console, "--select", "--ignore")
    return ExportRequest(
        chosen.name,
        path,
        console.lang,
        _states(states),
        tuple(reports or ()),
        settings,
        _engine(config),
        others.rules,
    )


def _engine(config: Config) -> EngineRow:
    """The engine that `cchc load` would judge reports with."""
    settings = Settings(
        select=rule_codes(None, config.select),
        ignore=rule_codes(None, config.ignore),
        relations=config.relations,
    )
    return engine_of(replace(settings, installed=usable_rules(settings).declared))


def _states(option: Sequence[str] | None) -> frozenset[FindingState]:
    """The states of comma lists; confirmed where none is named."""
    names = [name.strip() for entry in option or () for name in entry.split(",")]
    if _ALL in names:
        return frozenset(STATES)
    for name in names:
        choice("--state", name, (*STATES, _ALL))
    return frozenset(map(FindingState, names)) or DEFAULT_STATES


def run_export(database: str, request: ExportRequest, console: Console, *, quiet: bool) -> ExitCode:
    """Write what was asked for and tell what it came to."""
    with Store.open(database) as store:
        if request.path == _STDOUT:
            written = export_text(store, request, sys.stdout)
            sys.stdout.flush()
        else:
            written = export(store, request)
    if not quiet:
        _tell(written, console)
    return ExitCode.OK


def _tell(written: Written, console: Console) -> None:
    values = {
        "findings": str(written.findings),
        "reports": str(written.reports),
        "looked_at": str(written.looked_at),
        "path": written.path,
    }
    if not written.findings:
        console.narrate(Message(_NOTHING, values))
    elif written.path == _STDOUT:
        console.narrate(Message(_SHOWN, values))
    else:
        console.narrate(Message(_WRITTEN, values))
    if written.outdated:
        console.narrate(Message(_OUTDATED, {"reports": str(written.outdated)}))


_WRITTEN = N_("{path}: findings {findings}, in {reports} of {looked_at} reports")
_SHOWN = N_("findings {findings}, in {reports} of {looked_at} reports")
_NOTHING = N_(
    "no finding of {looked_at} reports is in a state that was asked for; --state all takes all"
)
_OUTDATED = N_(
    "{reports} of them were judged by another version or other settings; what reviewers saw is"
    " exported, cchc load judges anew"
)
