"""How the tables of this folder read a text: its checks as plain tuples."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from cchc_tui.model.checks import Check, Operand
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report

Row = tuple[str, str, tuple[str, ...]]


def review(text: str) -> Review:
    """The review of a text that is no file."""
    return review_report(SourceText("test.md", text), Settings(trace=True))


def leaves(operands: tuple[Operand, ...]) -> Iterator[Operand]:
    """The operands that stand in the text."""
    for operand in operands:
        yield from leaves(operand.terms) if operand.terms else (operand,)


def row(check: Check) -> Row:
    """Kind, verdict and the printed operands in order."""
    printed = tuple(
        " ".join((o.text if o.text is not None else str(o.value)).split())
        for o in leaves(check.operands)
    )
    return check.kind.value, check.verdict.value, printed


@pytest.fixture
def checks_of() -> Callable[[str], list[Row]]:
    """Text -> the rows of its checks."""
    return lambda text: [row(check) for check in review(text).checks]


@pytest.fixture
def violated_in() -> Callable[[str], list[Row]]:
    """Text -> the rows of its violated checks."""
    return lambda text: [r for r in map(row, review(text).checks) if r[1] == "violated"]
