"""`cchc explain`: a rule in full."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.options import LangOption
from cchc_tui.model.messages import N_


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
    from cchc_tui.model.errors import ConfigError
    from cchc_tui.model.messages import Message
    from cchc_tui.rules import RULES, Rule

    wanted = code.strip().lower()
    rules: tuple[Rule | CorpusRule, ...] = (*RULES, *CORPUS_RULES)
    rule = next((rule for rule in rules if wanted in (rule.code.lower(), rule.slug)), None)
    if rule is None:
        raise ConfigError(
            Message(N_("no rule has the code {code}"), {"code": code}),
            Message(N_("see cchc rules")),
        )
    vietnamese = context.obj.lang == "vi"
    print(rule_explanation(rule.code) if vietnamese else f"{rule.code} {rule.slug}\n\n{rule.doc}")
    return ExitCode.OK
