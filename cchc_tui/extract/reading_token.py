"""A number token and the words on both sides of it."""

from __future__ import annotations

import re
from typing import NamedTuple

_WIDTH = 40
_OPENING = "([\"'“‘"
_NEXT_WORDS = re.compile(r"[ \n]{0,4}(?:(%|phần trăm\b)|([^\W\d_]+)(?:[ \n]{1,3}([^\W\d_]+))?)")
_COUNTED_WORDS = frozenset(
    (
        "hồ hs cuộc lượt người trường tthc dvc dvctt cbcc cbccvc ccvc cb cc vc pakn tin"
        " bài vụ hộ đồng triệu tỷ tỉ nghìn ngàn thủ nhiệm sáng mô lĩnh giấy thẻ máy phiếu"
        " xe camera ý buổi video clip trang học thành đảng đoàn hội lãnh biên tiêu quyết"
        " lớp doanh hợp tàu con bộ chiếc cái km ha m2 tấn kg căn chứng chữ tài sổ lô gói"
        " xã huyện thị vị đơn văn gia"
    ).split()
)
_COUNTED_PAIRS = frozenset(
    (
        "công chức|công trình|công dân|công việc|công đoàn|công văn|cán bộ|viên chức"
        "|cơ quan|cơ sở|tổ công|tổ hòa|tổ viên|tổ dân|tổ đảng|dịch vụ|chỉ tiêu|chỉ thị"
        "|kế hoạch|kiến nghị|phản ánh|phần mềm|hệ thống|nội dung|phòng chuyên|phòng ban"
        "|phòng học|quy trình|dự án|dự thảo|đề án|đề xuất|đề tài|thôn bản|giáo viên"
        "|chức danh|nhóm chỉ|mục tiêu|bản sao|bản tin|báo cáo|thông báo|điểm cầu|trạm y"
        "|khu dân|khu vực|đồng chí|nghị quyết|nghị định"
    ).split("|")
)
_UNCOUNTED_PAIRS = frozenset(
    (
        "trường chinh|tài chính|vị trí|hội đồng|đoàn kiểm|tiêu chuẩn|thành phố|thành ủy"
        "|thị xã|thị trấn|bộ nội|bộ tài|bộ tư|bộ thông|bộ y|bộ trưởng|bộ chính|con người"
        "|hợp lý|học kỳ|xã hội|thị ủy|huyện ủy|đồng thời|đồng bộ|đồng đều|gia đình"
        "|quyết tâm|tin học"
    ).split("|")
)


class NumberToken(NamedTuple):
    """Digits with inner dots and commas, as they stand in a text."""

    text: str
    lower: str
    start: int
    end: int
    surface: str
    before: str
    """the character to the left, a space at the start of the text"""
    after: str
    """the character to the right, a space at the end of the text"""
    last: str
    """the word to the left, lower case with its punctuation but no opening marks; "" for none"""
    second_last: str
    """the word before `last`"""
    whole: int
    """the value of up to four plain digits, else -1"""
    next_word: str
    """letters right after the number, lower case"""
    measured: bool
    """whether a percent sign or a noun of things that are counted follows"""

    @property
    def is_year(self) -> bool:
        """Whether it is written as a year of our time."""
        return len(self.surface) == 4 and 1945 <= self.whole <= 2060


def number_token(text: str, lower: str, start: int, end: int) -> NumberToken:
    """The token at `text[start:end]` with bounded windows to both sides."""
    following = _NEXT_WORDS.match(lower, end, end + _WIDTH)
    percent, next_word, second = following.groups() if following else (None, None, None)
    surface = text[start:end]
    *_, second_last, last = ("", "", *_words_before(lower, start))
    return NumberToken(
        text,
        lower,
        start,
        end,
        surface,
        text[start - 1] if start else " ",
        text[end] if end < len(text) else " ",
        last.lstrip(_OPENING),
        second_last.lstrip(_OPENING),
        int(surface) if end - start < 5 and surface.isdigit() else -1,
        next_word or "",
        percent is not None or _is_counted(next_word, second),
    )


def _words_before(lower: str, start: int) -> list[str]:
    """Up to two words of the same table cell, and what is left of them."""
    window = lower[start - _WIDTH : start] if start > _WIDTH else lower[:start]
    if "\t" in window:
        window = window.rpartition("\t")[2]
    return window.rsplit(None, 2)[-2:]


def _is_counted(word: str | None, second: str | None) -> bool:
    pair = f"{word} {second}"
    if word in _COUNTED_WORDS:
        return pair not in _UNCOUNTED_PAIRS
    return pair in _COUNTED_PAIRS
