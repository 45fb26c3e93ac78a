"""A workbook and its sheets: cells that are never formulas, tables that may be longer than one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from math import ceil
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxWriterException

from cchc_tui.export.context import Context
from cchc_tui.export.xlsx.cells import cell_number, cell_text
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message

Value = str | int | float | Decimal | date | None

MOST_ROWS = 1_048_576
"""of a sheet, ECMA-376"""
_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
_HEAD = {"bold": True, "bg_color": "#D9E1F2", "valign": "vcenter", "align": "center"}


class Styled(NamedTuple):
    """A value and the format it has in place of that of its column."""

    value: Value
    style: Any


class Column(NamedTuple):
    """A column of a table: its head (a template) and its width in letters."""

    head: str
    width: int
    wraps: bool = False
    is_centred: bool = False


class Book:
    """A workbook being written to a stream; its temporary files go with it."""

    def __init__(self, file: BinaryIO, context: Context) -> None:
        self.context = context
        self._folder = TemporaryDirectory(prefix="cchc-")
        options = {
            "constant_memory": True,
            "tmpdir": self._folder.name,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_date_format": "dd/mm/yyyy",
        }
        self.workbook = Workbook(file, options)
        self.workbook.use_zip64()
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.workbook.close()
        except XlsxWriterException as failed:
            raise _not_packed(failed) from None
        finally:
            for sheet in self.workbook.worksheets():
                with suppress(OSError):
                    sheet._opt_close()
            self._folder.cleanup()

    def format(self, **facts: Any) -> Any:
        """A cell format, made once."""
        key = tuple(sorted(facts.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({**_FONT, **facts})
        return self._formats[key]


class TableSheet:
    """A table with a frozen head and filters; where it is too long it goes on in another sheet."""

    def __init__(self, book: Book, name: str, columns: Sequence[Column], printed: int) -> None:
        """`printed` is how many of the columns go to paper."""
        self.book = book
        self._printed = printed
        self._name = book.context.translate(name)
        self._columns = columns
        self._plain = [
            book.format(text_wrap=column.wraps, align="center" if column.is_centred else "general")
            for column in columns
        ]
        self._day = book.format(num_format="dd/mm/yyyy", align="center")
        self._count = 0
        self._open()

    def add_row(self, values: Sequence[Value | Styled]) -> None:
        """Write one row."""
        if self._row == MOST_ROWS:
            self._close()
            self._open()
        self._set_height(values)
        for place, value in enumerate(values):
            styled = value if isinstance(value, Styled) else Styled(value, self._plain[place])
            self._write(place, styled.value, styled.style)
        self._row += 1

    def finish(self) -> None:
        """Nothing more comes."""
        self._close()

    def _set_height(self, values: Sequence[Value | Styled]) -> None:
        """Give a row its height: not every program finds that of wrapped text by itself."""
        lines = [
            ceil(len(value) * _WRAP_LOSS / column.width)
            for value, column in zip(values, self._columns, strict=True)
            if column.wraps and isinstance(value, str)
        ]
        if max(lines, default=1) > 1:
            self._sheet.set_row(self._row, min(_LINE_POINTS * max(lines), _MOST_POINTS))
        # XlsxWriter would remember the heights of rows that are long on disk.
        for heights in (self._sheet.row_info, self._sheet.row_sizes):
            heights.pop(self._row - 2, None)

    def _write(self, place: int, value: Value, style: Any) -> None:
        if isinstance(value, str):
            self._sheet.write_string(self._row, place, cell_text(value), style)
        elif isinstance(value, date):
            self._sheet.write_datetime(self._row, place, value, self._day)
        elif isinstance(value, Decimal):
            self._write(place, cell_number(value), style)
        elif value is not None:
            self._sheet.write_number(self._row, place, value, style)

    def _open(self) -> None:
        self._count += 1
        name = self._name if self._count == 1 else f"{self._name} {self._count}"
        self._sheet = self.book.workbook.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._sheet.set_footer("&C&P / &N")
        self._sheet.hide_gridlines(_NEVER)
        self._sheet.repeat_rows(0)
        head = self.book.format(text_wrap=True, **_HEAD)
        for place, column in enumerate(self._columns):
            self._sheet.set_column(place, place, column.width)
            self._sheet.write_string(0, place, self.book.context.head(column.head), head)
        self._row = 1

    def _close(self) -> None:
        self._sheet.autofilter(0, 0, self._row - 1, len(self._columns) - 1)
        self._sheet.print_area(0, 0, self._row - 1, self._printed - 1)


def _not_packed(error: XlsxWriterException) -> CchcError:
    return CchcError(
        Message(N_("the workbook cannot be written: {reason}"), {"reason": str(error)}),
        Message(N_("look for room on the disk")),
    )


_A4 = 9
_NEVER = 0
"""the grid is on paper too"""
_LINE_POINTS = 15
_MOST_POINTS = 405
"""a row cannot be higher than 409"""
_WRAP_LOSS = 0.85
"""text letters are narrower than the digits that widths count in, and lines end at words"""
