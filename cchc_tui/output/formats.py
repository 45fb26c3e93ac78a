"""The formats by name; one is imported only when it is asked for."""

from __future__ import annotations

from cchc_tui.output.outcomes import Format

NAMES = ("full", "concise", "json")


def format_named(name: str) -> Format:
    """The format called `name`, one of NAMES or "statistics"."""
    match name:
        case "concise":
            from cchc_tui.output.concise import write_concise

            return write_concise
        case "json":
            from cchc_tui.output.json_format import write_json

            return write_json
        case "statistics":
            from cchc_tui.output.statistics import write_statistics

            return write_statistics
        case "full":
            from cchc_tui.output.full import write_full

            return write_full
    raise ValueError(name)
