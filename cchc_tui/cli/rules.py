"""`cchc rules`: every rule in a line."""

from __future__ import annotations

import typer

from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.options import LangOption


def rules(context: typer.Context, lang: LangOption = None) -> int:
    """Code, name, severities and class of each rule, and the package of those that are not ours."""
    from operator import attrgetter

    from cchc_tui.cli.installed_rules import usable_rules
    from cchc_tui.corpus_rules import CORPUS_RULES, CorpusRule
    from cchc_tui.model.settings import Settings
    from cchc_tui.output.presentation import CLASS_WORDS, SEVERITY_WORDS
    from cchc_tui.output.tables import aligned
    from cchc_tui.rules import RULES, Rule

    translate = context.obj.translate
    others = usable_rules(Settings())
    packages = {one.code: f"{one.distribution} {one.version}" for one in others.declared}
    every_rule: tuple[Rule | CorpusRule, ...] = (*RULES, *CORPUS_RULES, *others.rules)
    rows = [
        (
            rule.code,
            rule.slug,
            ", ".join(translate(SEVERITY_WORDS[severity]) for severity in rule.severities),
            translate(CLASS_WORDS[rule.finding_class]),
            packages.get(rule.code, ""),
        )
        for rule in sorted(every_rule, key=attrgetter("code"))
    ]
    for line in aligned(rows):
        print(line)
    for _, trouble in others.troubles:
        context.obj.complain(trouble)
    return ExitCode.TROUBLE if others.troubles else ExitCode.OK
