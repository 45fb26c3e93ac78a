"""What leaves the house: a report of the database and the findings in it that were asked for.

Texts are messages, so that each format says them in the language of its reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from zlib import error as Damaged

from cchc_tui.export.places import ExportedPlace, Map
from cchc_tui.model.checks import Check
from cchc_tui.model.citations import Citation
from cchc_tui.model.errors import CchcError
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.report import Header, Report
from cchc_tui.model.review import Coverage
from cchc_tui.store.codec import checks_from
from cchc_tui.store.records import KeptVersion
from cchc_tui.store.unpacking import citations_from


class Decided(NamedTuple):
    """Who decided or noted what, and when."""

    reviewer: str
    at: str
    """UTC, ISO"""
    words: str
    """the reason or the note; may be empty"""


class Other(NamedTuple):
    """Another report that a finding speaks of."""

    name: str
    map: Map


@dataclass(frozen=True, slots=True)
class ExportedFinding:
    """One finding, where it stands and what a reviewer said of it."""

    finding: CorpusFinding
    """rule, severity, class, state, message, details; `check` points into those of the report"""
    place: ExportedPlace
    others: tuple[ExportedPlace, ...]
    """further places it speaks of that its quotation does not show, also in other reports"""
    proposal: Message
    """what the unit is asked to do"""
    decision: Decided | None
    """the decision behind the state; None for a finding nobody has decided about"""
    note: Decided | None


@dataclass(frozen=True)
class ExportedReport:
    """The latest version of a report with the findings that were asked for, in text order."""

    kept: KeptVersion
    header: Header
    map: Map
    coverage: Coverage
    findings: tuple[ExportedFinding, ...]
    others: Mapping[str, Other]
    """by the version that `finding.elsewhere` names"""

    @property
    def id(self) -> int:
        """Its number in the database."""
        return self.kept.report

    @property
    def path(self) -> str:
        """The file its text was first read from."""
        return self.kept.version.path

    @property
    def sha256(self) -> str:
        """Of its text."""
        return self.kept.version.sha256

    @property
    def text(self) -> str:
        """The canonical text, which all spans count in."""
        return self.map.text

    @property
    def structure(self) -> Report:
        """Sections, blocks and tables of its text; what its head says is in `header`."""
        return self.map.structure

    @property
    def name(self) -> str:
        """How other documents refer to it: number and unit, else the name of the file."""
        return report_name(self.header, self.path)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """Every judged relation of the text."""
        try:
            return checks_from(self.kept.version.checks)
        except Damaged:
            raise damaged(self.path) from None

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, without the places of its parts."""
        return citations_from(self.kept)


def report_name(header: Header, path: str) -> str:
    """Number and unit of a report as far as they are printed, else the name of its file."""
    printed = [part for part in (header.number, header.unit) if part]
    return ", ".join(printed) or file_name(path)


def file_name(path: str) -> str:
    """The last part of a stored path, which may be of another system."""
    return path.replace("\\", "/").rpartition("/")[2]


def damaged(path: str) -> CchcError:
    """That what is stored of a report cannot be unpacked."""
    reason = Message(N_("{path}: what the database holds of it is damaged"), {"path": path})
    return CchcError(reason, Message(_GO_BACK))


_GO_BACK = N_("go back to a copy made by cchc db backup, or load the reports into a new one")
