"""`cchc rules`: every rule in a line."""

from __future__ import annotations

import typer

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.options import LangOption


def rules(context: typer.Context, lang: LangOption = None) -> int:
    """Code, name, severities and class of each rule."""
    from cchc_tui.output.presentation import CLASS_WORDS, SEVERITY_WORDS
    from cchc_tui.output.tables import aligned
    from cchc_tui.rules import RULES

    translate = context.obj.translate
    rows = [
        (
            rule.code,
            rule.slug,
            ", ".join(translate(SEVERITY_WORDS[severity]) for severity in rule.severities),
            translate(CLASS_WORDS[rule.finding_class]),
        )
        for rule in RULES
    ]
    for line in aligned(rows):
        print(line)
    return ExitCode.OK
