"""Numbers after the word "số" and names with digits in them: "số 12", "3G", "Covid-19", "H2O"."""

from __future__ import annotations

import re
from collections.abc import Set

from cchc_tui.extract.reading_cues import is_label, kind_after_cue
from cchc_tui.extract.reading_token import NumberToken
from cchc_tui.model.figures import Reading, ReadingKind

_COUNTS = frozenset(
    (
        "tổng con chỉ hệ trị dân tham nhân thiểu đa tần bội doanh một lượng vài trên"
        " trong các những là bằng thêm đủ"
    ).split()
)
_FORMS = frozenset("biểu mẫu lục bảng phiếu phần mục hình".split())
_PLACES = frozenset(
    (
        "bão phố tổ nhóm trụ khu lộ đội thôn ấp trạm cụm lô phường quận khóm nhánh chí dung vụ"
        " tiêu gói câu mã hỏi bước"
    ).split()
)
_DOCUMENTS = frozenset(
    (
        "định quyết tư thị luận lệnh luật hoạch văn cáo trình báo dẫn điện án ước bản quy"
        " phép trình tờ đồng"
    ).split()
)
_ADDRESS = re.compile(r"[a-z]?\s{0,2},?\s{0,2}(?:đường|phố|ngõ|hẻm|quốc lộ|đại lộ)\b")
_STREET_NAME = re.compile(r"\s{1,2}[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s[A-ZĐÀ-Ỹ]")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+\Z")
_UNITS = frozenset(["m", "km", "cm", "dm", "mm", "ha", "co", "h"])
_GLUED_UNITS = frozenset(["m", "g", "l", "đ", "k", "w", "v"])


def kind_after_number_word(token: NumberToken) -> ReadingKind | None:
    """What "số" before the number makes of it: form, document, place or house number."""
    word = token.last
    if word not in ("số", "số:") or not is_label(token, 9999):
        return None
    before = token.second_last.strip('(“"-,;')
    if before in _COUNTS:
        return None
    if before in _FORMS:
        return ReadingKind.HEADING
    if before in _DOCUMENTS:
        return ReadingKind.DOCUMENT
    if word == "số:":
        return None
    if _ADDRESS.match(token.lower, token.end) or _STREET_NAME.match(token.text, token.end):
        return ReadingKind.CONTACT
    if before in _PLACES or not token.next_word:
        return ReadingKind.NAME
    return None


def read_glued(token: NumberToken, marks: Set[str]) -> Reading | None:
    """The reading of digits that touch a letter, a dash after a name, or an underscore."""
    if token.before == "_" or token.after == "_":
        return Reading(ReadingKind.NAME, token.start, token.end)
    if token.before.isalpha():
        return _read_after_letter(token, marks)
    if token.before == "-":
        return _read_after_dash(token)
    if token.after.isalpha():
        return _read_before_letter(token)
    return None


def _read_after_letter(token: NumberToken, marks: Set[str]) -> Reading | None:
    match = _LETTERS_BEFORE.search(token.last)
    letters = match.group() if match else ""
    printed = token.text[token.start - len(letters) : token.start]
    if letters in ("v", "ver", "ipv"):
        return Reading(ReadingKind.VERSION, token.start, token.end)
    if printed.islower() and len(printed) > 1 and letters not in _UNITS:
        if token.surface in marks and not token.measured:
            return Reading(ReadingKind.FOOTNOTE_MARK, token.start, token.end)
        kind = kind_after_cue(token)
        return Reading(kind, token.start, token.end) if kind else None
    return Reading(ReadingKind.NAME, token.start, token.end)


def _read_after_dash(token: NumberToken) -> Reading | None:
    """Covid-19 and BCĐ-389 are names; "huyện-12 xã" is not."""
    word = token.last[:-1]
    printed = token.text[token.start - 1 - len(word) : token.start - 1]
    if word.isalpha() and (
        word.endswith(("covid", "cov")) or (printed.isupper() and len(word) < 5)
    ):
        return Reading(ReadingKind.NAME, token.start, token.end)
    return None


def _read_before_letter(token: NumberToken) -> Reading | None:
    """3G, 5S and lớp 12a are names; 24h was read as time before; 500đ and 02TTHC are figures."""
    if len(token.next_word) != 1 or not token.surface.isdigit() or len(token.surface) > 3:
        return None
    if token.after == "T":
        return Reading(ReadingKind.PERIOD, token.start, token.end)
    if token.after.isupper() or token.after not in _GLUED_UNITS:
        return Reading(ReadingKind.NAME, token.start, token.end)
    return None
