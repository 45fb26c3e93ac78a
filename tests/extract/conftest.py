"""Figures of a text that is no file."""

from __future__ import annotations

from cchc_tui.model.figures import Figure
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report


def figures_of(text: str) -> tuple[Figure, ...]:
    """The figures of the text in order."""
    return review_report(SourceText("test.md", text), Settings()).figures


def figure_of(text: str, printed: str) -> Figure:
    """The one figure of the text printed so."""
    (figure,) = (figure for figure in figures_of(text) if figure.text == printed)
    return figure
