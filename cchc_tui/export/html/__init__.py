"""One page that needs nothing else: each report with its findings beside it.

Written report by report; the list of reports comes last and the script moves it to the top. The
page may load nothing and run only its own script (Content Security Policy, by hash).
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from markupsafe import Markup

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedReport
from cchc_tui.export.html.labels import LABELS
from cchc_tui.export.html.section import Entry, section_of
from cchc_tui.export.templates import template, template_bytes
from cchc_tui.model.findings import Severity
from cchc_tui.model.messages import N_

__all__ = ["texts"]

_TITLE = N_("Findings in reports on administrative reform")


def texts(reports: Iterable[ExportedReport], context: Context) -> Iterator[str]:
    """Head, a section a report, list of reports, script."""
    style, script = (_asset(name) for name in ("page.css", "page.js"))
    about = {
        "lang": context.lang,
        "title": context.say(_TITLE),
        "say": {name: context.say(label) for name, label in LABELS.items()},
    }
    yield template("page", "head.html.j2").render(
        about,
        style=style,
        style_hash=_hash(style),
        script_hash=_hash(script),
        severities=[(one.word, context.severity(one)) for one in sorted(Severity, reverse=True)],
        states=[(state.value, context.state(state)) for state in context.states],
    )
    section = template("page", "section.html.j2")
    index: list[Entry] = []
    for report in reports:
        made = section_of(report, context)
        index.append(made.entry)
        yield section.render(about, section=made)
    yield template("page", "foot.html.j2").render(about, index=index, script=script)


def _asset(name: str) -> Markup:
    """The style or the script, as it stands in the page."""
    return Markup(template_bytes("page", name).decode())


def _hash(asset: str) -> str:
    return b64encode(sha256(asset.encode()).digest()).decode("ascii")
