"""The formats by name; one is imported only when it is asked for."""

from __future__ import annotations

from cchc_tui.output.outcomes import Format

NAMES = ("full", "concise", "json", "jsonl", "csv", "sarif", "github", "gitlab", "junit")
EXPLAINING = frozenset({"sarif"})
"""formats that tell what the rules look for"""


def format_named(name: str) -> Format:
    """The format called `name`, one of NAMES or "statistics"."""
    match name:
        case "concise":
            from cchc_tui.output.concise import concise_texts, write_concise

            return Format(concise_texts, write_concise)
        case "json":
            from cchc_tui.output.json_format import json_texts, write_json

            return Format(json_texts, write_json)
        case "jsonl":
            from cchc_tui.output.jsonl import jsonl_texts, write_jsonl

            return Format(jsonl_texts, write_jsonl)
        case "csv":
            from cchc_tui.output.csv_format import csv_texts, write_csv

            return Format(csv_texts, write_csv)
        case "sarif":
            from cchc_tui.output.sarif import sarif_texts, write_sarif

            return Format(sarif_texts, write_sarif)
        case "github":
            from cchc_tui.output.github import github_texts, write_github

            return Format(github_texts, write_github)
        case "gitlab":
            from cchc_tui.output.gitlab import gitlab_texts, write_gitlab

            return Format(gitlab_texts, write_gitlab)
        case "junit":
            from cchc_tui.output.junit import junit_texts, write_junit

            return Format(junit_texts, write_junit)
        case "statistics":
            from cchc_tui.output.statistics import no_texts, write_statistics

            return Format(no_texts, write_statistics)
        case "full":
            from cchc_tui.output.full import full_texts, write_full

            return Format(full_texts, write_full)
    raise ValueError(name)
