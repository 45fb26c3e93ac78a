"""What a rule over many reports is, what it sees, and what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from cchc_tui.data.registry import Registry, RegistryRecord
from cchc_tui.matching.evidence import record_of
from cchc_tui.matching.groups import Groups, Variant
from cchc_tui.matching.near_misses import NearMiss, near_misses
from cchc_tui.matching.scopes import CENTRAL
from cchc_tui.model.messages import Message
from cchc_tui.model.rules import RuleOver


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A doubt about one way a document is cited, wherever it is cited so."""

    variant: int
    """index of the variant in the groups"""
    message: Message
    details: tuple[Message, ...] = ()
    other: int | None = None
    """the variant it is held against: its first place is shown beside"""
    unless_cited: int | None = None
    """a document: reports that cite it as well are left alone"""
    told_together: bool = False
    """whether a report with both variants is told by a rule over one report"""
    since: date | None = None
    """only reports that speak from this day on"""
    in_force_only: bool = False
    """whether mentions that tell of the replacement themselves are left alone"""
    at_date: bool = False
    """whether it stands at the date, else at the number"""
    identity: tuple[str, ...] = ()
    """printed parts that make it the same doubt in the next version of a report"""


class Corpus:
    """All reports as the rules see them: documents, variants, the registry."""

    def __init__(self, groups: Groups, registry: Registry) -> None:
        self.groups = groups
        self.registry = registry
        self._records: dict[tuple[int, date | None], RegistryRecord | None] = {}

    @cached_property
    def near_misses(self) -> Mapping[int, NearMiss]:
        """Variants that are likely slips of others."""
        return near_misses(self.groups, self.registry)

    @cached_property
    def documents_by_number(self) -> Mapping[tuple[str, int | None, str], int]:
        """Documents whose number has its year."""
        return {
            document.key[:3]: index
            for index, document in enumerate(self.groups.documents)
            if document.key.year is not None
        }

    @cached_property
    def recorded_variants(self) -> Sequence[tuple[int, Variant, RegistryRecord]]:
        """The variants of central documents that have a record, with it."""
        recorded = ((index, v, self.record(v)) for index, v in enumerate(self.groups.variants))
        return [(index, v, record) for index, v, record in recorded if record is not None]

    def record(self, variant: Variant) -> RegistryRecord | None:
        """What the registry has under the number of a variant."""
        document = self.groups.documents[variant.document]
        if document.key.scope != CENTRAL:
            return None
        place = (variant.document, None if document.key.year else variant.date)
        if place not in self._records:
            self._records[place] = record_of(document, variant.date, self.registry)
        return self._records[place]

    def contradiction(self, variant: Variant) -> RegistryRecord | None:
        """The trusted record that has another date for a variant."""
        record = self.record(variant)
        if record is None or not record.trusted or record.date is None or variant.date is None:
            return None
        return record if record.date != variant.date else None


CorpusRule: TypeAlias = RuleOver[Corpus, Suspicion]
