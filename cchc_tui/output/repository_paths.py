"""Paths as the services that keep the reports know them: from the root, where scripts run."""

from __future__ import annotations

import os
from functools import cache


def repository_path(path: str) -> str:
    """A path as seen from the working directory, with slashes; one outside of it stays absolute."""
    if os.path.isabs(path):
        path = path.removeprefix(_here())
    return os.path.normpath(path).replace(os.sep, "/")


@cache
def _here() -> str:
    return os.path.join(os.getcwd(), "")
