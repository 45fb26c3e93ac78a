"""Rows on their way into the database: primitive values only, cheap to send between processes."""

from __future__ import annotations

from typing import NamedTuple


class EngineRow(NamedTuple):
    """What findings depend on beside the text; where it differs they are computed anew."""

    program: str
    """version of cchc"""
    text_version: int
    """version of the making of canonical texts"""
    lexicons: str
    """hash of the word lists and the registry"""
    settings: str
    """hash of the settings that choose findings"""


class VersionRow(NamedTuple):
    """One text of a report and what its head says; dates are ISO, None where not printed."""

    sha256: str
    """of the canonical text: the identity of the version"""
    path: str
    identity: str | None
    """unit, number and date, where all three are known"""
    unit: str | None
    level: str | None
    number: str | None
    date: str | None
    title: str | None
    period_kind: str | None
    period_year: int | None
    period_ordinal: int | None
    period_start: str | None
    period_end: str | None
    characters: int
    coverage: str
    """JSON object"""
    checks: bytes
    """`codec.packed` checks"""
    facts: bytes
    """`codec.packed` facts"""
    text: bytes
    """`words.packed_text`"""
    notes: str
    """what a reader should know of the making of the text: JSON of `codec.to_json`"""
    faults: int
    """how many rules of other packages failed on it: findings may be missing"""


class FindingRow(NamedTuple):
    """One finding; messages, spans and places are JSON of `codec.to_json`."""

    fingerprint: str
    rule: str
    severity: int
    finding_class: str
    start: int
    end: int
    line: int
    column: int
    message: str
    details: str
    related: str
    elsewhere: str
    """places in other versions, of findings over many reports"""
    check: int | None
    """index in the checks of the version"""
    suppression: str | None = None
    """the reason a comment in the text gives for leaving it"""


class CitationRow(NamedTuple):
    """One citation of a version; see `model.citations.Citation`."""

    start: int
    end: int
    text: str
    kind: str | None
    number: str | None
    year: int | None
    symbol: str | None
    canonical: str | None
    repaired: str | None
    marks: str
    """separated by blanks"""
    alias: str | None
    date: str | None
    issuer: str | None
    title: str | None
    term: str | None
    own: int


class PointRow(NamedTuple):
    """One value of an indicator of the catalogue; see `model.figures.Figure`."""

    start: int
    end: int
    indicator: str
    slot: str | None
    level: str | None
    period_kind: str | None
    period_year: int | None
    period_ordinal: int | None
    modality: str
    satellite: str
    unit: str
    value: str
    """plain decimal"""
    text: str
    """as printed"""


class LoadedReport(NamedTuple):
    """Everything of one file that is stored."""

    path: str
    """of the file, absolute"""
    file_sha256: str
    engine: EngineRow
    version: VersionRow
    findings: tuple[FindingRow, ...]
    citations: tuple[CitationRow, ...]
    points: tuple[PointRow, ...]
    words: str
    """`words.index_words` of the text"""


class CorpusFindingRow(NamedTuple):
    """A finding of a rule over many reports, and the version it stands in."""

    version: int
    finding: FindingRow


class KeptVersion(NamedTuple):
    """A version with what was found in it alone, as stored."""

    id: int
    report: int
    engine: EngineRow
    version: VersionRow
    findings: tuple[FindingRow, ...]
    citations: tuple[CitationRow, ...]
