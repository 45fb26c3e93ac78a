"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_tui.model.messages import N_

LangOption = Annotated[
    str | None,
    typer.Option("--lang", metavar="vi|en", help=N_("Language of texts and messages.")),
]
