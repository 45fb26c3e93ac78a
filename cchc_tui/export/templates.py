"""Templates of documents, filled so that text of a report stays text in them."""

from __future__ import annotations

import os

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from cchc_tui.data.catalogue import TEMPLATES_FOLDER
from cchc_tui.output.display import visible


def template(*path: str) -> Template:
    """A template under data/templates; what is filled in is escaped and has no control letters."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES_FOLDER),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("/".join(path))


def template_bytes(*path: str) -> bytes:
    """A file under data/templates as it is."""
    with open(os.path.join(TEMPLATES_FOLDER, *path), "rb") as file:
        return file.read()


def _shown(value: object) -> object:
    """A value as it is filled in: only the templates themselves have markup."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value
