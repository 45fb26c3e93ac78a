"""Numbers that tell time: years and their ranges, months, quarters, durations, hours, holidays."""

from __future__ import annotations

import re

from cchc_tui.extract.reading_token import NumberToken
from cchc_tui.model.figures import Reading, ReadingKind

_YEARS = re.compile(
    r"(?:19|20)[0-9]{2}\s{0,4}(?:[-÷]|đến|tới)\s{0,4}(?:năm\s{1,3})?((?:19|20)[0-9]{2})"
    r"(?![0-9]|[.,][0-9]|\s{0,3}%)"
)
_SCHOOL_YEAR = re.compile(r"(?:19|20)[0-9]{2}/((?:19|20)[0-9]{2})(?![0-9]|[.,/][0-9])")
_MONTH = re.compile(
    r"[0-9]{1,2}(?:\s{0,2}[/-]\s{0,2}(?:19|20)[0-9]{2}(?![0-9]|[.,/][0-9]))?(?![0-9])"
)
_MONTH_OF_YEAR = re.compile(r"[0-9]{1,2}\s?/\s?(?:19|20)[0-9]{2}(?![0-9]|\s?[.,/-][0-9]|\s{0,3}%)")
_CLOCK = re.compile(r"[0-9]{1,2}(?:[hg:]| giờ )[0-9]{2}(?![0-9]|[.,:][0-9])")
_DURATION = re.compile(
    r"(?:\s{0,3}(?:[-÷/]|đến|tới)\s{0,2}[0-9]{1,3})?\s{0,4}(?:\([^()\n]{1,24}\)\s{0,2})?"
    r"(?:(?:giờ|phút|giây|tuần|quý)(?!\w)|(?:tháng|ngày)(?!\w|\s{0,3}[0-9]{1,2}(?![0-9]))"
    r"|năm(?!\w|\s{0,3}[0-9]))"
)
_DAY_OF_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?![0-9]|[.,/][0-9])")
_DOTTED_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])")
_HOLIDAYS = frozenset(("30/4", "20/11", "27/7", "8/3", "08/3", "19/5", "22/12", "21/6", "20/10"))
_FEAST = frozenset(["dịp", "lễ", "khánh", "nghỉ", "mừng", "niệm", "sinh", "tết"])
_TOWARDS = frozenset(["từ", "đến", "trước", "sau", "vào", "sáng", "chiều", "hôm", "hạn", "ngày"])
_BEFORE_YEAR = frozenset(("năm niên khóa học đán tết xuân hè đoạn năm, kỳ năm: (năm").split())
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
_NOT_AFTER_YEAR = frozenset(["lên", "xuống", "còn", "hay"])
_JOINS_TIMES = frozenset((",", "và", "-", "hoặc", ", năm", "/", "tháng", "tháng năm", "tháng/"))
_BUSY = frozenset(["cuộc", "lượt", "hồ", "trường", "tin", "bài", "văn", "buổi", "lớp"])
_RESULT = frozenset(["đạt", "được", "quyết", "hiện", "có"])
TIME_WORDS = _BEFORE_YEAR | {"tháng", "quý", "tuần", "ngày"}


def read_time(token: NumberToken, previous: Reading | None) -> Reading | None:
    """The reading of a number that tells time, None for any other."""
    if token.is_year:
        return _read_year(token, previous)
    if len(token.surface) > 3 or not token.surface.isdigit():
        return _read_dotted_day(token)
    return (
        _read_month(token)
        or _read_clock(token)
        or _read_day_of_month(token, previous)
        or _read_duration(token)
    )


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


def _read_month(token: NumberToken) -> Reading | None:
    word, whole = token.last, token.whole
    if word == "tháng" and 1 <= whole <= 12 and token.next_word not in _BUSY:
        match = _MONTH.match(token.text, token.start)
        return Reading(ReadingKind.PERIOD, token.start, match.end()) if match else None
    if word in ("quý", "q") and 1 <= whole <= 4 and not token.measured:
        match = _MONTH.match(token.text, token.start)
        if match and (word == "quý" or match.end() > token.end):
            return Reading(ReadingKind.PERIOD, token.start, match.end())
    if word == "tuần" and 1 <= whole <= 53 and not token.measured:
        return Reading(ReadingKind.PERIOD, token.start, token.end)
    if 1 <= whole <= 12 and word not in _RESULT:
        match = _MONTH_OF_YEAR.match(token.text, token.start)
        if match and not _is_ratio_of_things(token, match.end()):
            return Reading(ReadingKind.PERIOD, token.start, match.end())
    return None


def _is_ratio_of_things(token: NumberToken, end: int) -> bool:
    following = token.lower[end : end + 12].split()
    return bool(following) and following[0] in _BUSY | {"người", "đơn", "cán", "công", "tthc"}


def _read_clock(token: NumberToken) -> Reading | None:
    if token.after not in "hHgG:" or token.whole > 24:
        return None
    match = _CLOCK.match(token.lower, token.start)
    if match:
        return Reading(ReadingKind.PERIOD, token.start, match.end())
    if token.next_word == "h":
        return Reading(ReadingKind.PERIOD, token.start, token.end)
    return None


def _read_day_of_month(token: NumberToken, previous: Reading | None) -> Reading | None:
    word = token.last
    if token.after != "/":
        if word == "ngày" and 1 <= token.whole <= 31 and not token.measured:
            return Reading(ReadingKind.DATE, token.start, token.end)
        return None
    match = _DAY_OF_MONTH.match(token.text, token.start)
    if match is None or _is_followed_by_things(token, match.end()):
        return None
    day, month = int(match[1]), int(match[2])
    if (day, month) == (24, 7) or match[0] in _HOLIDAYS:
        return Reading(ReadingKind.NAME, token.start, match.end())
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if word in _FEAST or _continues_feast(token, previous):
        return Reading(ReadingKind.NAME, token.start, match.end())
    if word in _TOWARDS and day > month:
        return Reading(ReadingKind.DATE, token.start, match.end())
    return None


def _read_dotted_day(token: NumberToken) -> Reading | None:
    """Day and month with a dot, only after the word for day: "ngày 28.12"."""
    if token.last == "ngày" and _DOTTED_DAY.fullmatch(token.surface):
        return Reading(ReadingKind.DATE, token.start, token.end)
    return None


def _continues_feast(token: NumberToken, previous: Reading | None) -> bool:
    if previous is None or previous.kind is not ReadingKind.NAME:
        return False
    between = token.lower[previous.end : token.start]
    return between.strip() in ("và", ",", "-") and "/" in token.text[previous.start : previous.end]


def _is_followed_by_things(token: NumberToken, end: int) -> bool:
    """Whether a ratio's noun or percent sign comes, not a pause or a joining word."""
    following = token.lower[end : end + 14].split(maxsplit=1)
    if not following:
        return False
    word = following[0].strip(",.;:)(")
    return bool(word) and word not in (
        "và", "năm", "đến", "tại", "vừa", "để", "của", "trên", "cho", "với", "là", "-", "thì"
    )  # fmt: skip


def _read_duration(token: NumberToken) -> Reading | None:
    if _DURATION.match(token.lower, token.end):
        return Reading(ReadingKind.PERIOD, token.start, token.end)
    return None
