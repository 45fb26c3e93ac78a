"""What the engine took each number for, `cchc check --explain-numbers`."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.model.figures import Figure, Reading
from cchc_tui.model.review import Review
from cchc_tui.output.decimals import plain
from cchc_tui.output.display import visible
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.tables import aligned

_LONGEST = 40


def reading_lines(review: Review) -> Iterator[str]:
    """One line a number token: place, text, reading, and for figures what they say."""
    index = LineIndex(review.source.text)
    figures = {figure.start: figure for figure in review.figures}
    rows = [_row(review, index, reading, figures.get(reading.start)) for reading in review.readings]
    yield from aligned(rows)


def _row(
    review: Review, index: LineIndex, reading: Reading, figure: Figure | None
) -> tuple[str, str, str, str]:
    line, column = index.position(reading.start)
    text = visible(review.source.text[reading.start : reading.end])
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    return f"{line}:{column}", text, reading.kind, _saying(figure) if figure else ""


def _saying(figure: Figure) -> str:
    facts = {
        "value": None if figure.value is None else plain(figure.value),
        "kind": figure.kind,
        "unit": figure.unit,
        "level": figure.level,
        "slot": figure.slot,
        "indicator": figure.indicator,
        "modality": figure.modality,
        "as": figure.satellite,
        "label": figure.label,
    }
    return visible(" ".join(f"{name}={fact!s}" for name, fact in facts.items() if fact))
