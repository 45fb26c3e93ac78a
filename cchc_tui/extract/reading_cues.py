"""Words before a number that say it is no figure: "Điều 18", "mức độ 3", "Quận 3", "lần thứ 5"."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_tui.extract.reading_token import NumberToken
from cchc_tui.model.figures import ReadingKind

_ANY: frozenset[str] = frozenset()


class Cue(NamedTuple):
    """What the word before a number makes of it, and when it does not."""

    kind: ReadingKind
    after: frozenset[str] = _ANY
    """words one of which must stand before the cue; any if empty"""
    unless: frozenset[str] = _ANY
    """words before the cue that take its force away"""
    most: int = 999
    """the largest value that is still such a number"""
    closed: bool = False
    """whether an ordinary word after the number makes it a figure"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HEADING = ReadingKind.HEADING
_NAME = ReadingKind.NAME
_LISTED = _words("các những mọi tổng một số mỗi từng nhiều")
_PLACE = Cue(_NAME, most=50, unless=_LISTED)
_STREET = _PLACE._replace(most=999)
_PART = Cue(_HEADING, most=400, unless=_LISTED)
_LAW = Cue(ReadingKind.DOCUMENT, most=9999)
_ORDERED = Cue(
    ReadingKind.ORDINAL, most=300, unless=_words("gấp hơn mỗi trong các những nhiều tổng")
)
_LEVEL = Cue(ReadingKind.VERSION, most=9, unless=_LISTED, closed=True)
_VERSION = Cue(ReadingKind.VERSION)

