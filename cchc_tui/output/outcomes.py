"""What a run hands to a format: reports, or why there is none, and at the end the corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cchc_tui.model.facts import CorpusFinding, LegalDocument, ReportFacts
from cchc_tui.model.messages import Message
from cchc_tui.model.review import Review, RuleFault
from cchc_tui.model.source import SourceText
from cchc_tui.model.standing import Standing
from cchc_tui.output.lines import Lines
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary


class Unreadable(NamedTuple):
    """A path that gave no report, and why."""

    path: str
    reason: Message
    hint: Message | None = None


@dataclass(frozen=True, slots=True)
class ReportPart:
    """What is left of a report once it is checked: small, without its text, ready to be written.

    It is made in the process that checked the report and may travel to the one that writes.
    """

    id: str
    path: str
    texts: tuple[str, ...] = ()
    """what the format made of it"""
    tally: Summary = field(default_factory=Summary)
    facts: ReportFacts | None = None
    """what other reports are compared with; None where nobody asks"""
    cited: tuple[int, ...] = ()
    """for each citation the place of its mention among those of the facts, -1 for none"""
    line_starts: bytes = b""
    """where the lines begin, `Lines.packed`"""
    source: SourceText | None = None
    """only of standard input, which cannot be read again"""
    faults: tuple[RuleFault, ...] = ()
    """rules of other packages that failed on it"""
    notes: tuple[Message, ...] = ()
    """what a reader should know of the making of its text"""
    standing: Standing = field(default_factory=Standing)
    """what is known of its findings from outside, also of those that need other reports"""
    found: tuple[tuple[str, str], ...] = ()
    """rule and fingerprint of each finding that is not settled"""


def report_part(review: Review, texts: tuple[str, ...] = ()) -> ReportPart:
    """The part of one report alone; its id is not yet numbered."""
    tally = Summary()
    tally.add_review(review)
    source = review.source
    return ReportPart(
        source.digest()[:12],
        source.path,
        texts,
        tally,
        faults=review.faults,
        notes=source.notes,
        found=tuple((f.rule, f.fingerprint) for f in review.findings if not f.is_settled),
    )


class PastReport(NamedTuple):
    """What is known of a report at the end of a run."""

    facts: ReportFacts
    """without its mentions where the reports are many"""
    lines: Lines

    @property
    def id(self) -> str:
        """Its id in this run."""
        return self.facts.id

    @property
    def path(self) -> str:
        """Where it was read."""
        return self.facts.path


@dataclass(frozen=True, slots=True)
class CorpusOutcome:
    """All reports of a run together; it comes last and only once."""

    reports: Mapping[str, PastReport]
    """by id, in the order of the run"""
    documents: Iterable[LegalDocument]
    """empty where there is but one report"""
    findings: Iterable[CorpusFinding]
    """report by report, to be read once"""
    documents_of: Callable[[int], Sequence[str]]
    """the ids of the documents a report mentions, by its place in the run; empty for one report"""
    text_of: Callable[[str], str | None]
    """the text of a report by its id, read again; None where it is no longer the same"""


Outcome = ReportPart | Unreadable | CorpusOutcome


class Format(NamedTuple):
    """A way to show results, in two steps: report by report, in any process; then all in order."""

    texts_of: Callable[[Review, Presentation], tuple[str, ...]]
    """what is made of one report alone; can be pickled"""
    write: Callable[[Iterable[Outcome], Summary, Presentation], Iterator[str]]
    """counts every outcome into the summary and yields the text of the format as it goes"""
