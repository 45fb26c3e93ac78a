"""Paths as the services that keep the reports know them: from the root, where scripts run."""

from __future__ import annotations

import os


def repository_path(path: str) -> str:
    """A path as seen from the working directory, with slashes; one outside of it stays absolute."""
    if os.path.isabs(path):
        path = path.removeprefix(os.path.join(os.getcwd(), ""))
    return os.path.normpath(path).replace(os.sep, "/")
