"""The formats by name; what writes one is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import BinaryIO, NamedTuple

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedReport
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.messages import N_, Message

Reports = Iterable[ExportedReport]
"""to be read once"""
Texts = Callable[[Reports, Context], Iterator[str]]
"""the text of a format as it goes"""
Bytes = Callable[[Reports, Context, BinaryIO], None]
"""writes the file of a format"""


class ExportFormat(NamedTuple):
    """A way to write what leaves."""

    name: str
    suffixes: tuple[str, ...]
    is_text: bool
    """whether its module has `texts` (else `write`); text can go to standard output"""
    words: str
    """what it is, for a list to choose from; a template"""
    module: str

    def texts(self) -> Texts:
        """The text writer; only of text formats."""
        found: Texts = import_module(self.module).texts
        return found

    def writer(self) -> Bytes:
        """The writer of bytes; only of other formats."""
        found: Bytes = import_module(self.module).write
        return found


FORMATS = (
    ExportFormat(
        "xlsx", (".xlsx",), False,
        N_("workbook: findings, checks, citations, summary"), "cchc_tui.export.xlsx",
    ),
    ExportFormat(
        "csv", (".csv",), True, N_("table of findings for any spreadsheet"), "cchc_tui.export.csv"
    ),
    ExportFormat(
        "json", (".json",), True, N_("for programs: cchc.export/1"), "cchc_tui.export.json"
    ),
    ExportFormat(
        "md", (".md", ".markdown"), True, N_("readable text in markdown"),
        "cchc_tui.export.markdown",
    ),
    ExportFormat(
        "html", (".html", ".htm"), True, N_("page: each report with its findings beside it"),
        "cchc_tui.export.html",
    ),
    ExportFormat(
        "docx", (".docx",), False, N_("sheet for the unit, to print and sign (Vietnamese)"),
        "cchc_tui.export.docx",
    ),
    ExportFormat(
        "sarif", (".sarif", ".sarif.json"), True, N_("for code scanning: SARIF 2.1.0"),
        "cchc_tui.export.sarif",
    ),
)  # fmt: skip
NAMES = tuple(one.name for one in FORMATS)


def export_format(name: str | None, path: str | None) -> ExportFormat:
    """The format called `name`, else the one the suffix of `path` tells; raises ConfigError."""
    known = ", ".join(NAMES)
    if name is not None:
        for one in FORMATS:
            if one.name == name:
                return one
        values = {"value": name, "names": known}
        raise ConfigError(Message(N_("--format: {value} is not one of {names}"), values))
    # The last that fits: .sarif.json ends like .json.
    for one in reversed(FORMATS):
        if path is not None and path.lower().endswith(one.suffixes):
            return one
    hint = Message(N_("--format is one of {names}"), {"names": known})
    raise ConfigError(Message(N_("which format? The name of the file does not tell")), hint)
