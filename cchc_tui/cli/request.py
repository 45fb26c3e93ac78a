"""Options and cchc.toml together: what a check is asked to do."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from cchc_tui.bulk.pool import MOST_WORKERS, usable_cores
from cchc_tui.cli.config import FAIL_LEVELS, Config, choice, exclusive
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.findings import Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.settings import Settings
from cchc_tui.output.formats import NAMES as FORMAT_NAMES


class View(Enum):
    """What of a review is shown."""

    FINDINGS = "findings"
    STATISTICS = "--statistics"
    TRACE = "--trace"
    NUMBERS = "--explain-numbers"

    @staticmethod
    def chosen(*, statistics: bool, trace: bool, numbers: bool) -> View:
        """The one view that the options ask for."""
        asked = [
            view
            for view, wanted in (
                (View.STATISTICS, statistics),
                (View.TRACE, trace),
                (View.NUMBERS, numbers),
            )
            if wanted
        ]
        if len(asked) > 1:
            raise exclusive(asked[0].value, asked[1].value)
        return asked[0] if asked else View.FINDINGS


class CheckRequest(NamedTuple):
    """One run of `cchc check`."""

    paths: tuple[str, ...]
    """empty: the reports of the database"""
    database: str | None
    settings: Settings
    format_name: str
    view: View
    at: int | None
    all_checks: bool
    output: str | None
    quiet: bool
    jobs: int
    baseline: str | None = None
    """findings known from before"""
    written_baseline: str | None = None
    """where to write what is found as known from now on"""


def check_request(
    config: Config,
    *,
    paths: Sequence[str],
    database: str | None,
    format_name: str | None,
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
    fail_on: str | None,
    view: View,
    at: str | None,
    all_checks: bool,
    output: str | None,
    quiet: bool,
    jobs: str | None,
    baseline: str | None = None,
    written_baseline: str | None = None,
) -> CheckRequest:
    """Options over the configuration over defaults, each checked."""
    _check_baselines(view, baseline, written_baseline)
    level = choice("--fail-on", fail_on or config.fail_on or "error", FAIL_LEVELS)
    settings = Settings(
        select=rule_codes(select, config.select),
        ignore=rule_codes(ignore, config.ignore),
        fail_on=None if level == "never" else Severity[level.upper()],
        trace=view is View.TRACE,
        relations=config.relations,
    )
    return CheckRequest(
        paths=tuple(paths),
        database=database,
        settings=settings,
        format_name=choice("--format", format_name or config.format or "full", FORMAT_NAMES),
        view=view,
        at=_line(at, view),
        all_checks=all_checks,
        output=output,
        quiet=quiet,
        jobs=job_count(jobs),
        baseline=baseline,
        written_baseline=written_baseline,
    )


def _check_baselines(view: View, read: str | None, written: str | None) -> None:
    """Where no findings are shown there is none to be known, and a baseline is a file."""
    for option, path in (("--baseline", read), ("--write-baseline", written)):
        if path is not None and view in (View.TRACE, View.NUMBERS):
            raise exclusive(view.value, option)
        if path == "-":
            raise ConfigError(Message(N_("{option}: a file is wanted"), {"option": option}))


def _line(at: str | None, view: View) -> int | None:
    if at is None:
        return None
    if view is not View.TRACE:
        raise ConfigError(Message(N_("--at goes with --trace only")))
    if not at.isdecimal() or int(at) < 1:
        raise ConfigError(Message(N_("--at: {value} is not a line number"), {"value": at}))
    return int(at)


def rule_codes(option: Sequence[str] | None, configured: tuple[str, ...] | None) -> tuple[str, ...]:
    """Codes in capitals, comma lists taken apart; the option replaces what is configured."""
    chosen = option or configured or ()
    return tuple(code.strip().upper() for entry in chosen for code in entry.split(",") if code)


def job_count(option: str | None) -> int:
    """How many reports are worked on at once; `auto` is as many as there are processors."""
    if option is None:
        return 1
    if option == "auto":
        return usable_cores()
    if option.isascii() and option.isdecimal() and 1 <= int(option) <= MOST_WORKERS:
        return int(option)
    values = {"value": option, "most": str(MOST_WORKERS)}
    raise ConfigError(
        Message(N_("--jobs: {value} is not auto or a number from 1 to {most}"), values)
    )
