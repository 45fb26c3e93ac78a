"""Bytes to canonical text."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.ingest.decoding import decode
from cchc_tui.model.errors import InputError

TEXT = "Tiếp nhận 1.034 hồ sơ;\r\nđã giải quyết 1.000 hồ sơ.\n" * 3


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16-le", "utf-16-be", "utf-32-le", "bare le", "bare be"],
)
def test_every_coding_gives_the_same_text(data: bytes) -> None:
    assert decode(data) == (TEXT, None)


def test_decomposed_letters_and_line_ends_stay() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decode(decomposed.encode()).text == decomposed


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "the file is empty"),
        (codecs.BOM_UTF8, "the file is empty"),
        (b" \r\n\t\n", "the file is empty"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0", "a binary file, not text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a binary file, not text"),
        (b"a report\0with a zero", "a binary file, not text"),
        (b"H\xe5 s\xac: 12\n", "not valid UTF-8: byte 1 on line 1"),
        (b"one\ntwo \xff three", "not valid UTF-8: byte 8 on line 2"),
        (b"\xef\xbb\xbfone \xff", "not valid UTF-8: byte 7 on line 1"),
        (codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0", "not valid UTF-16-LE: byte 4 on line 1"),
    ],
)
def test_what_cannot_be_decoded_is_one_clear_line(data: bytes, line: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data)
    assert str(caught.value) == line


@given(st.text(min_size=1).filter(lambda text: text.strip() and "\0" not in text))
def test_utf8_goes_through_unchanged(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    assert decode(codecs.BOM_UTF8 + data).text == data.decode("utf-8")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_one_line(data: bytes) -> None:
    try:
        text = decode(data).text
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert text.strip()
