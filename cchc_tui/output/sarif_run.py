"""A run of SARIF 2.1.0 as it is written: the tool and its rules, results as they come, the rest.

SARIF is one JSON object. Whoever makes results hands their text over in turn; artifacts and
notifications are kept, on disk once they are many, and follow the results.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from cchc_tui.model.source import SourceText
from cchc_tui.output.contract import Entry
from cchc_tui.output.json_text import encoded
from cchc_tui.output.presentation import Presentation, RuleText
from cchc_tui.output.records import Records
from cchc_tui.output.sarif_results import LEVELS, message, uri_of

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


class SarifRun:
    """The one run of a log; `opening`, then results, then `closing`."""

    def __init__(self, presentation: Presentation) -> None:
        self._presentation = presentation
        self._artifacts, self._notifications = Records(), Records()
        self._seen: set[bytes] = set()
        self._gap = "\n"

    def opening(self) -> str:
        """All that stands before the results."""
        driver = {
            "name": "cchc",
            "version": self._presentation.version,
            "rules": [_rule(rule) for rule in self._presentation.rules],
        }
        return (
            f'{{"$schema":{encoded(SCHEMA)},"version":"2.1.0","runs":[{{'
            f'"tool":{{"driver":{encoded(driver)}}},\n'
            '"columnKind":"unicodeCodePoints",\n"results":['
        )

    def results(self, texts: Iterable[str]) -> Iterator[str]:
        """Encoded results, a line each."""
        for text in texts:
            yield self._gap + text
            self._gap = ",\n"

    def add_artifact(self, text: str) -> None:
        """An encoded report; each stands there once, however often it was read."""
        digest = sha256(text.encode()).digest()
        if digest not in self._seen:
            self._seen.add(digest)
            self._artifacts.append(text.encode())

    def add_failure(self, path: str, text: str) -> None:
        """Something that could not be read or looked at."""
        entry: Entry = {
            "level": "error",
            "message": message(text),
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri_of(path)}}}],
        }
        self._notifications.append(encoded(entry).encode())

    def closing(self) -> Iterator[str]:
        """All that stands after the results."""
        yield '\n],\n"artifacts":['
        yield from _lines(self._artifacts)
        successful = encoded(not len(self._notifications))
        yield f'\n],\n"invocations":[{{"executionSuccessful":{successful},'
        yield '"toolExecutionNotifications":['
        yield from _lines(self._notifications)
        yield "\n]}]}]}\n"

    def close(self) -> None:
        """Remove what was kept on disk."""
        self._artifacts.close()
        self._notifications.close()


def artifact(source: SourceText, facts: Mapping[str, str]) -> str:
    """A report, encoded; the hash is that of its canonical text, which regions count in."""
    entry: Entry = {
        "location": {"uri": uri_of(source.path)},
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": source.digest()},
        "description": message("canonical text of the report, as cchc text prints it"),
    }
    if facts:
        entry["properties"] = dict(facts)
    return encoded(entry)


def _rule(rule: RuleText) -> Entry:
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.finding_class]},
    }


def _lines(records: Records) -> Iterator[str]:
    gap = "\n"
    for record in records:
        yield gap + record.decode()
        gap = ",\n"
