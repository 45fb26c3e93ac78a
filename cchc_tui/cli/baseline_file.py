"""Baselines as files: the contract `cchc.baseline/1`, an entry a line so that diffs are small."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping

from cchc_tui.cli.baseline import Known, known_path
from cchc_tui.cli.output_file import data_stream
from cchc_tui.ingest.discovery import STDIN
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.json_text import encoded

SCHEMA = "cchc.baseline/1"
_FINGERPRINT = re.compile("[0-9a-f]{16}")
_RULE = re.compile("[A-Z]{2,4}[0-9]{3}")


def read_baseline(path: str) -> dict[Known, int]:
    """How often each finding is known; raises ConfigError that names the place of what is wrong."""
    entries = _entries(path)
    folder = os.path.dirname(os.path.abspath(path))
    counts: dict[Known, int] = {}
    for number, entry in enumerate(entries, 1):
        wrong = _wrong_part(entry)
        if wrong is not None:
            values = {"number": str(number), "part": wrong}
            raise _trouble(path, Message(N_("entry {number}: {part} is missing or wrong"), values))
        assert isinstance(entry, dict)
        printed = entry["path"]
        place = STDIN if printed == STDIN else known_path(os.path.join(folder, printed))
        known = Known(place, entry["rule"], entry["fingerprint"])
        counts[known] = counts.get(known, 0) + entry["count"]
    return counts


def write_baseline(path: str, counts: Mapping[Known, int]) -> None:
    """Write a baseline, paths as seen from its folder; the old one stays until this is whole."""
    with data_stream(path) as stream:
        for text in _texts(counts, os.path.dirname(os.path.abspath(path))):
            stream.write(text)


def _texts(counts: Mapping[Known, int], folder: str) -> Iterator[str]:
    yield f'{{"schema":{encoded(SCHEMA)},"findings":['
    entries = sorted(
        (_shown(known.path, folder), known.rule, known.fingerprint, count)
        for known, count in counts.items()
    )
    gap = "\n"
    for place, rule, fingerprint, count in entries:
        entry = {"path": place, "rule": rule, "fingerprint": fingerprint, "count": count}
        yield gap + encoded(entry)
        gap = ",\n"
    yield "\n]}\n"


def _shown(path: str, folder: str) -> str:
    """A path as seen from a folder, with slashes on every system."""
    if path == STDIN:
        return path
    try:
        return os.path.relpath(path, known_path(folder)).replace(os.sep, "/")
    except ValueError:
        # Another drive of Windows.
        return path.replace(os.sep, "/")


def _entries(path: str) -> list[object]:
    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
    except OSError as error:
        reason = Message(N_("cannot be read: {reason}"), {"reason": error.strerror or ""})
        raise _trouble(path, reason) from None
    except UnicodeDecodeError as error:
        values = {"encoding": "UTF-8", "offset": str(error.start)}
        raise _trouble(path, Message(N_("not valid {encoding}: byte {offset}"), values)) from None
    except json.JSONDecodeError as error:
        place = {"line": str(error.lineno), "column": str(error.colno)}
        reason = Message(N_("not valid JSON: line {line}, column {column}"), place)
        raise _trouble(path, reason) from None
    except RecursionError:
        raise _trouble(path, Message(_NO_BASELINE)) from None
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise _trouble(path, Message(_NO_BASELINE))
    entries = content.get("findings")
    if not isinstance(entries, list):
        raise _trouble(path, Message(_NO_BASELINE))
    return entries


def _wrong_part(entry: object) -> str | None:
    """The first part of an entry that is not as the schema says."""
    if not isinstance(entry, dict):
        return "path"
    path, count = entry.get("path"), entry.get("count")
    is_right = {
        "path": isinstance(path, str) and path != "" and "\0" not in path,
        "rule": _matches(_RULE, entry.get("rule")),
        "fingerprint": _matches(_FINGERPRINT, entry.get("fingerprint")),
        "count": isinstance(count, int) and not isinstance(count, bool) and count >= 1,
    }
    return next((part for part, right in is_right.items() if not right), None)


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _trouble(path: str, reason: Message) -> ConfigError:
    return ConfigError(
        Message("{path}: {reason}", {"path": path, "reason": reason}),
        Message(N_("cchc check --write-baseline FILE makes a baseline")),
    )


_NO_BASELINE = N_("this is no baseline of the contract cchc.baseline/1")
