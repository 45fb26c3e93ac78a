"""HTML pages to canonical text."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from cchc_tui.ingest import failures
from cchc_tui.ingest.decoding import Decoded, decode
from cchc_tui.ingest.fences import Fences
from cchc_tui.ingest.html_blocks import Blocks
from cchc_tui.ingest.word_names import local_name
from cchc_tui.model.errors import InputError

_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_HEAD = 4096
_OLD_BROWSERS = frozenset({"iso8859-1", "cp1252", "ascii"})
"""codings that pages in legacy fonts state, and that hold no Vietnamese of themselves"""


def read_html(data: bytes, fences: Fences) -> str:
    """The canonical text of a page; raises InputError."""
    decoded = _decoded(data)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = etree.fromstring(decoded.text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise failures.damaged() from None
    if root is None:
        raise failures.empty_document()
    if decoded.coding:
        fences.codings.add(decoded.coding)
    blocks = Blocks(fences)
    for event, node in etree.iterwalk(root, events=("start", "end", "comment")):
        name = local_name(node)
        if event == "comment":
            blocks.comment(node)
        elif event == "start":
            blocks.open(name, node)
        else:
            blocks.close(name, node)
    return blocks.text()


def _decoded(data: bytes) -> Decoded:
    """The page in the coding it states, where its bytes bear that out."""
    stated = _stated(data)
    if stated is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE)):
        return decode(data)
    try:
        text = data.decode(stated)
    except (UnicodeDecodeError, LookupError):
        return decode(data)
    if "\0" in text:
        raise failures.binary()
    if stated not in _OLD_BROWSERS:
        return Decoded(text)
    try:
        return decode(data)
    except InputError:
        # Its letters may be legacy codes in fonts that only the tags name.
        return Decoded(data.decode("cp1252", "replace"))


def _stated(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_HEAD])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None
    return None if name.startswith(("utf-16", "utf-32")) else name
