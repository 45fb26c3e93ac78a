"""What a number counts: scale words, money, percent, and the noun after it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_SCALE = {
    "trăm": Decimal(100),
    "nghìn": Decimal(1000),
    "triệu": Decimal(10**6),
    "tỷ": Decimal(10**9),
    "nghìn tỷ": Decimal(10**12),
}
_UNIT = re.compile(
    r"\s{0,3}(?P<percent>%|phần trăm\b)"
    r"|\s{0,3}(?P<scale>(?:nghìn|ngàn) t[ỷỉ]|trăm|nghìn|ngàn|triệu|t[ỷỉ])\b(?!\s*trọng|\s*lệ)"
    r"(?:\s{0,3}(?P<money>đồng|vnđ|vnd|đ)\b(?!/| chí| bộ| bào| nghiệp| thời| loạt| đều| tình))?"
    r"|\s{0,3}(?P<plain>đồng|vnđ|vnd|đ)\b(?!/| chí| bộ| bào| nghiệp| thời| loạt| đều| tình)"
)
_NOUN = re.compile(r"\s{0,3}((?:[^\W\d_]+)(?:[ \n]{1,2}[^\W\d_]+){0,5})")
_RATE = re.compile(r"\s{0,3}[^\W\d_]+(?: [^\W\d_]+)?\s?/\s?[^\W\d_]+(?:[²³23](?!\d))?")
_COMRADE = re.compile(r"\s{0,3}đ/c\b")
_MEASURES = frozenset(
    ("km", "ha", "m", "m2", "m3", "tấn", "kg", "tạ", "lít", "mw", "kwh", "usd", "điểm", "giờ",
     "héc-ta", "hecta", "km2", "mét", "lần", "phút", "bậc", "tuổi", "‰", "đô-la")
)  # fmt: skip
_STOP = frozenset(
    (
        "đã được đạt chiếm trong của là và trên so tăng giảm có còn do bị với tại ở cho từ đến để"
        " theo về vào ra như đang chưa không thì mà nên hoặc hay cũng đều gồm bao tương ước nâng"
        " thuộc trực qua trước sau khi nhằm phục bằng lên xuống hiện gần hơn khoảng kể tính vượt"
        " trường hợp lượt tổng số mới cấp cũ này đó nêu toàn các những mỗi hoàn đảm bảo thực"
        " trễ đúng quá sớm kịp kỳ năm quý tháng ngày giai gửi nộp tiếp giải xử"
    ).split()
)
_CASE = "trường hợp"
_KEEP_FIRST = frozenset("bị trường lượt tổng các bảo quá thực tiếp giải".split())
_CANONICAL = (
    ("thủ tục", ("thủ tục hành chính", "thủ tục", "tthc", "tt hành chính", "ttlt")),
    ("hồ sơ", ("hồ sơ", "bộ hồ sơ", "hs")),
    ("dịch vụ công", ("dịch vụ công", "dịch vụ", "dvc", "dvctt", "dvctt toàn trình")),
    ("văn bản", ("văn bản", "vb", "vbqppl")),
    ("phản ánh kiến nghị", ("phản ánh", "pakn", "kiến nghị", "phản ánh kiến nghị", "ý kiến")),
    ("cán bộ công chức viên chức", ("cbccvc", "cbcc vc", "cán bộ công chức viên chức")),
    ("cán bộ công chức", ("cbcc", "cán bộ công chức")),
    ("trường hợp", ("trường hợp", "th")),
    ("đơn vị", ("đơn vị",)),
    ("lượt", ("lượt",)),
    ("người", ("người", "ng", "đồng chí", "đ/c", "công dân")),
    ("đơn", ("đơn", "đơn thư")),
    ("vụ", ("vụ", "vụ việc")),
)
KNOWN_NOUNS = frozenset(name for name, _ in _CANONICAL) | frozenset(
    (
        "công chức",
        "viên chức",
        "cán bộ",
        "nhiệm vụ",
        "chỉ tiêu",
        "quyết định",
        "kế hoạch",
        "cuộc",
        "lớp",
        "tin",
        "bài",
        "xã",
        "phường",
        "huyện",
        "tỉnh",
        "tổ",
        "mô hình",
        "sáng kiến",
        "đồng",
        "trường",
        "hộ",
        "giáo viên",
        "học sinh",
        "dự án",
        "công trình",
        "biên chế",
        "cơ quan",
        "phòng",
        "sở",
        "máy",
        "tài khoản",
        "lĩnh vực",
        "nhóm",
        "doanh nghiệp",
        "hội nghị",
        "đảng viên",
        "thôn",
        "đại biểu",
        "bản",
        "giấy chứng nhận",
        "quy trình",
        "đoàn",
        "chuyên mục",
        "phòng chuyên",
    )
)
_ALIASES = {alias: name for name, aliases in _CANONICAL for alias in aliases}


class Unit(NamedTuple):
    """What stands right after a number."""

    percent: bool
    scale: Decimal
    money: bool
    """đồng is printed, or the scale word is tỷ or triệu"""
    scaled: bool
    """a scale word is printed"""
    noun: str
    end: int


_NONE = Decimal(1)


def unit_after(lower: str, end: int) -> Unit:
    """The unit that follows a number ending at `end`."""
    match = _UNIT.match(lower, end, end + 24)
    if match is None:
        noun, noun_end = noun_after(lower, end)
        return Unit(False, _NONE, False, False, noun, noun_end)
    if match["percent"]:
        return Unit(True, _NONE, False, False, "", match.end())
    if match["plain"]:
        return Unit(False, _NONE, True, False, "đồng", match.end())
    word = " ".join(match["scale"].split()).replace("tỉ", "tỷ").replace("ngàn", "nghìn")
    noun, noun_end = ("đồng", match.end()) if match["money"] else noun_after(lower, match.end())
    money = bool(match["money"]) or (not noun and word.endswith(("tỷ", "triệu")))
    return Unit(False, _SCALE[word], money, True, "đồng" if money else noun, noun_end)


def noun_after(lower: str, end: int) -> tuple[str, int]:
    """The canonical noun phrase (at most three words) after `end`, and where it ends."""
    match = _NOUN.match(lower, end, end + 60)
    if match is None:
        return "", end
    if _COMRADE.match(lower, end):
        return "người", end
    rate = _RATE.match(lower, end, end + 40)
    if rate is not None:
        return "".join(rate.group().split()), rate.end()
    phrase = match.group(1)
    noun = _noun(phrase)
    return noun, end if noun == _CASE and phrase.startswith("trường") else match.end()


@lru_cache(maxsize=4096)
def _noun(phrase: str) -> str:
    """The canonical noun of the words after a number; remembered, for they are mostly the same."""
    words = phrase.split()
    if len(words) > 1 and words[0] == "trường" and words[1] == "hợp":
        return _CASE
    kept: list[str] = []
    for word in words:
        if word in _STOP and not (not kept and word in _KEEP_FIRST):
            break
        kept.append(word)
        if len(kept) == 3:
            break
    return canonical_noun(kept)


def canonical_noun(words: list[str]) -> str:
    """The longest prefix of `words` the lexicon knows, else the first two words."""
    for size in (3, 2, 1):
        name = _ALIASES.get(" ".join(words[:size]))
        if name is not None:
            return name
    return " ".join(words[:2])


def scale_of(word: str) -> Decimal | None:
    """The factor of a scale word, None if it is none."""
    return _SCALE.get(word.replace("tỉ", "tỷ").replace("ngàn", "nghìn"))


def is_measure(noun: str) -> bool:
    """Whether the noun is a unit of measurement, so that the number is an interval."""
    return "/" in noun or noun.split(" ", 1)[0] in _MEASURES
