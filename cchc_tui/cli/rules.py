"""`cchc rules`: every rule in a line."""

from __future__ import annotations

import typer

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.options import LangOption


def rules(context: typer.Context, lang: LangOption = None) -> int:
    """Code, name, severities and class of each rule."""
    from operator import attrgetter

    from cchc_tui.corpus_rules import CORPUS_RULES, CorpusRule
    from cchc_tui.output.presentation import CLASS_WORDS, SEVERITY_WORDS
    from cchc_tui.output.tables import aligned
    from cchc_tui.rules import RULES, Rule

    translate = context.obj.translate
    every_rule: tuple[Rule | CorpusRule, ...] = (*RULES, *CORPUS_RULES)
    rows = [
        (
            rule.code,
            rule.slug,
            ", ".join(translate(SEVERITY_WORDS[severity]) for severity in rule.severities),
            translate(CLASS_WORDS[rule.finding_class]),
        )
        for rule in sorted(every_rule, key=attrgetter("code"))
    ]
    for line in aligned(rows):
        print(line)
    return ExitCode.OK
