"""Slots of the statutory record of dossiers (Thông tư 01/2020/TT-VPCP, biểu II.06a) by words."""

from __future__ import annotations

import re

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
PENDING_CLASSES = frozenset((IN_TIME, OVERDUE))
CHANNELS = frozenset((ONLINE, DIRECT, POSTAL))
INTAKE = frozenset((NEW, CARRIED))

_WORDS = re.compile(
    r"(?P<carried>kỳ trước|năm trước chuyển|quý trước|tháng trước|chuyển qua|chuyển sang"
    r"|chuyển tiếp|tồn (?:đọng |cũ |kỳ |năm |trước )|tồn$|kỳ báo cáo trước)"
    r"|(?P<early_on_time>(?:trước|sớm)(?: thời)? hạn (?:và|,|hoặc|&) ?đúng(?: thời)? hạn"
    r"|đúng(?: thời)? hạn (?:và|,) ?(?:trước|sớm)(?: thời)? hạn|(?:trước|sớm) và đúng hạn"
    r"|đúng và (?:trước|sớm) hạn|(?:trước|sớm)[,/-] ?đúng hạn)"
    r"|(?P<not_due>chưa (?:đến|tới) (?:thời )?hạn|chưa quá hạn|còn trong (?:thời )?hạn)"
    r"|(?P<within>trong (?:thời )?hạn)"
    r"|(?P<early>(?:trước|sớm)(?: thời)? hạn|trước hẹn|sớm hẹn)"
    r"|(?P<on_time>đúng(?: thời)? hạn|đúng hẹn|đúng thời gian)"
    r"|(?P<late>(?:trễ|quá|chậm)(?: thời)? hạn|trễ hẹn|quá hẹn|chậm hẹn|chậm muộn)"
    r"|(?P<pending>đang (?:được |trong quá trình )?"
    r"(?:giải quyết|xử lý|xem xét|thụ lý|thực hiện)"
    r"|chưa (?:được )?(?:giải quyết|xử lý)|còn lại|còn tồn|chờ (?:giải quyết|xử lý)|tồn cuối)"
    r"|(?P<returned>trả lại|từ chối|bị hủy|\bhủy\b|xin rút|rút hồ sơ|không đủ điều kiện"
    r"|không thuộc thẩm quyền|không tiếp nhận)"
    r"|(?P<paused>tạm dừng|bổ sung hồ sơ|yêu cầu bổ sung|chờ bổ sung|dừng xử lý)"
    r"|(?P<resolved>đã (?:được )?(?:tiếp nhận và )?(?:giải quyết|xử lý|trả kết quả|giải  quyết)"
    r"|(?:giải quyết|xử lý) (?:xong|được)|giải quyết và trả kết quả"
    r"|kết quả giải quyết|được giải quyết|giải quyết là|(?<!đang )(?<!chưa )giải quyết:)"
    r"|(?P<new>tiếp nhận mới|mới tiếp nhận|nhận mới|mới phát sinh"
    r"|(?:tiếp nhận|phát sinh) trong (?:kỳ|quý|tháng|năm))"
    r"|(?P<received>tiếp nhận|đã nhận|nhận được|phải giải quyết|phải xử lý|đầu vào)"
    r"|(?P<online>trực tuyến|qua mạng|toàn trình)"
    r"|(?P<direct>trực tiếp)"
    r"|(?P<postal>bưu chính|bcci|bưu điện)"
)


_SYLLABLES = re.compile(
    r"h[ạẹ]n|trước|chuyển|giải quyết|xử lý|nhận|trực t|tồn|lại|phải|hủy|từ chối|rút|bưu|bcci"
    r"|bổ sung|dừng|toàn trình|qua mạng|xem xét|thụ lý|thực hiện|thẩm quyền|đủ điều kiện|chậm"
    r"|phát sinh|kết quả|thời gian|đầu vào"
)


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


_RECEIVING_DESK = re.compile(
    r"(?:bộ phận|quầy|bàn|điểm|trung tâm|nơi|tổ)(?:, [^\W\d]+)? tiếp nhận(?: và trả kết quả)?"
    r"|tiếp nhận và trả kết quả(?! hồ sơ)"
)


def _slot(phrase: str) -> str | None:
    if not _SYLLABLES.search(phrase):
        return None
    phrase = _RECEIVING_DESK.sub("", phrase)
    found = {match.lastgroup: match.start() for match in _WORDS.finditer(phrase)}
    if not found:
        return None
    if "carried" in found:
        return CARRIED
    late, pending = "late" in found, "pending" in found
    if pending:
        if late:
            return OVERDUE
        return IN_TIME if "not_due" in found or "within" in found else PENDING
    return _finished_slot(found, late)


def _finished_slot(found: dict[str | None, int], late: bool) -> str | None:
    if "not_due" in found:
        return IN_TIME
    if "early_on_time" in found or ("early" in found and "on_time" in found):
        return EARLY_ON_TIME
    if late:
        return LATE
    if "within" in found:
        return WITHIN
    for slot in (EARLY, ON_TIME, RETURNED, PAUSED):
        if slot in found:
            return slot
    for slot in (ONLINE, DIRECT, POSTAL):
        if slot in found:
            return slot
    for slot in (RESOLVED, NEW, RECEIVED):
        if slot in found:
            return slot
    return None


_GENERAL = frozenset((RECEIVED, NEW, RESOLVED, PENDING))


def in_context(slot: str | None, owner: str | None) -> str | None:
    """The slot of an item under its owner: "quá hạn" of pending is overdue, of resolved late."""
    if owner == PENDING:
        if slot == LATE:
            return OVERDUE
        if slot in (EARLY, ON_TIME, WITHIN):
            return IN_TIME
    return ON_TIME if slot == WITHIN else slot
