"""Where each reviewer was when he left, so that the next session begins there."""

from __future__ import annotations

from cchc_tui.store.connection import Connection


def place(connection: Connection, reviewer: str) -> str | None:
    """What `remember` was given last for a reviewer."""
    row = connection.row("select place from place where reviewer = ?", (reviewer,))
    return row[0] if row else None


def remember(connection: Connection, reviewer: str, place: str) -> None:
    """Keep where a reviewer is, in place of where he was."""
    connection.run(
        "insert into place (reviewer, place) values (?, ?)"
        " on conflict (reviewer) do update set place = excluded.place",
        (reviewer, place),
    )
