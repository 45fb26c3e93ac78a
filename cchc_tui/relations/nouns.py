"""Whether two figures count the same thing, by the words around them."""

from __future__ import annotations

import re
from itertools import pairwise

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind
from cchc_tui.text.units import KNOWN_NOUNS, is_measure

HYPERNYMS = frozenset(
    ("đơn vị", "cơ quan", "tổ chức", "địa phương", "nhóm", "loại", "trường hợp", "văn bản")
)

_WORD = re.compile(r"[^\W\d]+")
_PHRASE_END = re.compile(r"[().;:\d]")
_PEOPLE = frozenset(
    (
        "người|công chức|viên chức|cán bộ|cán bộ công chức|cán bộ công chức viên chức|biên chế"
        "|đảng viên|học sinh|giáo viên|đại biểu|lao động"
    ).split("|")
)


_OTHER_WORDS = frozenset(
    (
        "tổ chức|xã hội|trường hợp|bản tin|bản đồ|bản ghi|tin nhắn|tin học|đoàn viên|đoàn thể"
        "|phòng học|lớp học|cán bộ công|hộ tịch|hộ chiếu|hộ khẩu|máy móc|đơn vị|đơn giá|vụ việc"
        "|người dân|quyết định"
    ).split("|")
)
"""phrases that begin like another noun and count something else"""


def same_noun(owner: Figure, item: Figure, facts: Facts) -> bool | None:
    """Whether both count the same thing; None where the item or the owner does not say."""
    if FigureKind.MONEY in (item.kind, owner.kind):
        return None if item.kind is owner.kind else False
    if not item.unit:
        return _labelled_alike(facts, owner, item) or None
    if item.unit == owner.unit:
        return True
    if is_measure(item.unit) or is_measure(owner.unit):
        return False
    if _named_by(facts, owner, item) or _qualifies(item.unit, owner.unit):
        return True
    if owner.unit in HYPERNYMS or (item.unit in _PEOPLE and owner.unit in _PEOPLE):
        return None
    if item.unit in KNOWN_NOUNS and owner.unit in KNOWN_NOUNS:
        return False
    return None


def _qualifies(noun: str, head: str) -> bool:
    """Whether a noun phrase begins with a known noun: "trường mầm (non)" are "trường"."""
    return head in KNOWN_NOUNS and noun.startswith(f"{head} ") and noun not in _OTHER_WORDS


def one_head(unit: str, other: str) -> bool:
    """Whether two nouns are one, or one is the other with a word more: hộ, hộ nghèo.

    Nouns that are known as a whole are no longer forms of a shorter one: trường, trường hợp.
    """
    short, long = sorted((unit, other), key=len)
    if short == long:
        return True
    others = KNOWN_NOUNS | HYPERNYMS | _OTHER_WORDS
    return long.startswith(f"{short} ") and long not in others


def is_staff(figure: Figure) -> bool:
    """Whether a figure counts posts or the people who hold them."""
    return figure.unit in _PEOPLE or "người làm việc" in figure.tail


def counts_else(owner: Figure, item: Figure) -> bool:
    """Whether both print a noun, and not one head: "03 xã", "05 ý kiến"."""
    if not (owner.unit and item.unit) or one_head(owner.unit, item.unit):
        return False
    return not (owner.unit in _PEOPLE and item.unit in _PEOPLE)


def _named_by(facts: Facts, owner: Figure, item: Figure) -> bool:
    """Whether the words of the owner name the noun of the item: "07 mô hình, sáng kiến"."""
    if not owner.unit:
        return f" {item.unit} " in f" {owner.label[-100:]} "
    return any(part.strip().startswith(item.unit) for part in noun_phrase(facts, owner).split(","))


def _labelled_alike(facts: Facts, owner: Figure, item: Figure) -> bool:
    """ "21 cán bộ, công chức: cán bộ chuyên trách: 11, công chức: 10": the labels name the noun."""
    words = _WORD.findall(item.label)[-4:]
    pairs = {f"{one} {other}" for one, other in pairwise(words)}
    phrase = f"{owner.label[-40:]} {noun_phrase(facts, owner)}".replace(",", " ")
    return any(pair in " ".join(phrase.split()) for pair in pairs)


def noun_phrase(facts: Facts, figure: Figure) -> str:
    """The words after a number up to a bracket or number: "mô hình, sáng kiến mới"."""
    after = facts.work.lower[figure.end : figure.end + 40]
    return _PHRASE_END.split(after, maxsplit=1)[0]


def noun_pairs(facts: Facts, figure: Figure) -> set[str]:
    """Pairs of neighbouring words of the noun phrase after a number."""
    words = noun_phrase(facts, figure).replace(",", " ").split()[:4]
    return {f"{one} {other}" for one, other in pairwise(words)}
