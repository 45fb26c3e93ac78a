"""The rules of a run: which codes are asked for, which rules of other packages can be used."""

from __future__ import annotations

from cchc_tui.cli.console import Console
from cchc_tui.cli.installed_rules import Installed, declared_rules, usable_rules
from cchc_tui.cli.rule_names import rule_slugs
from cchc_tui.cli.selection import check_codes
from cchc_tui.model.settings import Settings


def rules_of_run(settings: Settings, console: Console, select: str, ignore: str) -> Installed:
    """The usable rules of other packages; troubles are told.

    `select` and `ignore` are the names by which the user gave codes; raises ConfigError where no
    rule has one.
    """
    codes = [*rule_slugs(), *(rule.code for rule in declared_rules())]
    check_codes(select, settings.select, codes)
    check_codes(ignore, settings.ignore, codes)
    others = usable_rules(settings)
    for _, trouble in others.troubles:
        console.complain(trouble)
    return others
