"""`cchc explain`: a rule in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.options import LangOption
from cchc_tui.model.messages import N_

if TYPE_CHECKING:
    from cchc_tui.rules import Rule


def explain(
    context: typer.Context,
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE", show_default=False, help=N_("Code or name of a rule, AR101 or sum.")
        ),
    ],
    lang: LangOption = None,
) -> int:
    """Print what the rule says of itself; the Vietnamese text stands in a file of its own."""
    from cchc_tui.corpus_rules import CORPUS_RULES, CorpusRule
    from cchc_tui.data.catalogue import rule_explanation
    from cchc_tui.rules import RULES

    wanted = code.strip().lower()
    vietnamese = context.obj.lang == "vi"
    rules: tuple[Rule | CorpusRule, ...] = (*RULES, *CORPUS_RULES)
    rule = next((rule for rule in rules if wanted in (rule.code.lower(), rule.slug)), None)
    if rule is not None and vietnamese:
        print(rule_explanation(rule.code))
        return ExitCode.OK
    rule = rule or _of_another_package(code, wanted)
    text = f"{rule.code} {rule.slug}\n\n{rule.doc}"
    print(rule.vietnamese.strip() if vietnamese and rule.vietnamese else text)
    return ExitCode.OK


def _of_another_package(code: str, wanted: str) -> Rule:
    """A rule another package brings; raises what is wrong with it, or that there is none."""
    from cchc_tui.cli.installed_rules import usable_rules
    from cchc_tui.model.errors import ConfigError
    from cchc_tui.model.messages import Message
    from cchc_tui.model.settings import Settings

    others = usable_rules(Settings())
    for rule in others.rules:
        if wanted in (rule.code.lower(), rule.slug):
            return rule
    for declared, trouble in others.troubles:
        if wanted == declared.code.lower():
            raise trouble
    raise ConfigError(
        Message(N_("no rule has the code {code}"), {"code": code}),
        Message(N_("see cchc rules")),
    )
