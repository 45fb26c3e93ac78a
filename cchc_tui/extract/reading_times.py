"""Numbers that tell time: years and their ranges, months, quarters, durations, hours."""

from __future__ import annotations

import re

from cchc_tui.extract.reading_token import NumberToken
from cchc_tui.model.figures import Reading, ReadingKind

_YEARS = re.compile(
    r"(?:19|20)[0-9]{2}\s{0,4}(?:[-÷]|đến|tới)\s{0,4}(?:năm\s{1,3})?((?:19|20)[0-9]{2})"
    r"(?![0-9]|[.,][0-9]|\s{0,3}%)"
)
_SCHOOL_YEAR = re.compile(r"(?:19|20)[0-9]{2}/((?:19|20)[0-9]{2})(?![0-9]|[.,/][0-9])")
_MONTHS = re.compile(
    r"(?P<listed>[0-9]{1,2}(?:,[0-9]{1,2}){0,11})"
    r"(?:\s{0,2}[/-]\s{0,2}(?:19|20)[0-9]{2}(?![0-9]|[.,/][0-9]))?(?![0-9]|[.,][0-9])"
)
_MONTH_OF_YEAR = re.compile(r"[0-9]{1,2}\s?/\s?(?:19|20)[0-9]{2}(?![0-9]|\s?[.,/-][0-9]|\s{0,3}%)")
_CLOCK = re.compile(r"[0-9]{1,2}(?:[hg:]| giờ )[0-9]{2}(?![0-9]|[.,:][0-9])")
_DURATION = re.compile(
    r"(?:\s{0,3}(?:[-÷/]|đến|tới)\s{0,2}[0-9]{1,3})?\s{0,4}(?:\([^()\n]{1,24}\)\s{0,2})?"
    r"(?:(?:giờ|phút|giây|tuần|quý)(?!\w)|(?:tháng|ngày)(?!\w|\s{0,3}[0-9]{1,2}(?![0-9]))"
    r"|năm(?!\w|\s{0,3}[0-9])|năm(?=\s{1,3}(?:19|20)[0-9]{2}\s{0,3}-))"
)
_BEFORE_YEAR = frozenset("năm niên khóa học đán tết xuân hè đoạn năm, kỳ năm:".split())
_BEFORE_LIKELY_YEAR = frozenset(
    (
        "đến từ với nhìn hết cuối đầu giữa trước sau index par papi sipas pci ddci dti"
        " cchc par-index hoạch toán của"
    ).split()
)
_BEFORE_COUNT = frozenset(
    (
        "là có đạt được gồm còn lên xuống tăng giảm nhận quyết số tổng hơn gần trên dưới khoảng"
        " thêm sơ tuyến hạn lượng thành hiện tiếp toán hóa cấp gửi tra lý tiền người và lệ bằng"
        " thu chi qua mới xong chức vị tục hợp việc bản lượt cuộc"
    ).split()
)
_NOT_AFTER_YEAR = frozenset("lên xuống còn hay".split())
_JOINS_TIMES = frozenset((",", "và", "-", "hoặc", ", năm", "/", "tháng", "tháng năm", "tháng/"))
_BUSY = frozenset("cuộc lượt hồ trường tin bài văn buổi lớp lần".split())
_THINGS = _BUSY | frozenset("người đơn cán công tthc".split())
_EACH = frozenset("mỗi hàng hằng một từng".split())
_RESULT = frozenset("đạt được quyết hiện có".split())
_LARGEST = {"tháng": 12, "quý": 4, "q": 4, "tuần": 53}
TIME_WORDS = _BEFORE_YEAR | {"tháng", "quý", "tuần", "ngày", "từ"}


def read_time(token: NumberToken, previous: Reading | None) -> Reading | None:
    """The reading of a number that tells time, None for any other."""
    if token.is_year:
        return _read_year(token, previous)
    if token.last in _LARGEST:
        found = _read_calendar_place(token)
        if found is not None:
            return found
    if 0 <= token.whole < 1000:
        return _read_month_of_year(token) or _read_clock(token) or _read_duration(token)
    return None


def _read_year(token: NumberToken, previous: Reading | None) -> Reading | None:
    text, start = token.text, token.start
    years = _YEARS.match(token.lower, start)
    if years and 0 < int(years[1]) - token.whole <= 60 and token.last not in ("tăng", "giảm"):
        return Reading(ReadingKind.YEAR, start, years.end())
    years = _SCHOOL_YEAR.match(text, start) if token.after == "/" else None
    if years and int(years[1]) - token.whole == 1:
        return Reading(ReadingKind.YEAR, start, years.end())
    if _is_year(token, previous):
        return Reading(ReadingKind.YEAR, start, token.end)
    return None


def _is_year(token: NumberToken, previous: Reading | None) -> bool:
    word = token.last
    if word in _BEFORE_YEAR and not (word == "kỳ" and token.measured):
        return True
    if token.measured or _opens_ratio(token):
        return False
    if token.before in "/-" and not token.text[token.start - 2].isdigit():
        return True
    if (token.before == "(" and token.after == ")") or _continues_time(token, previous):
        return True
    if word in _BEFORE_LIKELY_YEAR:
        return token.next_word not in _NOT_AFTER_YEAR
    if token.next_word or not 1990 <= token.whole <= 2040:
        return False
    return word.isalpha() and word not in _BEFORE_COUNT


def _opens_ratio(token: NumberToken) -> bool:
    return token.after == "/" and token.text[token.end + 1 : token.end + 2].isdigit()


def _continues_time(token: NumberToken, previous: Reading | None) -> bool:
    """Whether it goes on from a year or a period: "năm 2023, 2024", "6 tháng 2024"."""
    if previous is None or previous.kind not in (ReadingKind.YEAR, ReadingKind.PERIOD):
        return False
    between = token.lower[previous.end : min(token.start, previous.end + 12)].strip()
    return between in _JOINS_TIMES and token.start - previous.end < 12


def _read_calendar_place(token: NumberToken) -> Reading | None:
    """Which month, quarter or week of the year: "tháng 6/2024", "tháng 1,2,3", "quý 2"."""
    word = token.last
    if token.second_last in _EACH or token.next_word in _BUSY:
        return None
    if token.measured and word != "tháng":
        return None
    match = _MONTHS.match(token.text, token.start)
    if match is None or match.end() < token.end or (word == "q" and match.end() == token.end):
        return None
    if not all(1 <= int(item) <= _LARGEST[word] for item in match["listed"].split(",")):
        return None
    return Reading(ReadingKind.PERIOD, token.start, match.end())


def _read_month_of_year(token: NumberToken) -> Reading | None:
    if not 1 <= token.whole <= 12 or token.last in _RESULT:
        return None
    match = _MONTH_OF_YEAR.match(token.text, token.start)
    if match is None:
        return None
    following = token.lower[match.end() : match.end() + 12].split(maxsplit=1)
    if following and following[0] in _THINGS:
        return None
    return Reading(ReadingKind.PERIOD, token.start, match.end())


def _read_clock(token: NumberToken) -> Reading | None:
    if token.after not in "hHgG:" or token.whole > 24:
        return None
    match = _CLOCK.match(token.lower, token.start)
    if match:
        return Reading(ReadingKind.PERIOD, token.start, match.end())
    if token.next_word == "h":
        return Reading(ReadingKind.PERIOD, token.start, token.end)
    return None


def _read_duration(token: NumberToken) -> Reading | None:
    if _DURATION.match(token.lower, token.end):
        return Reading(ReadingKind.PERIOD, token.start, token.end)
    return None
