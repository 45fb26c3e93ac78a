"""Bytes to text: UTF-8 and UTF-16, with or without a byte order mark, and the legacy codings."""

from __future__ import annotations

import codecs
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from cchc_tui.ingest import failures
from cchc_tui.ingest.odd_letters import looks_legacy
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message

if TYPE_CHECKING:
    from cchc_tui.ingest.codings import Coding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


class Decoded(NamedTuple):
    """A text, and the legacy coding it was in, if any."""

    text: str
    coding: Coding | None = None


def decode(data: bytes) -> Decoded:
    """The text of `data` without its byte order mark; line ends and NFD stay as they are."""
    encoding, mark = _encoding(data)
    try:
        decoded = Decoded(data[len(mark) :].decode(encoding))
    except UnicodeDecodeError as error:
        decoded = _legacy(data) if encoding == "utf-8" and not mark else Decoded("")
        if not decoded.text:
            raise _undecodable(data, encoding, error.start + len(mark)) from None
    if "\0" in decoded.text:
        raise failures.binary()
    if not decoded.text.strip():
        raise failures.empty()
    return decoded if decoded.coding else mended(decoded.text)


def mended(text: str) -> Decoded:
    """Unicode text whose letters are legacy codes, decoded; any other text as it is."""
    if not looks_legacy(text):
        return Decoded(text)
    # The tables are built for the few texts that need them.
    from cchc_tui.ingest.codings import DECODERS
    from cchc_tui.ingest.evidence import legacy_coding

    coding = legacy_coding(text)
    return Decoded(DECODERS[coding](text), coding) if coding else Decoded(text)


def _legacy(data: bytes) -> Decoded:
    """The text in the legacy coding that is surely right; empty where none is."""
    if _looks_binary(data[:_SAMPLE]):
        return Decoded("")
    from cchc_tui.ingest.codings import DECODERS, Coding
    from cchc_tui.ingest.evidence import most_convincing

    letters = data.decode("cp1252", "surrogateescape")
    texts = {coding: decoder(letters) for coding, decoder in DECODERS.items()}
    texts[Coding.CP1258] = data.decode("cp1258", "surrogateescape")
    sought = {coding: unicodedata.normalize("NFC", text) for coding, text in texts.items()}
    coding = most_convincing(sought)
    if coding is None or any("\udc80" <= letter <= "\udcff" for letter in texts[coding]):
        return Decoded("")
    return Decoded(texts[coding], coding)


def _encoding(data: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, mark
    return _unmarked_utf16(data) or "utf-8", b""


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows itself by zero bytes on one side of nearly every space."""
    if len(data) % 2 or b"\0" not in data[:_SAMPLE]:
        return None
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 4 >= half and even * 50 <= half:
        return "utf-16-le"
    if even * 4 >= half and odd * 50 <= half:
        return "utf-16-be"
    return None


def _undecodable(data: bytes, encoding: str, offset: int) -> InputError:
    if encoding == "utf-8" and _looks_binary(data[:_SAMPLE]):
        return failures.binary()
    line = data.count(b"\n", 0, offset) + 1
    return InputError(
        Message(
            N_("not valid {encoding}: byte {offset} on line {line}"),
            {"encoding": encoding.upper(), "offset": str(offset), "line": str(line)},
        ),
        Message(N_("no legacy coding (TCVN3, VNI, CP1258) fits either; save it again as UTF-8")),
    )


def _looks_binary(sample: bytes) -> bool:
    controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return b"\0" in sample or controls * 20 > len(sample)
