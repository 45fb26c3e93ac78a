"""The earlier time a number belongs to by its words: "của cùng kỳ năm trước", "kỳ trước là"."""

from __future__ import annotations

import re

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure
from cchc_tui.text.folding import one_line

_TIME = (
    r"(?:(?P<same>cùng (?:kỳ|thời (?:điểm|gian|kỳ)|giai đoạn)(?: (?:của )?(?:năm|quý|tháng))?"
    r"(?: (?:trước|ngoái|\d{4}))?(?: liền kề)?)"
    r"|(?P<last>(?:kỳ|năm|quý|tháng|tuần|đợt|nhiệm kỳ)(?: báo cáo| liền)?"
    r" (?:trước|ngoái)(?! hạn| khi| đó| mắt| và| đúng)(?: liền kề)?)"
    r"|(?P<start>đầu (?:năm|kỳ|nhiệm kỳ)))"
)
_OF_YEAR = re.compile(r" (?:[^\W\d_]+ ){0,4}?của năm (\d{4})\b")
_TIMES = re.compile(rf"\b{_TIME}\b")
_YEARS = re.compile(r"(?<!cùng kỳ )\bnăm (\d{4})\b")
_PLAN = re.compile(
    r"\b(?:so|vượt|bằng|đạt)\b[^,;.()]{0,24}"
    r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|định mức|nghị quyết|mặt bằng)\b"
)
_AFTER = re.compile(
    r"\s(?:(?!(?:so|với|tăng|giảm|bằng|hơn|khi|còn|thì|mà|đạt|nhưng|và|đã|là|cả|từ|do|chuyển|tồn"
    rf"|kể|trong|nay)\b)[^\W\d_]+ ){{0,5}}(?:của |trong |ở |vào |hồi )?{_TIME}"
    r"(?! (?:chuyển|tồn|để|mang|giao|đề ra))\b"
)
_COMPARED = ("so với ", "so ", "hơn ", "so với của ")
_STATES = re.compile(r"[ ,]*(?:chỉ )?(?:là|:|đạt|có|với)?(?: chỉ)?[ :]*")
_CHANGES_MATTER = re.compile(
    r"\b(?:chuyển|tồn|mang sang|để lại|tăng|giảm|nay|này|hiện|báo cáo|kế hoạch|giao|chỉ tiêu)\b"
)
_NOW = re.compile(
    r"\b(?:(?:kỳ|năm|quý|tháng|tuần|đợt) (?:này|nay|báo cáo)|hiện (?:nay|tại|có)|đến nay"
    r"|trong kỳ|nay)\b"
)
_WIDEST = 90


def earlier_time(facts: Facts, figure: Figure) -> str | None:
    """What time before the words beside a figure give it: same, kỳ trước, 2022 …, else None."""
    after = one_line(facts.work.lower[figure.end : figure.end + _WIDEST])
    year = _OF_YEAR.match(f" {after}")
    if year:
        return year[1]
    found = _AFTER.match(f" {after}")
    return _name(found) if found else _time_before(figure.label)


def _time_before(label: str) -> str | None:
    """ "cùng kỳ năm trước, số cuộc kiểm tra là 89"; not "so với cùng kỳ, số cuộc kiểm tra là"."""
    times = list(_TIMES.finditer(label))
    if not times:
        return None
    found = times[-1]
    rest = label[found.end() :]
    if label[: found.start()].endswith(_COMPARED):
        return _name(found) if _STATES.fullmatch(rest) else None
    if _CHANGES_MATTER.search(label[: found.start()]) or _CHANGES_MATTER.search(rest):
        return None
    return _name(found) if len(rest) < _WIDEST else None


def _name(found: re.Match[str]) -> str:
    """One name for all ways to say a time; last year is the same period of last year."""
    if found["same"] or (found["last"] and found["last"].startswith("năm")):
        return "same"
    return found["last"] or found["start"]


def compared_times(said: str) -> set[str]:
    """All earlier times and plans a text compares with; the last of two years is the report's."""
    names = {_name(found) for found in _TIMES.finditer(said)}
    if _PLAN.search(said):
        names.add("plan")
    years = set(_YEARS.findall(said))
    return names | (years - {max(years)} if len(years) > 1 else set())


def says_now(label: str) -> bool:
    """Whether the words before a figure give it the time of the report."""
    return _NOW.search(label) is not None
