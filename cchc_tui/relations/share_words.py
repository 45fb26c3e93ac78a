"""Words that say whether the classes of a list are separate, and whether they are all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from cchc_tui.text.folding import one_line, words

_WHOLE_SCALE = 4


class Closure(Enum):
    """What the words of a list say of its classes."""

    NONE = "none"
    """they may overlap, or be of several wholes"""
    SEPARATE = "separate"
    """no two overlap, but some may be missing"""
    COMPLETE = "complete"
    """none is missing"""


_START = re.compile(
    r":(?=\s)|\b(?:bao gồm|gồm(?: có)?|trong đó)(?=\s{1,3}\d)|,\s{1,3}(?:có|với|thì)(?=\s{1,3}\d)"
)
_DIVIDED = re.compile(r"\b(?:chia|phân) (?:thành|làm|ra)\b")
_ALL = re.compile(r"\b(?:bao gồm|gồm)(?: có)?(?: các [^\W\d]+)?\s?:?$")
_MAKE_UP = re.compile(r"\bcơ cấu\b|\btỷ trọng\b")
_HUNDRED = re.compile(r"\btổng(?: số| cộng)?(?: đều)?(?: là| bằng| =)? ?100 ?%")
_SOME = re.compile(r"\btrong (?:số )?đó\b")
_MAY_MISS = re.compile(
    r"\b(?:kinh tế|grdp|gdp|giá trị|nguồn|tăng trưởng|đất|lao động|dân (?:số|cư)|ngành nghề"
    r"|thu nhập|sản xuất|cây trồng|vật nuôi)\b"
)
"""wholes of which a report often names the main classes only"""
_SHARED_OUT = re.compile(
    r"\b(?:cơ cấu|tỷ trọng|phân loại|xếp loại|phân nhóm|thống kê|khảo sát|đánh giá"
    r"|(?:chia|phân) (?:thành|làm|ra))\b"
)
_RATES = re.compile(
    r"\b(?:t[ỷỉ] lệ|tiến độ|giải ngân|chỉ số|điểm|tốc độ|mức độ|kế hoạch năm|chỉ tiêu|hiệu suất)\b"
)
"""percentages that have each a whole of its own"""
_BODIES = re.compile(
    r"\W*(?:các )?(?:xã|phường|thị (?:trấn|xã)|huyện|quận|thành phố|tỉnh|sở|phòng|ban|ngành|cấp"
    r"|trường|cơ quan|đơn vị|dự án|chương trình|tổ|khối)\b"
)
"""what has a rate of its own"""
_TAKES = re.compile(r"\bchiếm\b")
_OTHER_BASE = re.compile(
    r"\b(?:tăng|giảm|so với|kế hoạch|chỉ tiêu|cùng kỳ|trong đó|riêng|bình quân|của tổng|trên tổng"
    r"|trong tổng|vượt|năm|quý|tháng|mục tiêu|lần lượt|hơn|gần|khoảng|trên|trở lên)\b"
)
_OVERLAPS = re.compile(r"\b(?:nữ|nam giới|đảng viên|dân tộc|tôn giáo|trẻ|số hóa)\b")
_WAYS = re.compile(r"\b(?:trực tuyến|trực tiếp|bưu chính|qua mạng|toàn trình|một phần)\b")
_TIMELY = re.compile(r"\b(?:trước|đúng|trễ|quá|sớm|trong) hạn\b")
_BELOW = re.compile(r"\bdưới\b")
_AMONG = re.compile(r"\btừ\b.*\bđến\b")
_ABOVE = re.compile(r"\btrên\b|\btrở lên\b")
_REST = re.compile(r"\bcòn lại\b")
_OTHERS = re.compile(r"\bkhác(?: (?:chiếm|đạt|là|tỷ lệ|tỉ lệ))*$")
_FORM = frozenset(
    "tỷ lệ tỉ trọng số chiếm đạt là có được và mức loại nhóm còn lại thì các phần trăm bằng".split()
)
_SCALE = frozenset(
    (
        "rất không chưa hài lòng tốt khá giỏi xuất sắc trung bình yếu kém hoàn thành nhiệm vụ"
        " thường đồng ý hạng xếp chất lượng"
    ).split()
)
_BEST = re.compile(r"\b(?:rất (?:hài lòng|tốt)|xuất sắc|giỏi|tốt|(?<!không )(?<!chưa )hài lòng)\b")
_WORST = re.compile(
    r"\b(?:không (?:hài lòng|hoàn thành|đạt|đồng ý)|chưa (?:hài lòng|hoàn thành|đạt)|yếu|kém"
    r"|trung bình)\b"
)
_GRADE = re.compile(
    r"\b(?:hài lòng|tốt|khá|giỏi|xuất sắc|trung bình|yếu|kém|đạt|hoàn thành|bình thường|đồng ý)\b"
)


def list_start(lower: str, start: int, first: int, last: int) -> int:
    """Where the items of a list begin: after the colon or cue before its first number.

    `start` is where the sentence begins, `first` and `last` the first and the last number. "Tính
    trên tổng số là 100%: …": what stands before such a colon is no item.
    """
    begin = start
    for found in _START.finditer(lower, start, last):
        told = found.group() == ":" and _HUNDRED.search(lower, start, found.start())
        if found.start() < first or told:
            begin = found.end()
    return begin


def bare(said: str) -> bool:
    """Whether nothing is said but "%", marks and "có"."""
    return not (set(words(said)) - {"có", "và", "phần", "trăm"})


def closure_of(intro: str, labels: Sequence[str], percents_first: bool) -> Closure:
    """What introducing words and labels say of the classes."""
    grades = _are_grades(labels)
    if not grades and not _of_one_whole(intro, labels, percents_first):
        return Closure.NONE
    if _are_bands(labels):
        return Closure.COMPLETE
    if any(map(_OTHER_BASE.search, labels)):
        return Closure.NONE
    if grades:
        complete = _is_whole_scale(labels) or _by_intro(intro, labels) is Closure.COMPLETE
        return Closure.COMPLETE if complete else Closure.SEPARATE
    return _by_intro(intro, labels) if _are_separate(labels) else Closure.NONE


def _of_one_whole(intro: str, labels: Sequence[str], percents_first: bool) -> bool:
    """Whether the percentages are shares, not each the rate of a class of its own."""
    if all(map(_TAKES.search, labels)) or _HUNDRED.search(intro):
        return True
    if _RATES.search(intro) or _BODIES.match(labels[0]):
        return False
    return percents_first or _SHARED_OUT.search(intro) is not None


def _by_intro(intro: str, labels: Sequence[str]) -> Closure:
    last = _trimmed(labels[-1])
    if _REST.search(last) or _HUNDRED.search(intro):
        return Closure.COMPLETE
    introduced = _SHARED_OUT.search(intro) or intro.endswith(":")
    if introduced and _OTHERS.search(last):
        return Closure.COMPLETE
    if _ALL.search(intro) or (_DIVIDED.search(intro) and not _SOME.search(intro)):
        return Closure.COMPLETE
    if not _MAKE_UP.search(intro):
        return Closure.NONE
    open_list = _SOME.search(intro) or _MAY_MISS.search(intro)
    return Closure.SEPARATE if open_list else Closure.COMPLETE


def _trimmed(label: str) -> str:
    return one_line(re.sub(r"[^\w\s]", " ", label))


def _are_bands(labels: Sequence[str]) -> bool:
    """Whether the labels are "dưới …", "từ … đến …", "trên …" of one measure."""
    low = [label for label in labels if _BELOW.search(label)]
    high = [label for label in labels if _ABOVE.search(label)]
    among = [label for label in labels if _AMONG.search(label)]
    return len(low) == len(high) == 1 and len(low) + len(high) + len(among) == len(labels)


def _are_grades(labels: Sequence[str]) -> bool:
    """Whether the labels are grades of one scale for one thing, no two the same."""
    said = [tuple(words(label)) for label in labels]
    if len(set(said)) < len(said) or not all(map(_GRADE.search, labels)):
        return False
    graded = [frozenset(label) - _FORM - _SCALE for label in said]
    return all(rest <= graded[0] for rest in graded)


def _is_whole_scale(labels: Sequence[str]) -> bool:
    """From the best to the worst grade with enough between: a middle grade is easily left out."""
    if len(labels) < _WHOLE_SCALE and not any("bình thường" in label for label in labels):
        return False
    return any(map(_BEST.search, labels)) and any(map(_WORST.search, labels))


def _are_separate(labels: Sequence[str]) -> bool:
    """Whether the labels are kinds of one noun: "chi đầu tư, chi thường xuyên, chi khác"."""
    said = [[word for word in words(label) if word not in _FORM] for label in labels]
    if any(not label for label in said) or len({tuple(label) for label in said}) < len(said):
        return False
    if any(map(_OVERLAPS.search, labels)):
        return False
    for kind in (_WAYS, _TIMELY):
        if any(map(kind.search, labels)) and not all(map(kind.search, labels)):
            return False
    return len({label[0] for label in said}) == 1
