"""What a run hands to a format: reviews, or why there is none, and at the end the corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cchc_tui.model.facts import CorpusFinding, LegalDocument
from cchc_tui.model.messages import Message
from cchc_tui.model.review import Review
from cchc_tui.output.lines import Lines
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary


class Unreadable(NamedTuple):
    """A path that gave no report, and why."""

    path: str
    reason: Message
    hint: Message | None = None


class PastReport(NamedTuple):
    """What is left of a report once it has been shown."""

    id: str
    path: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class CorpusOutcome:
    """All reports of a run together; it comes last and only once."""

    reports: Mapping[str, PastReport]
    """by id, in the order of the run"""
    documents: Iterable[LegalDocument]
    """empty where there is but one report"""
    findings: Sequence[CorpusFinding]
    """report by report"""
    document_of: Callable[[int, int], str | None]
    """the id of the document that is cited in a report, by its place in the run, at an offset"""
    text_of: Callable[[str], str | None]
    """the text of a report by its id, read again; None where it is no longer the same"""


Outcome = Review | Unreadable | CorpusOutcome

Format = Callable[[Iterable[Outcome], Summary, Presentation], Iterator[str]]
"""Counts every outcome into the summary and yields the text of the format as it goes."""
