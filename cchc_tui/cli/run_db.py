"""The runs of `cchc db`."""

from __future__ import annotations

from cchc_tui.bulk.records import stored_path
from cchc_tui.cli.console import Console
from cchc_tui.cli.exits import ExitCode
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.display import visible
from cchc_tui.output.tables import aligned
from cchc_tui.store.store import Mode, Store, StoredReport


def show_info(database: str, console: Console) -> ExitCode:
    """Counts to stdout; what is damaged is told and makes the exit code 2."""
    with Store.open(database) as store:
        found = store.info()
        faults = store.faults()
    for line in aligned(
        [(console.translate(_LABELS[name]), str(getattr(found, name))) for name in _LABELS]
    ):
        print(line)
    for fault in faults:
        reason = Message(N_("the database is damaged: {fault}"), {"fault": fault})
        console.complain(CchcError(reason), database)
    return ExitCode.TROUBLE if faults else ExitCode.OK


def list_reports(database: str, console: Console) -> ExitCode:
    """A line for each report."""
    head = tuple(map(console.translate, _COLUMNS))
    with Store.open(database) as store:
        rows = [head, *map(_cells, store.reports())]
    for line in aligned(rows):
        print(line)
    return ExitCode.OK


def _cells(report: StoredReport) -> tuple[str, ...]:
    numbers = (report.id, report.versions, report.errors, report.warnings, report.infos)
    words = (report.number, report.date, report.unit, report.path)
    return (
        *map(str, numbers), str(report.decided), *(visible(word or "-") for word in words),
    )  # fmt: skip


def migrate_database(database: str, console: Console) -> ExitCode:
    """Bring the tables up to date."""
    Store.open(database, Mode.MIGRATE).close()
    console.narrate(Message(N_("{path} is up to date"), {"path": database}))
    return ExitCode.OK


def back_up_database(database: str, copy: str, console: Console) -> ExitCode:
    """Copy the database to a new file."""
    with Store.open(database) as store:
        store.back_up(copy)
    console.narrate(Message(N_("{path} is copied to {copy}"), {"path": database, "copy": copy}))
    return ExitCode.OK


def link_reports(database: str, first: str, second: str, console: Console) -> ExitCode:
    """Make two reports one."""
    with Store.open(database, Mode.WRITE) as store:
        moved = store.link(_report(first), _report(second))
    values = {"first": first, "second": second, "moved": str(moved)}
    template = N_("{second} is part of {first} now; versions moved: {moved}")
    console.narrate(Message(template, values))
    _tell_comparison(console)
    return ExitCode.OK


def unlink_path(database: str, path: str, console: Console) -> ExitCode:
    """Make what was loaded from a path a report of its own."""
    with Store.open(database, Mode.WRITE) as store:
        left, made = store.unlink(stored_path(path))
    values = {"path": path, "left": str(left), "made": str(made)}
    template = N_("{path} is no longer part of report {left}; it is report {made}")
    console.narrate(Message(template, values))
    _tell_comparison(console)
    return ExitCode.OK


def vacuum_database(database: str, console: Console) -> ExitCode:
    """Give unused space back."""
    with Store.open(database, Mode.WRITE) as store:
        before = store.info().bytes
        store.vacuum()
        after = store.info().bytes
    values = {"before": str(before), "after": str(after)}
    console.narrate(Message(N_("Bytes before: {before}, after: {after}."), values))
    return ExitCode.OK


def _report(name: str) -> str:
    """A report as the store knows it: by number, or by the path of its file."""
    return name if name.isdecimal() else stored_path(name)


def _tell_comparison(console: Console) -> None:
    console.narrate(Message(N_("The next cchc load compares the reports with each other anew.")))


_LABELS = {
    "schema": N_("version of the tables"),
    "bytes": N_("bytes"),
    "reports": N_("reports"),
    "removed": N_("removed reports"),
    "versions": N_("versions"),
    "characters": N_("characters of text"),
    "errors": N_("errors"),
    "warnings": N_("warnings"),
    "infos": N_("info"),
    "suppressed": N_("suppressed in the texts"),
    "decisions": N_("decisions in the journal"),
    "stale": N_("stale decisions"),
    "engines": N_("engines that judged the latest versions"),
}
_COLUMNS = (
    N_("report"), N_("versions"), N_("errors"), N_("warnings"), N_("info"), N_("decided"),
    N_("number"), N_("date"), N_("unit"), N_("path"),
)  # fmt: skip
