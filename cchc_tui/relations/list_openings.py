"""The words between a number and a list of what it counts: "05 kênh, bao gồm:", "03 xã sau đây:".

The list must count the noun right after the number. Words that may bring in another noun
("05 ý kiến về các nội dung:", "02 xã hoàn thành hồ sơ gồm:") leave only lists whose items begin
with the counted noun itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_tui.model.figures import Figure

_PHRASE = r"[^\W\d_][^,;:.()\[\]\d–…/]{0,60}?"
_CUE = r"(?:bao )?gồm(?: có)?|cụ thể(?: là| như sau| gồm)?|là|như sau|sau đây|sau|dưới đây"
_INLINE = re.compile(
    rf"\s{{1,3}}(?P<phrase>{_PHRASE})"
    rf"(?P<opening>\s?\(|,?\s(?:{_CUE})\s?:|\s?:|,?\s(?:bao )?gồm(?: có)?(?=\s))"
)
_BELOW = re.compile(rf"\s{{1,3}}(?P<phrase>{_PHRASE})(?:,?\s(?:{_CUE})\s?:?|\s?:)\s*$")
_BRINGS_ANOTHER = re.compile(
    r"\b(?:các|những|mọi|mỗi|từng|nhiều|một số|số|loại|hai|ba|bốn|cả|đều|cùng|tổng|trong đó)\b"
)
"""what counts or embraces something else: no list after it is one of the noun"""
_MAY_BRING_ANOTHER = re.compile(
    r"\b(?:về|theo|trong|với|cho|bởi|do|từ|để|nhằm|trên|tại|ở|bằng|và|hoặc|đã|đang|sẽ|có|không|chưa"
    r"|phải|cần|được|bị|đạt|nêu|hoàn thành|thực hiện|tiếp nhận|nộp|gửi|lập|triển khai|giải quyết"
    r"|cung cấp|áp dụng|ban hành|tổ chức|phát sinh|xử lý|vi phạm|đề xuất|đề nghị|cắt giảm"
    r"|bố trí|tham gia|đăng ký|quy định|hướng dẫn|chỉ đạo|báo cáo kết quả|sử dụng|thành phần)\b"
)
_LOOSE = frozenset(
    "tổ đoàn nhóm hội ban đội bộ gói cuộc lượt lần buổi đợt lớp vụ phiên kỳ hồ đơn trường người"
    " công cán viên đảng đồng ý kiến phản kết tin bài văn chuyến hộ phiếu thành chức lãnh học giáo"
    " đại hòa khoản vị bước ca".split()
)
"""first words of nouns that are made up of others (tổ, đoàn), happen (cuộc, lượt), are people or
cases, or whose lists often name kinds (văn bản): what follows need not be one item each"""
_FIRM = frozenset(("đơn vị", "bộ phận", "công cụ", "công trình", "công ty", "hộ chiếu"))
_MOST_WORDS = 6


class Opening(NamedTuple):
    """How a list is opened."""

    place: int
    """where the list begins"""
    bracket: bool
    noun: str
    """first word of the counted noun, folded"""
    says_all: bool
    """whether a word says that the list is whole ("gồm", "là"), not only a colon or a bracket"""
    plain: bool
    """whether nothing but the noun stands before the list, so that any items are its own"""


def inline_opening(lower: str, figure: Figure) -> Opening | None:
    """The opening of a list in the same sentence."""
    match = _INLINE.match(lower, figure.end)
    if match is None:
        return None
    bracket = match["opening"].endswith("(")
    says_all = match["opening"].strip(" ,:").endswith(("gồm", "gồm có", "là"))
    return _opening(match["phrase"], match.end(), bracket, says_all)


def opening_below(lower: str, figure: Figure, end: int) -> Opening | None:
    """The opening of a list in the lines under a block that ends at `end`."""
    if end - figure.end > _LONGEST_TAIL:
        return None
    match = _BELOW.match(lower[figure.end : end])
    return _opening(match["phrase"], end, False, True) if match is not None else None


_LONGEST_TAIL = 100


def _opening(phrase: str, place: int, bracket: bool, says_all: bool) -> Opening | None:
    words = phrase.split()
    if _BRINGS_ANOTHER.search(phrase):
        return None
    named = " ".join(words[:2])
    firm = words[0] not in _LOOSE or named in _FIRM
    plain = firm and len(words) <= _MOST_WORDS and not _MAY_BRING_ANOTHER.search(phrase)
    return Opening(place, bracket, words[0], says_all, plain)
