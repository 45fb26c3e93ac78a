"""Slots of the statutory record of dossiers (Thông tư 01/2020/TT-VPCP, biểu II.06a) by words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

RECEIVED = "received"
NEW = "new"
CARRIED = "carried"
RESOLVED = "resolved"
EARLY = "early"
ON_TIME = "on_time"
EARLY_ON_TIME = "early_on_time"
LATE = "late"
PENDING = "pending"
IN_TIME = "in_time"
OVERDUE = "overdue"
WITHIN = "within"
RETURNED = "returned"
PAUSED = "paused"
ONLINE = "online"
DIRECT = "direct"
POSTAL = "postal"

TIMELINESS = frozenset((EARLY, ON_TIME, EARLY_ON_TIME, LATE))
CHANNELS = frozenset((ONLINE, DIRECT, POSTAL))
_NOT_DUE = "not_due"

_TASKS = ("giải quyết", "xử lý", "xem xét", "thụ lý", "thực hiện")
_PHRASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        CARRIED,
        (
            "kỳ trước", "năm trước chuyển", "quý trước", "tháng trước", "chuyển qua",
            "chuyển sang", "chuyển tiếp", "tồn đọng", "tồn cũ", "tồn kỳ", "tồn năm", "tồn trước",
        ),
    ),
    (
        EARLY_ON_TIME,
        (
            "trước và đúng hạn", "sớm và đúng hạn", "đúng và trước hạn", "đúng và sớm hạn",
            "trước, đúng hạn", "trước/đúng hạn", "đúng/trước hạn", "sớm, đúng hạn",
            "đúng hoặc sớm", "đúng, trước hạn",
        ),
    ),
    (_NOT_DUE, ("chưa đến hạn", "chưa tới hạn", "còn trong hạn", "còn hạn")),
    (WITHIN, ("trong hạn",)),
    (EARLY, ("trước hạn", "sớm hạn", "trước hẹn", "sớm hẹn")),
    (ON_TIME, ("đúng hạn", "đúng hẹn", "đúng thời gian")),
    (
        LATE,
        ("trễ hạn", "quá hạn", "chậm hạn", "trễ hẹn", "quá hẹn", "chậm hẹn", "chậm muộn"),
    ),
    (
        PENDING,
        (
            *(f"đang {task}" for task in _TASKS),
            *(f"đang được {task}" for task in _TASKS),
            *(f"đang trong quá trình {task}" for task in _TASKS),
            "chưa giải quyết", "chưa được giải quyết", "chưa xử lý", "chưa được xử lý",
            "hồ sơ còn lại", "còn lại đang", "còn lại chưa", "còn tồn", "chờ giải quyết",
            "chờ xử lý", "tồn cuối",
        ),
    ),
    (
        RETURNED,
        (
            "trả lại", "từ chối", "bị hủy", " hủy ", "xin rút", "rút hồ sơ",
            "không đủ điều kiện", "không thuộc thẩm quyền", "không tiếp nhận",
        ),
    ),
    (PAUSED, ("tạm dừng", "bổ sung hồ sơ", "yêu cầu bổ sung", "chờ bổ sung", "dừng xử lý")),
    (ONLINE, ("trực tuyến", "qua mạng", "toàn trình")),
    (DIRECT, ("trực tiếp",)),
    (POSTAL, ("bưu chính", "bcci", "bưu điện")),
    (
        RESOLVED,
        (
            "đã giải quyết", "đã được giải quyết", "đã tiếp nhận và giải quyết", "đã xử lý",
            "đã được xử lý", "đã trả kết quả", "giải quyết xong", "giải quyết được", "xử lý xong",
            "xử lý được", "giải quyết và trả kết quả", "kết quả giải quyết", "được giải quyết",
            "giải quyết là", "giải quyết:",
        ),
    ),
    (
        NEW,
        (
            "tiếp nhận mới", "mới tiếp nhận", "nhận mới", "mới nhận", "mới phát sinh",
            "tiếp nhận trong kỳ", "tiếp nhận trong quý", "tiếp nhận trong tháng",
            "tiếp nhận trong năm", "phát sinh trong kỳ", "phát sinh trong quý",
            "phát sinh trong tháng", "phát sinh trong năm",
        ),
    ),
    (
        RECEIVED,
        ("tiếp nhận", "đã nhận", "nhận được", "đầu vào"),
    ),
)  # fmt: skip
"""what names each slot, the most specific slots first"""
_NAMES = tuple((slot, name) for slot, names in _PHRASES for name in names)
_SYLLABLES = re.compile(
    r"h[ạẹ]n|trước|chuyển|giải quyết|xử lý|nhận|trực t|tồn|lại|phải|hủy|từ chối|rút|bưu|bcci"
    r"|bổ sung|dừng|toàn trình|qua mạng|xem xét|thụ lý|thực hiện|thẩm quyền|đủ điều kiện|chậm"
    r"|phát sinh|kết quả|thời gian|đầu vào"
)
_LONGEST_KEPT = 200
"""letters of a phrase that is remembered: a cell of a table may hold any number"""
_RECEIVING_DESK = re.compile(
    r"(?:bộ phận|quầy|bàn|điểm|trung tâm|nơi|tổ)(?:, [^\W\d]+)? tiếp nhận(?: và trả kết quả)?"
    r"|tiếp nhận và trả kết quả(?! hồ sơ)"
)
_PLAINER = (
    ("chưa quá hạn", "chưa đến hạn"),
    ("phải giải quyết", "tiếp nhận"),
    ("phải xử lý", "tiếp nhận"),
)
"""phrases that hold the name of another slot"""
_TOPIC = re.compile(r"\b(?:kết quả|tình hình|công tác|việc)\b[^:]*?\bgiải quyết\b[^:,]*[:,]")
"""what a passage is about, before the words of its first figure"""
_ENTERED = frozenset((RECEIVED, NEW))
_GENERAL = frozenset((RECEIVED, NEW, RESOLVED, PENDING))


def slot_of(label: str, tail: str = "") -> str | None:
    """The slot the words before and after a figure name, None if none.

    The words before count, without the whole they name ("trong số hồ sơ tiếp nhận có …"); the
    words after count where those before name no slot, or where they say more ("nộp trực tuyến").
    """
    _, of_whole, rest = label.rpartition("trong số")
    if of_whole and " có" in rest:
        label = rest.rpartition(" có")[2]
    before = _slot(label)
    if before is None or before in _GENERAL:
        after = _slot(tail) if tail else None
        if before is None or after in CHANNELS:
            return after or before
    return before


def _slot(phrase: str) -> str | None:
    return _remembered_slot(phrase) if len(phrase) <= _LONGEST_KEPT else _named_slot(phrase)


@lru_cache(maxsize=4096)
def _remembered_slot(phrase: str) -> str | None:
    """The same for a phrase of usual length: the reports of a folder say the same things."""
    return _named_slot(phrase)


def _named_slot(phrase: str) -> str | None:
    if not _SYLLABLES.search(phrase):
        return None
    phrase = _RECEIVING_DESK.sub("", phrase).replace("thời hạn", "hạn")
    for printed, plain in _PLAINER:
        phrase = phrase.replace(printed, plain)
    phrase = f" {phrase} "
    if phrase.strip(" :") in ("còn lại", "số còn lại"):
        return PENDING
    if phrase.endswith(" tồn "):
        return CARRIED
    found = [slot for slot, name in _NAMES if name in phrase]
    slot = _chosen(found) if found else None
    return _under_topic(phrase) or slot if slot == RESOLVED else slot


def _under_topic(phrase: str) -> str | None:
    """ "kết quả giải quyết hồ sơ tại huyện: tổng số tiếp nhận" tells what was received."""
    topic = _TOPIC.search(phrase)
    if topic is None:
        return None
    own = [slot for slot, name in _NAMES if name in phrase[topic.end() :]]
    return own[0] if own and _ENTERED.issuperset(own) else None


def _chosen(found: Sequence[str]) -> str | None:
    """The one slot of those named: what is carried over, pending, then the most specific."""
    if CARRIED in found:
        return CARRIED
    if PENDING in found:
        if LATE in found:
            return OVERDUE
        return IN_TIME if _NOT_DUE in found or WITHIN in found else PENDING
    if _NOT_DUE in found:
        return IN_TIME
    if EARLY_ON_TIME in found or (EARLY in found and ON_TIME in found):
        return EARLY_ON_TIME
    return LATE if LATE in found else found[0]


def in_context(slot: str | None, owner: str | None) -> str | None:
    """The slot of an item under its owner: "quá hạn" of pending is overdue, of resolved late."""
    if owner == PENDING:
        if slot == LATE:
            return OVERDUE
        if slot in (EARLY, ON_TIME, WITHIN):
            return IN_TIME
    return ON_TIME if slot == WITHIN else slot
