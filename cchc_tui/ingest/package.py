"""The parts of a zipped document, each inflated within limits and parsed without entities."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from cchc_tui.ingest import failures
from cchc_tui.ingest.word_names import STRICT, TRANSITIONAL
from cchc_tui.model.errors import InputError

LARGEST_UNPACKED = 40_000_000
"""bytes of all parts that are read; a tree of such a size takes some ten times as much memory"""
_LARGEST_RATIO, _SMALL = 200, 4_000_000
_MOST_MEMBERS = 20_000
_CHUNK = 1 << 20
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Package:
    """A zip in memory; only the parts asked for are inflated."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {member.filename: member for member in self._zip.infolist()}
        except _DAMAGE:
            raise failures.damaged() from None
        if len(self._members) > _MOST_MEMBERS:
            raise failures.damaged()
        self._left = LARGEST_UNPACKED

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def tree(self, name: str) -> etree._Element | None:
        """The root element of a part; None where the package has no such part."""
        if name not in self._members:
            return None
        content = self.read(name).replace(STRICT.encode(), TRANSITIONAL.encode())
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise failures.damaged() from None
        if root is None or root.getroottree().docinfo.internalDTD is not None:
            # No office program writes a document type: it only serves entity tricks.
            raise failures.damaged()
        return root

    def read(self, name: str) -> bytes:
        """The bytes of a part; refused before inflating where its stated size is out of bounds."""
        member = self._members[name]
        if member.flag_bits & 1:
            raise failures.encrypted()
        bomb = member.file_size > max(_SMALL, _LARGEST_RATIO * member.compress_size)
        if bomb or member.file_size > self._left:
            raise failures.too_large_unpacked(member.file_size)
        content = self._inflated(member)
        self._left -= len(content)
        return content

    def _inflated(self, member: zipfile.ZipInfo) -> bytes:
        chunks: list[bytes] = []
        left = self._left
        try:
            with self._zip.open(member) as part:
                while chunk := part.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        raise failures.too_large_unpacked(LARGEST_UNPACKED)
                    chunks.append(chunk)
        except InputError:
            raise
        except (*_DAMAGE, RuntimeError):
            # zipfile says RuntimeError for a password, and more for a hostile head.
            raise failures.damaged() from None
        return b"".join(chunks)
