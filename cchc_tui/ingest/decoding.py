"""Bytes to text: UTF-8 and UTF-16, with or without a byte order mark."""

from __future__ import annotations

import codecs

from cchc_tui.ingest.kinds import signature
from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


def decode(data: bytes) -> str:
    """The text of `data` without its byte order mark; line ends and NFD stay as they are."""
    kind = signature(data)
    if kind is not None:
        raise InputError(
            Message(N_("a document of kind {kind}, which this version does not read"),
                    {"kind": kind}),
            Message(N_("save it as text (.txt, UTF-8) first")),
        )  # fmt: skip
    encoding, mark = _encoding(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, encoding, error.start + len(mark)) from None
    if "\0" in text:
        raise InputError(Message(N_("a binary file, not text")))
    if not text.strip():
        raise InputError(Message(N_("the file is empty")))
    return text


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
        return InputError(Message(N_("a binary file, not text")))
    line = data.count(b"\n", 0, offset) + 1
    return InputError(
        Message(
            N_("not valid {encoding}: byte {offset} on line {line}"),
            {"encoding": encoding.upper(), "offset": str(offset), "line": str(line)},
        ),
        Message(N_("save it again as UTF-8; TCVN3, VNI and CP1258 are not read yet")),
    )


def _looks_binary(sample: bytes) -> bool:
    controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return b"\0" in sample or controls * 20 > len(sample)
