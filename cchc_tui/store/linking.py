"""Which versions are one report, where path and head do not tell: by hand."""

from __future__ import annotations

from cchc_tui.model.messages import N_, Message
from cchc_tui.store.connection import Connection
from cchc_tui.store.errors import store_error
from cchc_tui.store.versions import new_report, touch


def report_named(connection: Connection, name: str) -> int:
    """The report with this number, or with a file of this path; raises StoreError."""
    if name.isdecimal():
        row = connection.row("select id from report where id = ? and not removed", (int(name),))
    else:
        row = connection.row(
            "select report.id from source join version on version.id = source.version"
            " join report on report.id = version.report"
            " where source.path = ? and not report.removed",
            (name,),
        )
    if row is None:
        raise store_error(
            connection.path,
            Message(N_("no report {name}"), {"name": name}),
            Message(N_("cchc db info {path} --reports lists them"), {"path": connection.path}),
        )
    return int(row[0])


def link(connection: Connection, first: int, second: int) -> int:
    """Make the versions of the second report versions of the first; how many were moved."""
    moved = connection.number("select count(*) from version where report = ?", (second,))
    if first == second:
        raise store_error(connection.path, Message(N_("the two are one report already")))
    connection.run("update version set report = ? where report = ?", (first, second))
    # The younger text is the latest, whichever report it came from.
    latest = connection.number("select max(latest) from report where id in (?, ?)", (first, second))
    touch(connection, first, latest)
    connection.run("delete from report where id = ?", (second,))
    return moved


def unlink(connection: Connection, path: str) -> tuple[int, int]:
    """Make what was loaded from a path a report of its own: the report left, the report made.

    The new report takes in later texts of its path, never one by unit, number and date.
    """
    row = connection.row(
        "select version.id, version.report from source join version on version.id = source.version"
        " where source.path = ?",
        (path,),
    )
    if row is None:
        raise store_error(
            connection.path, Message(N_("nothing was loaded from {name}"), {"name": path})
        )
    current, report = row
    moved = "report = ? and (path = ? or id = ?)"
    left = connection.number(
        f"select max(id) from version where report = ? and not ({moved})",
        (report, report, path, current),
    )
    if not left:
        raise store_error(
            connection.path, Message(N_("{name} is a report of its own already"), {"name": path})
        )
    made = new_report(connection, apart=True)
    connection.run(f"update version set report = ? where {moved}", (made, report, path, current))
    touch(connection, made, current)
    touch(connection, report, left)
    return report, made
