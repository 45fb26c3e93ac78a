"""What a figure does in its clause: head, percent, denominator, target, threshold, change …

Read from the words right before and right after the figure (docs/relations.md, B). Only heads
are totals or parts; a numerator is a head.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_tui.model.figures import Modality, Satellite

_WIDTH = 90
_LONGEST_BETWEEN = 120
_APPROXIMATE = re.compile(
    r"(?:\bhơn|\bgần|\bkhoảng|\bxấp xỉ|\bchừng|\bước(?: (?:tính|đạt|khoảng|có|thực hiện|là))?"
    r"|\btrên dưới)(?: (?:là|được|có))?\s*$"
)
_BOUND = re.compile(
    r"(?:\btối thiểu|\btối đa|\bít nhất|\bnhiều nhất|\bkhông (?:dưới|quá|vượt(?: quá)?|ít hơn)"
    r"|\btừ)(?: (?:là|đạt|có|trên))?\s*$"
)
_TARGET = re.compile(
    r"(?:\bchỉ tiêu|(?<!chương trình )\bmục tiêu|\bphấn đấu"
    r"|\byêu cầu(?! của (?:người|công dân|tổ chức|cá nhân|doanh nghiệp))"
    r"|\bkế hoạch(?: năm)? (?:giao|đề ra|là)"
    r"|\bđịnh mức|\bkế hoạch năm|\bphải đạt|\bđạt chuẩn từ)"
    r"[^,;:()]{0,45}:?\s*$"
)
_TARGET_MET = re.compile(r"\bđạt|\bthực hiện|\bhoàn thành|\bđã|\bcó|/|\bkết quả")
_THRESHOLD = re.compile(
    r"(?:\bdưới|(?<!cấp )(?<!nêu )(?<!nói )\btrên|\bvượt|\bcao hơn|\bthấp hơn|\blớn hơn|\bmức)\s*$"
)
_CHANGE = re.compile(
    r"(?:\btăng|\bgiảm|\bhụt|\bvượt|\btăng thêm|\bcắt giảm|\btinh giản)"
    r"(?: (?:thêm|được|khoảng|gần|hơn|là|lên|đi|thời gian|còn lại|tới|trên|bình quân)){0,2}:?\s*$"
)
_PREVIOUS = re.compile(
    r"(?:\bcùng kỳ(?: năm)?(?: (?:trước|ngoái|\d{4}))?[^,;()]{0,20}"
    r"|(?<!các )(?<!những )\bnăm (?:trước|ngoái)(?: là)?|\bkỳ trước là"
    r"|\bso với (?:cùng kỳ )?(?:năm|quý|tháng|kỳ|giai đoạn)[^,;()]{0,24}(?: là|:)"
    r"|(?:tăng|giảm)(?: [^\W\d]+){0,3} từ)\s*:?\s*$"
)
_CARRY = re.compile(r"\b(?:kể cả|tính cả|bao gồm cả|gồm cả|cả)\b[^,;()]{0,30}$")
_DIVIDED = re.compile(r"^\s{0,3}[^\W\d]*(?:\s[^\W\d]+){0,3}\s{0,3}/\s{0,3}$")
_DIVIDED_BY_WORDS = re.compile(
    r"^\s{0,3}[^\W\d]*(?:\s[^\W\d]+){0,4}\s?/\s?(?:tổng(?: số)?)(?:\s[^\W\d]+){0,8}\s{0,3}$"
)
_OF_WHOLE = re.compile(
    r"(?:\btrên tổng(?: số)?|\btrong tổng(?: số)?|/\s?tổng(?: số)?|\bso với|\bso"
    r"|(?<!cấp )(?<!nêu )(?<!nói )\btrên)"
    r"(?: [^\W\d]+){0,9}[:\s]*$"
)
_ON_A_PLACE = re.compile(
    r"trên (?:địa bàn|phạm vi|cả nước|toàn (?!bộ\b|thể\b)|hệ thống|cổng|môi trường|nền tảng)\b"
)
_RAISED = re.compile(r"\b(?:nâng|đưa) (?:tổng )?số\b")
""" "kết nạp 25 đảng viên, nâng tổng số đảng viên lên 310": the sum after, not the whole of it"""
_ONLY_ON = re.compile(r"(?<!cấp )(?<!nêu )(?<!nói )\btrên\s*$")
_PLAIN_ON = re.compile(r"^\s*(?:(?!và\b|đến\b|từ\b)[^\W\d]+ ){0,4}trên\s*$")
_REACHED_OVER = re.compile(r"\b(?:đạt|hơn|là)\s+trên\s*$")
_SAME_TIME = re.compile(r"\bcùng kỳ\b|\bnăm trước\b|\bquý trước\b|\btháng trước\b|\bkỳ trước\b")
_OR_MORE = re.compile(r"^\s*(?:%|[^\W\d]+(?: [^\W\d]+){0,2})?\s*trở (?:lên|xuống|đi)\b")
_TARGET_AFTER = re.compile(r"^\s*%?\s*(?:theo chỉ tiêu|chỉ tiêu (?:được )?giao$)")


def satellite_of(
    left: str, between: str | None, right: str, percent: bool
) -> tuple[Satellite, Modality]:
    """The role of a figure and how firmly it is stated.

    `left` are the words of its clause before it (closed brackets out), `between` the text since
    the previous figure when that stands in the same clause (None otherwise), `right` what follows.
    """
    if between is not None and (percent or len(between) > _LONGEST_BETWEEN):
        between = None
    return _role(left[-_WIDTH:], between, right, percent)


@lru_cache(maxsize=4096)
def _role(left: str, between: str | None, right: str, percent: bool) -> tuple[Satellite, Modality]:
    """The same for a `left` cut to width; remembered, for wordings come again.

    `between` is None as well where it is too long to tie two numbers, or a percent follows.
    """
    if between is not None and _is_denominator(between, left):
        return Satellite.DENOMINATOR, Modality.EXACT
    near = _near_role(left, percent)
    if near is not None:
        return near
    if "trở" in right and _OR_MORE.match(right):
        return Satellite.THRESHOLD, Modality.BOUND
    if any(word in left for word in _PREVIOUS_WORDS) and _PREVIOUS.search(left):
        return Satellite.PREVIOUS, Modality.EXACT
    if _is_target(left):
        return Satellite.TARGET, Modality.TARGET
    if percent:
        return Satellite.PERCENT, Modality.EXACT
    if "cả" in left and _CARRY.search(left):
        return Satellite.CARRY, Modality.EXACT
    return Satellite.HEAD, Modality.EXACT


_NEAR_WORDS = frozenset(
    (
        "hơn gần khoảng xấp chừng ước dưới trên thiểu đa nhất quá vượt từ tăng giảm hụt giản cao"
        " thấp lớn mức"
    ).split()
)


_BRACKET_PREVIOUS = re.compile(
    r"\b(?:cùng (?:kỳ|thời gian|thời điểm|giai đoạn)|năm trước|quý trước|kỳ trước|đầu năm"
    r"|năm ngoái)(?: năm)?(?: \d{4})?"
    r"(?: \((?:năm )?\d{4}\))?$"
)
_BRACKET_WHOLE = re.compile(
    r"%\s*(?:so với )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|tổng số|tổng|nghị quyết)"
    r"(?: [^\W\d]+){0,8}(?: \d{4})?$"
)


def bracket_role(before: str) -> tuple[Satellite, Modality] | None:
    """The role the words before a bracket give its first figure: "so với cùng kỳ (46 văn bản)"."""
    if _BRACKET_PREVIOUS.search(before):
        return Satellite.PREVIOUS, Modality.EXACT
    if _BRACKET_WHOLE.search(before):
        return Satellite.DENOMINATOR, Modality.EXACT
    return None


def _near_role(left: str, percent: bool) -> tuple[Satellite, Modality] | None:
    """The role the last words before the figure give it."""
    if _NEAR_WORDS.isdisjoint(left[-48:].replace(":", " ").split()):
        return None
    if _APPROXIMATE.search(left):
        return Satellite.APPROXIMATE, Modality.APPROX
    if _CHANGE.search(left):
        return Satellite.CHANGE, Modality.EXACT
    if "từ" in left[-24:] and _PREVIOUS.search(left):
        return Satellite.PREVIOUS, Modality.EXACT
    if _BOUND.search(left):
        return Satellite.THRESHOLD, Modality.BOUND
    return _over(left, percent) if _THRESHOLD.search(left) else None


def _is_target(left: str) -> bool:
    if not any(word in left for word in _TARGET_WORDS):
        return False
    target = _TARGET.search(left)
    return target is not None and not _TARGET_MET.search(left, target.start())


_PREVIOUS_WORDS = ("trước", "kỳ", "từ", "so với")
_TARGET_WORDS = ("tiêu", "phấn đấu", "yêu cầu", "kế hoạch", "định mức", "phải đạt", "chuẩn từ")


def _over(left: str, percent: bool) -> tuple[Satellite, Modality]:
    """ "trên 500 hồ sơ" is approximate; "đạt dưới 3 %" a threshold."""
    if _ONLY_ON.search(left) and not percent:
        return Satellite.APPROXIMATE, Modality.APPROX
    return Satellite.THRESHOLD, Modality.BOUND


def _is_denominator(between: str, left: str) -> bool:
    if _DIVIDED.match(between) or _DIVIDED_BY_WORDS.match(between):
        return True
    if _ONLY_ON.search(between) and not _PLAIN_ON.match(between):
        return False
    whole = _OF_WHOLE.search(between)
    if whole is None or _SAME_TIME.search(between, whole.start()):
        return False
    if _ON_A_PLACE.match(between, whole.start()) or _RAISED.search(between, 0, whole.start()):
        return False
    return not _ONLY_ON.search(between) or not _REACHED_OVER.search(left)
