"""Complete class sets: labels that together leave nothing out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_tui.extract import slots
from cchc_tui.model.figures import Figure
from cchc_tui.model.report import Level

_SLOT_SETS: tuple[frozenset[str], ...] = (
    frozenset((slots.EARLY, slots.ON_TIME, slots.LATE)),
    frozenset((slots.EARLY_ON_TIME, slots.LATE)),
    frozenset((slots.ON_TIME, slots.LATE)),
    frozenset((slots.EARLY, slots.LATE)),
    frozenset((slots.EARLY, slots.ON_TIME)),
    frozenset((slots.IN_TIME, slots.OVERDUE)),
    frozenset((slots.NEW, slots.CARRIED)),
    frozenset((slots.RECEIVED, slots.CARRIED)),
    frozenset((slots.ONLINE, slots.DIRECT)),
    frozenset((slots.ONLINE, slots.DIRECT, slots.POSTAL)),
    frozenset((slots.RESOLVED, slots.PENDING)),
    frozenset((slots.ON_TIME, slots.LATE, slots.PENDING)),
    frozenset((slots.EARLY_ON_TIME, slots.LATE, slots.PENDING)),
    frozenset((slots.EARLY, slots.ON_TIME, slots.LATE, slots.PENDING)),
    frozenset((slots.RESOLVED, slots.IN_TIME, slots.OVERDUE)),
)


_Patterns = tuple[re.Pattern[str], ...]


def _patterns(*sets: tuple[str, ...]) -> dict[int, list[_Patterns]]:
    """The sets by their size: a list of so many items fits no other."""
    by_size: dict[int, list[_Patterns]] = {}
    for words in sets:
        by_size.setdefault(len(words), []).append(tuple(re.compile(word) for word in words))
    return by_size


_WORD_SETS = _patterns(
    (r"toàn trình", r"một phần", r"cung cấp thông tin|mức (?:độ )?\d|còn lại|khác"),
    (r"toàn trình|mức (?:độ )?4", r"mức (?:độ )?3|một phần", r"mức (?:độ )?2"),
    (r"cùng cấp", r"giữa các cấp|các cấp|khác cấp"),
    (r"(?<!nữ )\bnam\b", r"\bnữ\b"),
    (r"\bkhiếu nại", r"\btố cáo", r"kiến nghị|phản ánh"),
    (r"tập thể", r"cá nhân"),
    (r"định kỳ|thường xuyên|kế hoạch", r"đột xuất"),
    (r"quy định", r"hành vi"),
    (r"xuất sắc", r"\btốt\b", r"hoàn thành nhiệm vụ", r"không hoàn thành"),
    (r"xuất sắc", r"\btốt\b", r"hoàn thành nhiệm vụ"),
    (r"(?:toàn bộ|không) ?(?:chi|tự|kinh)?|ngân sách", r"một phần", r"tự (?:đảm )?bảo"),
    (r"mới", r"sửa đổi|bổ sung", r"bãi bỏ|thay thế"),
    (r"thẩm quyền", r"không thuộc"),
    (r"đạt", r"chưa đạt|không đạt"),
    (r"đã hoàn thành|hoàn thành", r"đang|chưa"),
    (r"còn hiệu lực", r"hết hiệu lực"),
    (r"còn hiệu lực", r"hết hiệu lực toàn bộ", r"hết hiệu lực một phần"),
    (r"trong nước", r"(?:ngoài nước|nước ngoài)"),
    (r"thành thị|đô thị", r"nông thôn"),
    (r"công lập", r"tư thục|ngoài công lập|dân lập"),
)
"""labels that leave nothing out, whatever word introduces them"""
_LOOSE_SETS = _patterns(
    (r"toàn trình", r"một phần"),
    (r"mức (?:độ )?3", r"mức (?:độ )?4"),
    (r"\bkhiếu nại", r"\btố cáo"),
    (r"hành chính", r"chuyên ngành"),
    (r"cán bộ", r"công chức"),
    (r"cán bộ", r"công chức", r"(?:không|bán) chuyên trách|viên chức|hợp đồng"),
    (r"công chức", r"viên chức"),
    (r"cán bộ", r"công chức", r"viên chức"),
    (r"sửa đổi|bổ sung", r"bãi bỏ"),
    (r"mầm non|mẫu giáo", r"tiểu học", r"thcs|trung học cơ sở"),
    (r"thu nội địa", r"xuất nhập khẩu|xuất khẩu"),
    (r"đầu tư", r"thường xuyên"),
    (r"trung ương", r"địa phương|tỉnh|huyện"),
)
"""labels that often have others beside them: complete only where the owner names them all, or the
wording is not "trong đó", or they already exceed the total"""
_LARGEST_SET = max(*_WORD_SETS, *_LOOSE_SETS)
_UNIT_SETS = frozenset(
    frozenset(nouns.split("|"))
    for nouns in (
        "phường|thị trấn|xã", "phường|xã", "thị trấn|xã", "thành phố|thị xã|huyện",
        "thành phố|huyện", "quận|thị xã|huyện", "thị xã|huyện",
    )
)  # fmt: skip
_LEVELS_OF_UNIT: dict[Level | None, tuple[frozenset[Level], ...]] = {
    None: (
        frozenset((Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)),
        frozenset((Level.DISTRICT, Level.COMMUNE)),
        frozenset((Level.PROVINCE, Level.COMMUNE)),
    ),
    Level.PROVINCE: (
        frozenset((Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)),
        frozenset((Level.PROVINCE, Level.COMMUNE)),
    ),
    Level.DISTRICT: (frozenset((Level.DISTRICT, Level.COMMUNE)),),
    Level.COMMUNE: (),
}


def complete_slots(item_slots: Sequence[str | None]) -> bool:
    """Whether the slots of the items are a whole class set."""
    return None not in item_slots and frozenset(item_slots) in _SLOT_SETS


def complete_levels(
    items: Sequence[Figure], unit_level: Level | None, owner: Figure | None = None
) -> bool:
    """Whether the items are the tiers of government the unit has, each once."""
    levels = [item.level for item in items]
    if None in levels or len(set(levels)) != len(levels):
        return False
    if unit_level is None and owner is not None and "tỉnh" in owner.label:
        unit_level = Level.PROVINCE
    return frozenset(levels) in _LEVELS_OF_UNIT[unit_level]


def complete_units(owner: Figure, items: Sequence[Figure]) -> bool:
    """Whether administrative units are split by their kinds: "97 đơn vị, gồm 6 thị trấn, 86 xã"."""
    nouns = frozenset(item.unit for item in items)
    return owner.unit == "đơn vị" and len(nouns) == len(items) and nouns in _UNIT_SETS


def complete_words(items: Sequence[Figure], owner: Figure, loosely: bool) -> bool:
    """Whether the labels of the items are a known set of alternatives, in any order."""
    if len(items) > _LARGEST_SET:
        return False
    phrases = [f"{item.label[-90:]} {item.unit} {item.tail}" for item in items]
    if any(_assigned(patterns, phrases) for patterns in _WORD_SETS.get(len(phrases), ())):
        return True
    named = f"{owner.label[-90:]} {owner.unit} {owner.tail}"
    return any(
        _assigned(patterns, phrases)
        and (loosely or all(pattern.search(named) for pattern in patterns))
        for patterns in _LOOSE_SETS.get(len(phrases), ())
    )


def _assigned(patterns: Sequence[re.Pattern[str]], phrases: Sequence[str]) -> bool:
    """Whether each pattern can have a phrase of its own; the sets are small."""
    if not patterns:
        return True
    first, *rest = patterns
    return any(
        first.search(phrase) and _assigned(rest, [*phrases[:index], *phrases[index + 1 :]])
        for index, phrase in enumerate(phrases)
    )
