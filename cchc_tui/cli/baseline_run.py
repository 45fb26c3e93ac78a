"""The end of a run with a baseline: what is gone is told, what is known now is written."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from cchc_tui.cli.baseline import Known, Ledger
from cchc_tui.cli.baseline_file import write_baseline
from cchc_tui.cli.request import CheckRequest
from cchc_tui.cli.rule_names import CORPUS_SLUGS
from cchc_tui.cli.telling import Telling
from cchc_tui.ingest.discovery import STDIN
from cchc_tui.model.messages import N_, Message


def settle_baseline(request: CheckRequest, ledger: Ledger, telling: Telling) -> None:
    """Tell which entries are stale, and write the baseline that is asked for."""
    whole = request.database is not None and not request.paths
    judged = ledger.judge(request.settings.wants, CORPUS_SLUGS, whole=whole)
    gone = ledger.gone(judged)
    if request.baseline is not None:
        for line in _stale_lines(request.baseline, gone):
            telling.console.narrate(line)
    if request.written_baseline is not None:
        counts = ledger.renewed(judged)
        write_baseline(request.written_baseline, counts)
        telling.narrate(_written_line(request.written_baseline, counts))


def _stale_lines(baseline: str, gone: Counter[Known]) -> Iterator[Message]:
    """A line a report."""
    rules: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for known, count in gone.items():
        rules[known.path][known.rule] += count
    for path, counts in sorted(rules.items()):
        shown = path if path == STDIN else _near(path)
        named = ", ".join(f"{rule} × {count}" for rule, count in sorted(counts.items()))
        yield Message(_STALE, {"baseline": baseline, "path": shown, "rules": named})
    if gone:
        yield Message(_RENEW, {"baseline": baseline})


def _near(path: str) -> str:
    """A path as seen from the working directory, where that is shorter."""
    try:
        return min(path, os.path.relpath(path), key=len)
    except ValueError:
        return path


def _written_line(path: str, counts: Mapping[Known, int]) -> Message:
    values = {
        "path": path,
        "findings": str(sum(counts.values())),
        "reports": str(len({known.path for known in counts})),
    }
    return Message(_WRITTEN, values)


_STALE = N_("{baseline}: no longer found in {path}: {rules}")
_RENEW = N_("--baseline {baseline} --write-baseline {baseline} takes out what is no longer found")
_WRITTEN = N_("{path}: known findings: {findings}, in reports: {reports}")
