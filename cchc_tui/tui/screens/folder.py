"""What a folder offers while a path is being written."""

from __future__ import annotations

import os
from typing import NamedTuple

from cchc_tui.ingest.kinds import READ_EXTENSIONS, extension, is_lock_file
from cchc_tui.session.folded import folded

_MOST = 1000


class Offer(NamedTuple):
    """A folder, or a file of a kind that is read."""

    path: str
    """what the field would hold; a folder ends with a separator"""
    name: str
    is_folder: bool


def offers(written: str) -> list[Offer]:
    """What may be meant by a path that is not finished: folders first, by name, accents aside.

    A folder that cannot be read offers nothing.
    """
    folder, beginning = os.path.split(os.path.expanduser(written))
    wanted = folded(beginning)
    found = [offer for offer in _entries(folder) if folded(offer.name).startswith(wanted)]
    if not beginning.startswith("."):
        found = [offer for offer in found if not offer.name.startswith(".")]
    found.sort(key=lambda offer: (not offer.is_folder, folded(offer.name), offer.name))
    above = [Offer(_above(folder), "..", True)] if not beginning else []
    return [*above, *found[:_MOST]]


def _entries(folder: str) -> list[Offer]:
    try:
        with os.scandir(folder or ".") as entries:
            return [offer for entry in entries if (offer := _offer(folder, entry)) is not None]
    except OSError:
        return []


def _offer(folder: str, entry: os.DirEntry[str]) -> Offer | None:
    path = os.path.join(folder, entry.name)
    if entry.is_dir():
        return Offer(path + os.sep, entry.name, True)
    if extension(entry.name) in READ_EXTENSIONS and not is_lock_file(entry.name):
        return Offer(path, entry.name, False)
    return None


def _above(folder: str) -> str:
    """The folder over this one, with a separator."""
    over = os.path.dirname(os.path.abspath(folder or "."))
    return over if over.endswith(os.sep) else over + os.sep
