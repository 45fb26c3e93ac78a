"""One version with all that was found in it, those over many reports included."""

from __future__ import annotations

from cchc_tui.model.messages import N_, Message
from cchc_tui.store.connection import Connection
from cchc_tui.store.errors import store_error
from cchc_tui.store.records import CitationRow, EngineRow, FindingRow, KeptVersion, VersionRow
from cchc_tui.store.versions import CITATION_COLUMNS, FINDING_COLUMNS, VERSION_COLUMNS


def whole(connection: Connection, version: int) -> KeptVersion:
    """A version as stored, its findings in text order; raises StoreError."""
    row = connection.row(_VERSION, (version,))
    if row is None:
        raise store_error(
            connection.path, Message(N_("no version {version}"), {"version": str(version)})
        )
    report, *columns = row
    engine, head = columns[:_ENGINE_COUNT], columns[_ENGINE_COUNT:]
    return KeptVersion(
        version,
        report,
        EngineRow(*engine),
        VersionRow(*head),
        tuple(map(FindingRow._make, connection.rows(_FOUND, (version,)))),
        tuple(map(CitationRow._make, connection.rows(_CITED, (version,)))),
    )


_ENGINE_COUNT = len(EngineRow._fields)
_VERSION = (
    "select version.report, engine.program, engine.text_version, engine.lexicons, engine.settings,"
    f" {VERSION_COLUMNS} from version join engine on engine.id = version.engine"
    " where version.id = ?"
)
_FOUND = f'select {FINDING_COLUMNS} from finding where version = ? order by start, "end", rule, id'
_CITED = f"select {CITATION_COLUMNS} from citation where version = ? order by ordinal"
