"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.model.messages import N_

LangOption = Annotated[
    str | None,
    typer.Option("--lang", metavar="vi|en", help=N_("Language of texts and messages.")),
]
PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATHS",
        show_default=False,
        help=N_("Files, folders, patterns, - for standard input; else the current folder."),
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help=N_("Write to a file.")),
]
JobsOption = Annotated[
    str | None,
    typer.Option(
        "--jobs", "-j", metavar="N|auto",
        help=N_("Reports worked on at once; auto: one a processor (1)."),
    ),
]  # fmt: skip
ConfigOption = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help=N_("Settings in place of cchc.toml.")),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help=N_("No summary on stderr."))]