CUES: dict[str, tuple[Cue, ...]] = {
    "độ": (Cue(ReadingKind.VERSION, after=_words("mức cấp"), most=5),),
    "mức": (Cue(ReadingKind.VERSION, most=5),),
    "cấp": (
        _LEVEL._replace(
            unless=_LISTED
            | _words("đã được mới lại thẻ đề chưa cung thu cho cần sẽ trợ nâng đang kịp phải số")
        ),
    ),
    "loại": (_LEVEL._replace(unless=_LISTED | _words("phân hai ba")),),
    "nhóm": (_LEVEL,),
    "bậc": (_LEVEL._replace(closed=False),),
    "hạng": (
        Cue(ReadingKind.ORDINAL, after=_words("xếp đứng thứ thăng tăng giảm xuống lên")),
        _LEVEL._replace(closed=False),
    ),
    "bản": (_VERSION._replace(after=_words("phiên")),),
    "nghiệp": (_LEVEL._replace(after=_words("công"), most=5),),
    "version": (_VERSION,),
    "windows": (_VERSION,),
    "office": (_VERSION,),
    "mục": (_PART._replace(unless=_LISTED | _words("danh chuyên hạng hàng đề đầu")),),
    "điều": (_PART,),
    "khoản": (_PART._replace(most=60, unless=_LISTED | _words("tài thỏa điều")),),
    "điểm": (
        _PART._replace(
            most=12,
            unless=_LISTED | _words("đạt chấm được quân đa bằng trừ cộng thời địa trọng cầu"),
        ),
    ),
    "tiết": (_PART._replace(most=60, unless=_words("chi thời")),),
    "chương": (_PART._replace(most=60),),
    "phần": (_PART._replace(most=30, unless=_LISTED | _words("cổ thành góp thị")),),
    "bảng": (_PART._replace(most=60),),
    "biểu": (_PART._replace(unless=_LISTED | _words("đại tiêu phát")),),
    "mẫu": (_PART,),
    "lục": (_PART._replace(most=60, after=_words("phụ mục")),),
    "hình": (_PART._replace(most=60, unless=_LISTED | _words("mô tình loại truyền địa")),),
    "trang": (_PART,),
    "cột": (_PART,),
    "dòng": (_PART,),
    "quận": (_PLACE,),
    "phường": (_PLACE,),
    "q.": (_PLACE,),
    "p.": (_PLACE,),
    "kp": (_PLACE,),
    "kp.": (_PLACE,),
    "tdp": (_PLACE,),
    "phố": (_PLACE._replace(after=_words("khu dân"), most=99),),
    "thôn": (_PLACE,),
    "ấp": (_PLACE,),
    "xóm": (_PLACE,),
    "khóm": (_PLACE,),
    "buôn": (_PLACE,),
    "tổ": (_STREET,),
    "đội": (_PLACE,),
    "khu": (_PLACE,),
    "tầng": (_PLACE,),
    "phòng": (_STREET._replace(unless=_LISTED | _words("văn quốc dự")),),
    "hẻm": (_STREET,),
    "ngõ": (_STREET,),
    "đường": (_STREET,),
    "lộ": (_LAW._replace(kind=_NAME, after=_words("quốc tỉnh hương huyện đại xa")),),
    "ql": (_STREET,),
    "ương": (_PLACE._replace(after=_words("trung"), most=20),),
    "án": (_STREET._replace(after=_words("đề dự")),),
    "bão": (_PLACE,),
    "covid": (_PLACE,),
    "khóa": (_STREET,),
    "thứ": (Cue(ReadingKind.ORDINAL),),
    "lần": (_ORDERED,),
    "đợt": (_ORDERED,),
    "bước": (_ORDERED,),
    "kỳ": (
        _ORDERED._replace(
            most=12,
            unless=_words("trong cùng định trước các mỗi thời theo thường với bất nhiệm"),
        ),
    ),
    "định": (_LAW._replace(after=_words("nghị quyết")),),
    "quyết": (_LAW._replace(after=_words("nghị")),),
    "tư": (_LAW._replace(after=_words("thông")),),
    "thị": (_LAW._replace(after=_words("chỉ")),),
    "luận": (_LAW._replace(after=_words("kết")),),
    "lệnh": (_LAW._replace(after=_words("pháp")),),
    "luật": (_LAW,),
    "hoạch": (_LAW._replace(after=_words("kế"), closed=True),),
    "trình": (
        _LAW._replace(after=_words("tờ"), closed=True),
        _STREET._replace(after=_words("chương"), closed=True),
    ),
}
_LIST = re.compile(r"[0-9]{1,2}(?:,[0-9]{1,2}){1,8}")
_NUMBERING = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}")
_NUMBERED = frozenset((_HEADING, ReadingKind.VERSION))
_OPEN_WORDS = _words(
    "và hoặc đến trở của tại trên là thuộc gồm có theo đã được năm thì với cho từ trong về do"
    " cấp mức loại nhóm khoản điều mục ngày quận huyện thành tỉnh nghị"
)


def kind_after_cue(token: NumberToken) -> ReadingKind | None:
    """What the words to the left make of the number, None if they say nothing."""
    for cue in CUES.get(token.last, ()):
        if _applies(cue, token):
            return cue.kind
    return None


def _applies(cue: Cue, token: NumberToken) -> bool:
    before = token.second_last
    if (cue.after and before not in cue.after) or before in cue.unless:
        return False
    if not is_label(token, cue.most) and not (
        cue.kind in _NUMBERED and _NUMBERING.fullmatch(token.surface) and not token.measured
    ):
        return False
    return not cue.closed or not token.next_word or token.next_word in _OPEN_WORDS


def is_label(token: NumberToken, most: int) -> bool:
    """Whether the number could name rather than count: small, plain, no noun, no ratio."""
    if token.measured or not _is_plain(token.surface, most):
        return False
    return not (token.after == "/" and _is_ratio(token.text, token.end + 1))


def _is_plain(surface: str, most: int) -> bool:
    if surface.isdigit():
        return len(surface) <= 4 and int(surface) <= most
    if _LIST.fullmatch(surface) is None:
        return False
    values = [int(item) for item in surface.split(",")]
    return values == sorted(set(values)) and values[-1] <= most


def _is_ratio(text: str, start: int) -> bool:
    """Whether digits other than a year follow the slash."""
    following = text[start : start + 4]
    return following[:1].isdigit() and not (
        len(following) == 4 and following.isdigit() and following[:2] in ("19", "20")
    )
