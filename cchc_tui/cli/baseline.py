"""Findings that are known from before: which are new, which are gone, what is written anew."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple
from unicodedata import normalize

from cchc_tui.ingest.discovery import STDIN
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.output.outcomes import CorpusOutcome, ReportPart


class Known(NamedTuple):
    """A finding as a baseline knows it."""

    path: str
    """of its report, absolute"""
    rule: str
    fingerprint: str


def known_path(path: str) -> str:
    """The path by which a report is known again."""
    return path if path == STDIN else normalize("NFC", os.path.abspath(path))


class Ledger:
    """The findings of a run beside those of a baseline; with none, every finding is new."""

    def __init__(self, baseline: Mapping[Known, int] | None, *, keeps: bool) -> None:
        """`keeps`: whether what is found is asked for at the end of the run."""
        self.keeps = keeps
        self._counts = baseline or {}
        self._of_path: dict[str, list[Known]] | None = None if baseline is None else {}
        for known in self._counts:
            assert self._of_path is not None
            self._of_path.setdefault(known.path, []).append(known)
        self._asked: Counter[str] = Counter()
        self._read: set[str] = set()
        self._found: Counter[Known] = Counter()

    def known_in(self, path: str) -> frozenset[str] | None:
        """The fingerprints known in the next report of a path; None without a baseline.

        A finding that is known n times is known in the first n reports read from its path.
        """
        if self._of_path is None:
            return None
        key = known_path(path)
        self._asked[key] += 1
        return frozenset(
            known.fingerprint
            for known in self._of_path.get(key, ())
            if self._counts[known] >= self._asked[key]
        )

    def add(self, part: ReportPart) -> None:
        """Take in what was found in a report alone."""
        if not self.keeps:
            return
        key = known_path(part.path)
        self._read.add(key)
        self._found.update(Known(key, *identity) for identity in part.found)

    def recorded(self, corpus: CorpusOutcome) -> CorpusOutcome:
        """The outcome, its findings taken in as they pass by."""
        if not self.keeps:
            return corpus
        return replace(corpus, findings=self._passing(corpus))

    def _passing(self, corpus: CorpusOutcome) -> Iterator[CorpusFinding]:
        for finding in corpus.findings:
            if not finding.is_settled:
                key = known_path(corpus.reports[finding.report].path)
                self._found[Known(key, finding.rule, finding.fingerprint)] += 1
            yield finding

    def gone(self, judged: Callable[[Known], bool]) -> Counter[Known]:
        """What the baseline knows and the run, which looked for it, did not find."""
        return Counter({known: self._counts[known] for known in filter(judged, self._counts)}) - (
            self._found
        )

    def renewed(self, judged: Callable[[Known], bool]) -> Counter[Known]:
        """What was found, and what the baseline knows of that nobody looked for."""
        unseen = (known for known in self._counts if not judged(known))
        return self._found + Counter({known: self._counts[known] for known in unseen})

    def judge(
        self, wants: Callable[[str], bool], corpus_rules: Iterable[str], *, whole: bool
    ) -> Callable[[Known], bool]:
        """Whether this run looked for a finding: in its report, by its rule.

        A report that no longer exists counts as looked at; with `whole` so does any that the run
        does not have. A rule over many reports looked only if all reports of the baseline are here.
        """
        paths = {known.path for known in self._counts}
        here = {path for path in paths if path in self._read or whole or _is_gone(path)}
        unsure = frozenset() if here == paths else frozenset(corpus_rules)
        return lambda known: known.path in here and wants(known.rule) and known.rule not in unsure


def _is_gone(path: str) -> bool:
    return path != STDIN and not os.path.exists(path)
