"""Texts in the legacy codings TCVN3, VNI and CP1258: told by evidence, decoded whole or refused."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.ingest.codings import DECODERS, TCVN3, VNI, Coding
from cchc_tui.ingest.decoding import decode
from cchc_tui.ingest.reading import source_of
from cchc_tui.model.errors import InputError

SENTENCE = (
    "Ủy ban nhân dân xã tiếp nhận 12 hồ sơ, đã giải quyết đúng hạn 10 hồ sơ; "
    "đang giải quyết 2 hồ sơ lĩnh vực đất đai, hộ tịch."
)
_TO_TCVN3 = {letter: code for code, letter in TCVN3.items()}
_TO_VNI = {letter: code for code, letter in VNI.items()}
_SMALL = "".join(sorted(letter for letter in _TO_TCVN3 if letter.islower()))


def _tcvn3(text: str) -> str:
    return "".join(_TO_TCVN3.get(letter, letter) for letter in text)


def _vni(text: str) -> str:
    return "".join(_TO_VNI.get(letter, letter) for letter in text)


def _cp1258(text: str) -> bytes:
    """Base letters of CP1258 followed by its tone marks, as Windows wrote them."""
    spaced = []
    for letter in text:
        try:
            letter.encode("cp1258")
            spaced.append(letter)
        except UnicodeEncodeError:
            base, tone = (
                unicodedata.normalize("NFD", letter)[:-1],
                unicodedata.normalize("NFD", letter)[-1],
            )
            if (
                tone not in "\u0300\u0301\u0303\u0309\u0323"
            ):  # a dot below stands before a circumflex
                base, tone = letter_without_dot(letter), "\u0323"
            spaced.append(unicodedata.normalize("NFC", base) + tone)
    return "".join(spaced).encode("cp1258")


def letter_without_dot(letter: str) -> str:
    """The letter as it is without the dot below."""
    return unicodedata.normalize("NFD", letter).replace("\u0323", "")


@given(st.text(_SMALL + "ĂÂÊÔƠƯĐ abc.,;12\n"))
def test_tcvn3_goes_there_and_back(text: str) -> None:
    assert DECODERS[Coding.TCVN3](_tcvn3(text)) == text


@given(st.text(_SMALL + _SMALL.upper() + " bcd.,;12\n"))
def test_vni_goes_there_and_back(text: str) -> None:
    assert DECODERS[Coding.VNI](_vni(text)) == text


@pytest.mark.parametrize(
    ("coding", "legacy", "text"),
    [
        (Coding.TCVN3, "Uû ban nh©n d©n", "Uỷ ban nhân dân"),
        (Coding.TCVN3, "C¶i c¸ch hµnh chÝnh", "Cải cách hành chính"),
        (Coding.TCVN3, "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        (Coding.VNI, "ÑOÄC LAÄP - Töï do - Haïnh phuùc", "ĐỘC LẬP - Tự do - Hạnh phúc"),
        (Coding.VNI, "quyù III naêm 2024, ñaõ giaûi quyeát", "quý III năm 2024, đã giải quyết"),
        (
            Coding.VNI,
            "thuû tuïc, lónh vöïc, thò xaõ, nghæ, kyø",
            "thủ tục, lĩnh vực, thị xã, nghỉ, kỳ",
        ),
    ],
)
def test_known_words(coding: Coding, legacy: str, text: str) -> None:
    assert DECODERS[coding](legacy) == text


@pytest.mark.parametrize(
    ("data", "coding"),
    [
        (_tcvn3(SENTENCE.replace("Ủ", "U")).encode("latin-1"), Coding.TCVN3),
        (_vni(SENTENCE).encode("latin-1"), Coding.VNI),
        (_cp1258(SENTENCE), Coding.CP1258),
        (_tcvn3(SENTENCE.replace("Ủ", "U")).encode(), Coding.TCVN3),
        (_vni(SENTENCE).encode("utf-16"), Coding.VNI),
    ],
    ids=["tcvn3", "vni", "cp1258", "tcvn3 kept as utf-8", "vni kept as utf-16"],
)
def test_legacy_text_is_recognised(data: bytes, coding: Coding) -> None:
    text, found = decode(data)
    assert found is coding
    read = unicodedata.normalize("NFC", text)
    assert read == (SENTENCE.replace("Ủ", "U") if coding is Coding.TCVN3 else SENTENCE)
    (note,) = source_of("a.txt", data).notes
    assert note.values == {"codings": str(coding)}


@pytest.mark.parametrize(
    "data",
    [
        "Les élèves français ont été reçus à l'école; où est le théâtre?".encode("latin-1"),
        "Größe, Straße, Mädchen, für, über, schön, Äpfel".encode("latin-1"),
        _tcvn3("Hồ sơ: 12").encode("latin-1"),
        bytes(range(0xA0, 0x100)) * 3,
    ],
    ids=["French", "German", "too short to be sure", "every letter"],
)
def test_what_is_not_surely_vietnamese_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not valid UTF-8"):
        decode(data)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        SENTENCE.upper(),
        "© 2024 «Báo cáo»",
        "Größe für alle",
        unicodedata.normalize("NFD", SENTENCE),
    ],
)
def test_unicode_text_stays(text: str) -> None:
    assert decode(text.encode()) == (text, None)
