"""Rows as a worker makes them, for a report in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from cchc_tui.model.facts import ReportFacts
from cchc_tui.model.findings import Severity
from cchc_tui.model.messages import Message
from cchc_tui.store.codec import packed, to_json
from cchc_tui.store.records import (
    CitationRow,
    CorpusFindingRow,
    EngineRow,
    FindingRow,
    LoadedReport,
    PointRow,
    VersionRow,
)
from cchc_tui.store.words import index_words, packed_text

ENGINE = EngineRow("0.1.0", 1, "words", "all")
NEXT_ENGINE = EngineRow("0.2.0", 1, "words", "all")


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def finding(fingerprint: str, rule: str = "AR101", start: int = 0) -> FindingRow:
    message = to_json(Message("the parts do not add up: {sum}", {"sum": "281 + 144 ≠ 524"}))
    return FindingRow(
        fingerprint, rule, Severity.ERROR, "content", start, start + 3, 1, start + 1,
        message, "[]", "[[5,8]]", "[]", None,
    )  # fmt: skip


def citation(number: str) -> CitationRow:
    return CitationRow(
        9, 20, f"Kế hoạch số {number}/KH-UBND", "Kế hoạch", number, None, "KH-UBND",
        f"{number}/KH-UBND", None, "", None, "2024-01-12", "UBND tỉnh", None, None, 0,
    )  # fmt: skip


def point(value: str) -> PointRow:
    return PointRow(
        2, 5, "dossiers", "received", "district", "quarter", 2024, 1, "exact", "head", "hồ sơ",
        value, value,
    )  # fmt: skip


def loaded(
    path: str,
    text: str,
    findings: Sequence[str] = (),
    identity: str | None = None,
    engine: EngineRow = ENGINE,
) -> LoadedReport:
    """A file with a text, findings by their fingerprints, and what its head says."""
    version = VersionRow(
        digest(text), path, identity, "UBND huyện Mộc Lan", "district", "96/BC-UBND", "2024-03-19",
        "Kết quả cải cách hành chính quý I", "quarter", 2024, 1, "2024-01-01", "2024-03-31",
        len(text), '{"figures": 3}', packed(()), packed(ReportFacts("x", path)), packed_text(text),
        "[]", 0,
    )  # fmt: skip
    return LoadedReport(
        path,
        digest("bytes of " + text),
        engine,
        version,
        tuple(map(finding, findings)),
        (citation("08"), citation("17")),
        (point("425"),),
        index_words(text),
    )


def nothing_found(facts: Iterator[ReportFacts]) -> list[CorpusFindingRow]:
    """Rules over many reports that read all facts and accuse nothing."""
    for _ in facts:
        pass
    return []
