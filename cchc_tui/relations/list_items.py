"""How many items a list after its opening has, as a range that no way to split it leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cchc_tui.relations.list_openings import Opening
from cchc_tui.text.names import is_proper_name

_BRACKET = re.compile(r"\([^()]*\)")
_NEXT_BRACKETED = re.compile(r"(?<=\))\s*(?:[,;]|và\b)(?:\s*và\b)?")
_ONE_BRACKET = re.compile(r"[^()]{1,120}\([^()]{1,60}\)")
_AND = re.compile(r"\s+và\s+")
_DIGIT = re.compile(r"\d")
_AFTER_LIST = re.compile(
    r"(?P<last>\bvà\s[^,;]{1,60}),\s+(?:bảo đảm|đảm bảo|góp phần|đáp ứng|nhằm|giúp|qua đó|tạo|theo"
    r"|với|từ đó|kịp thời|để|phục vụ|trong|đúng|cơ bản|đã|được|nâng cao|hiện)\b.*$",
    re.DOTALL,
)
_SAYS_MORE = re.compile(
    r"\b(?:đạt|chiếm|tăng|giảm|được|đã|đang|sẽ|chưa|kể|tính|nêu|là|có(?! công)|thông qua|đều"
    r"|các|những|toàn bộ|tất cả|còn|bị|vẫn|cùng|trong đó|như|riêng|khác|hoặc|nhằm|để|bởi)\b"
)
_BEGINS_ACTION = re.compile(
    r"(?:không|tổ chức|ban hành|triển khai|thực hiện|tiếp tục|kiểm tra|phối hợp|chỉ đạo|hoàn thành"
    r"|xây dựng kế|rà soát|đăng tải|niêm yết|tham mưu|thường xuyên|kịp thời|đồng thời"
    r"|ngoài ra|bên cạnh|tập trung|đẩy mạnh|tăng cường|hướng dẫn|cập nhật|công khai|qua|từ|do|theo"
    r"|với|trong|các|những|một số|việc|góp phần|nâng cao|bảo đảm|đảm bảo|đáp ứng|tạo|giúp|nhờ|vì"
    r"|kết quả|hiện|đến nay|sau đó|phấn đấu|chú trọng|quan tâm|bố trí|phân công|giao|cử|thành lập"
    r"|duy trì|mở|trang bị|đôn đốc|yêu cầu|đề nghị|nhìn chung)\b"
)
OPEN = re.compile(r"\.\.\.|…|\bv\.\s?v|\bnhư\b|\bmột số\b|\bchủ yếu\b|\bnhất là\b|\bvân vân\b")
_SERIES = re.compile(r"\d\s?[-–]\s?\d|\bđến\b|\btới\b")
_MAY_PART = re.compile(r",|\s+và\s+|\s[-–]\s|[/&+]")
_QUOTES = frozenset('"“”')
_MOST_WORDS = 9
_MOST_WORDS_HEADED = 16
_LEAST_CLOSED = 3


class Count(NamedTuple):
    """How many items a list may have."""

    least: int
    most: int
    certain: bool
    """whether the items are clearly items, so that a number outside may be accused"""


def count_inline(text: str, opening: Opening) -> Count | None:
    """How many items a list in a sentence has; None if it is no clear list.

    `text` ends where the sentence or the bracket of the list ends.
    """
    if OPEN.search(text.lower()):
        return None
    bracketed = _stripped(_NEXT_BRACKETED.split(text.strip(" .;,")))
    if len(bracketed) > 1 and all(_ONE_BRACKET.fullmatch(item) for item in bracketed):
        return _count_strong([item.split("(")[0].strip() for item in bracketed], opening)
    plain = _AFTER_LIST.sub(lambda match: match["last"], _BRACKET.sub(" ", text)).strip(" \n;,")
    if ";" in plain:
        return _count_strong(_stripped(plain.split(";")), opening)
    return _count_weak(plain, opening)


def are_items(items: Sequence[str], opening: Opening) -> bool:
    """Whether each text is a short name of one thing that the opening may count."""
    if not items or any(not item for item in items):
        return False
    if all_headed(items, opening.noun):
        short = all(_short(item, _MOST_WORDS_HEADED) for item in items)
        return short and not any(_SERIES.search(item.lower()) for item in items)
    return opening.plain and all(_is_name(item) for item in items)


def all_headed(items: Sequence[str], noun: str) -> bool:
    """Whether every item begins with the counted noun: "xã Tân An; xã Phú Lợi"."""
    return all(item.lower().startswith(noun + " ") for item in items)


def _is_name(item: str) -> bool:
    if is_proper_name(item):
        return True
    lower = item.lower()
    if _DIGIT.search(item) or _SAYS_MORE.search(lower) or _BEGINS_ACTION.match(lower):
        return False
    return _short(item, _MOST_WORDS)


def _short(item: str, most: int) -> bool:
    return len(item.split()) <= most and ":" not in item and _QUOTES.isdisjoint(item)


def _stripped(pieces: Sequence[str]) -> list[str]:
    """Items without the white space and the closing "và" around them."""
    found = [" ".join(piece.split()) for piece in pieces]
    return [piece.removeprefix("và ") for piece in found if piece]


def _count_strong(items: list[str], opening: Opening) -> Count | None:
    """Items between semicolons or each with its bracket."""
    if len(items) < 2 or not are_items(items, opening):
        return None
    return count_lines(items)


def count_lines(items: Sequence[str]) -> Count:
    """Items that are parted for sure; a comma, dash or "và" inside one may hide two."""
    hidden = sum(len(_MAY_PART.findall(item)) for item in items)
    return Count(len(items), len(items) + hidden, True)


def _count_weak(text: str, opening: Opening) -> Count | None:
    """Items between commas, the last after "và", which says that the list ends there.

    Names hold commas and "và" themselves, so only a number above every way to split is accused,
    or one that differs from the items where all begin with the counted noun or are names.
    """
    pieces = _stripped(_AND.sub(",", text).split(","))
    if len(pieces) >= 2 and (all_headed(pieces, opening.noun) or _all_names(pieces, opening)):
        exact = all(
            _short(piece, _MOST_WORDS) and not _DIGIT.search(piece[:-2]) for piece in pieces
        )
        return Count(len(pieces), len(pieces), True) if exact else None
    closed = opening.says_all or _AND.search(text.rsplit(",", 1)[-1]) is not None
    if not closed or len(pieces) < _LEAST_CLOSED or not are_items(pieces, opening):
        return None
    return Count(max(2, len(pieces) // 2), len(pieces), True)


def _all_names(pieces: Sequence[str], opening: Opening) -> bool:
    return opening.plain and all(is_proper_name(piece) for piece in pieces)
