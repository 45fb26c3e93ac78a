"""The formats of `cchc citations` by name; one is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc_tui.output.citation_rows import CitationList
from cchc_tui.output.presentation import Presentation

FORMAT_NAMES = ("table", "json", "csv")

CitationFormat = Callable[[CitationList, Presentation], Iterator[str]]


def citation_format(name: str) -> CitationFormat:
    """The format called `name`, one of FORMAT_NAMES."""
    match name:
        case "csv":
            from cchc_tui.output.citation_csv import write_csv

            return write_csv
        case "json":
            from cchc_tui.output.citation_json import write_citations_json

            return write_citations_json
        case "table":
            from cchc_tui.output.citation_table import write_table

            return write_table
    raise ValueError(name)
