"""A number in another style than the rest of the report.

What: a decimal point where the report writes decimal commas ("16.72%"), or commas between
thousands ("1,234,567") where it writes dots.
Why: "1.672" and "16.72" are one slip apart; the reader must guess which style holds.
Source: docs/relations.md, figures.

Fails:
    Phường Tân An đạt 93,48%, phường Hòa Bình đạt 16.72%.

Passes:
    Phường Tân An đạt 93,48%, phường Hòa Bình đạt 16,72%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_tui.model.figures import Figure, FigureKind
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.rules.base import Case

CODE = "NB202"
SLUG = "separator-style"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM
_DECIMAL_POINT = re.compile(r"\d+\.(?:\d{1,2}|\d{4,})\Z|\d{1,3}(?:,\d{3})+\.\d+\Z")
_GROUPING_COMMA = re.compile(r"\d{1,3}(?:,\d{3}){2,}\Z")
_GROUPED_ONCE = re.compile(r"\d{1,3},\d{3}\Z")
_VIETNAMESE = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2}|,\d{4,})\Z|\d{1,3}(?:\.\d{3})+\Z")


def check(case: Case) -> Iterator[Finding]:
    """A finding for each number in English style, where the report also writes Vietnamese style."""
    figures = case.facts.figures
    foreign = [figure for figure in figures if _is_foreign(figure)]
    if not foreign or not any(_VIETNAMESE.match(figure.text) for figure in figures):
        return
    for figure in foreign:
        yield Finding(
            CODE,
            Severity.INFO,
            CLASS,
            figure.start,
            figure.end,
            Message(
                N_("{printed} is not written like the other numbers of the report"),
                {"printed": figure.text},
            ),
            roles=(("value", "", figure.text),),
        )


def _is_foreign(figure: Figure) -> bool:
    text = figure.text
    if figure.kind is FigureKind.COUNT and _GROUPED_ONCE.match(text):
        return True
    return bool(_DECIMAL_POINT.match(text) or _GROUPING_COMMA.match(text))
