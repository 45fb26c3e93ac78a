"""The figures that two reports both print, line by line with their difference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.compare import ComparedRow, Point
from cchc_tui.tui.rows.row_list import Column, RowList


class ComparedList(RowList):
    """Moving the cursor brings both panes to the two figures."""

    rows: Sequence[ComparedRow] = ()

    def show_rows(self, rows: Sequence[ComparedRow], translate: Callable[[str], str]) -> None:
        """Show the compared figures of two reports."""
        self.rows = rows
        self.empty = translate(N_("the two reports print no figure of the same indicator"))
        self.show(len(rows), lambda index: compared_cells(rows[index]))


def compared_columns(translate: Callable[[str], str]) -> tuple[Column, ...]:
    """Indicator and what it counts, period, both figures, the difference."""
    return (
        Column(translate(N_("indicator"))),
        Column(translate(N_("period")), 14, least=110),
        Column(translate(N_("left")), 12, right=True),
        Column(translate(N_("right")), 12, right=True),
        Column(translate(N_("difference")), 12, right=True),
    )


def compared_cells(row: ComparedRow) -> tuple[str, ...]:
    """The cells of one row."""
    words = " · ".join(filter(None, (row.indicator, row.slot)))
    numbers = (_printed(row.left), _printed(row.right), _signed(row.difference))
    return (visible(words), visible(row.period), *numbers)


def compared_words(row: ComparedRow) -> str:
    """A row in one line: "hồ sơ · tiếp nhận mới: 9.427 → 9.409 (-18)"."""
    indicator, period, left, right, difference = compared_cells(row)
    told = f"{indicator}: {left} → {right}"
    told += f" ({difference})" if difference else ""
    return f"{told} · {period}" if period else told


def _printed(point: Point | None) -> str:
    return visible(point.text) if point else "–"


def _signed(difference: Decimal | None) -> str:
    if difference is None:
        return ""
    return f"{difference:+f}" if difference else "="
