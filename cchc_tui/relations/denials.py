""" "không có công chức bị kỷ luật" beside "số công chức bị kỷ luật: 02" (docs/relations.md, J).

A denial with the words of a figure's name speaks of all of them, so any number above zero is
against it. It must be a statement of result that nothing around it narrows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import SAME_NAME, Operand, RelationKind, Role, Verdict
from cchc_tui.model.report import Block, BlockKind
from cchc_tui.relations.candidate import Candidate, operand_of
from cchc_tui.relations.claims import NONE_LATE, NOT_A_RESULT
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.labels import Name, Named, open_for_results, tokens
from cchc_tui.relations.standing import above, one_part_of_the_report, residue
from cchc_tui.text.folding import one_line, spaced
from cchc_tui.text.levels import level_in

_TABLE = BlockKind.TABLE
_DENIES = spaced(
    r"(?<!\w)(?:không|chưa) (?:có|phát sinh|xảy ra|ghi nhận)"
    r"(?: (?:tình trạng|trường hợp|bất kỳ)){0,2} (?P<what>[^,;:.()\[\]|…–]{8,160})"
)
_NO_MORE = spaced(r"(?: nào)?(?: trong (?:kỳ|kỳ báo cáo))?\s*\Z")
_BEFORE = spaced(
    r"(?:[^,;:.()]{0,30}\b(?:ưu điểm|nổi bật|ghi nhận) )?"
    r"(?:(?:và|đã|thì|là|kết quả|như vậy|do đó|nhờ đó|vì vậy|nhìn chung|trong kỳ|trong kỳ báo cáo"
    r"|kỳ này|qua theo dõi|qua tổng hợp) )*"
)
_STOP = re.compile(r"[,;.)](?=\s|$)|:(?!\s*\d)|\(")
_NEAR = 1
_LISTED = re.compile(r"[\s*+-]*(?:tổng )?số \D{3,150}\d")
_NARROWS = spaced(
    r"\b(?:tại|ở|của|thuộc|lĩnh vực|riêng|trong đó|trong số|tháng|quý|năm|kỳ trước|cùng kỳ|trước"
    r"|giai đoạn|nhiệm kỳ|lũy kế|đến nay|kế hoạch|dự kiến|nếu|toàn tỉnh|cả nước)\b"
)
_SINCE = spaced(
    r"[^.\n]{0,120}\b(?:đã (?:được )?(?:khắc phục|xử lý xong|thu hồi|bãi bỏ|hủy bỏ|chấm dứt)"
    r"|trước đây|kỳ trước|cùng kỳ|năm trước|tồn từ|phát sinh từ)\b"
)
_EXCEPT = spaced(r"[^.\n]{0,80}\b(?:riêng|trừ|ngoài|chỉ có|tuy nhiên|tại|ở|thuộc)\b")


class _Denial(NamedTuple):
    start: int
    end: int
    what: Name
    block: Block


def judge_denials(facts: Facts, named: Sequence[Named]) -> Iterator[Candidate]:
    """Each denial of what a figure counts, word for word, against those figures."""
    by_noun: dict[Name, list[Named]] = {}
    for found in named:
        by_noun.setdefault(_noun(found), []).append(found)
    for denial in _denials(facts, by_noun) if by_noun else ():
        against = [f for f in by_noun[denial.what] if _is_denied(facts, denial, f)]
        if against and len({bool(found.figure.value) for found in against}) == 1:
            yield _candidate(facts, denial, against)


def _noun(found: Named) -> Name:
    return found.name[2 if found.name[0] == "tổng" else 1 :]


def _denials(facts: Facts, by_noun: Mapping[Name, object]) -> Iterator[_Denial]:
    """The denials that name what some figure counts and are statements of result."""
    lower, blocks = facts.work.lower, facts.report.blocks
    starts = [block.start for block in blocks]
    for match in _DENIES.finditer(lower):
        block = blocks[bisect_right(starts, match.start()) - 1]
        words = lower[match.start("what") : min(match.end(), block.end)]
        more = _NO_MORE.search(words)
        what = tokens(words[: more.start()] if more else words)
        if what not in by_noun or NONE_LATE.match(lower, match.start()):
            continue
        end = match.start("what") + len(words.rstrip())
        denial = _Denial(match.start(), end, what, block)
        if _is_result(facts, denial):
            yield denial


def _is_result(facts: Facts, denial: _Denial) -> bool:
    """Whether a denial is stated of all the report covers, not wished for, not of a part."""
    block, lower = denial.block, facts.work.lower
    if block.kind is _TABLE or not open_for_results(facts, block.index):
        return False
    before = lower[block.start : denial.start]
    *others, last = _STOP.split(before)
    opening = one_line(last).lstrip("-+*• ")
    if NOT_A_RESULT.search(before[-160:]) or not _BEFORE.fullmatch(opening and opening + " "):
        return False
    if _EXCEPT.match(lower, denial.end, block.end):
        return False
    return not _told(others, denial.what)


def _told(parts: Sequence[str], what: Name) -> Name:
    """What narrows a statement in the parts of its block before it."""
    return residue(" ".join(part for part in parts if not _is_list_item(part, what)), what)


def _is_list_item(part: str, what: Name) -> bool:
    """ "số công chức được khen thưởng là 100 người": a number of the same noun, of no part."""
    if not _LISTED.match(part) or _NARROWS.search(part):
        return False
    return " ".join(what[:2]) in one_line(part)


def _is_denied(facts: Facts, denial: _Denial, found: Named) -> bool:
    """Whether a figure counts what is denied, in the time and place of the report."""
    figure = found.figure
    block = facts.report.blocks[figure.place.block]
    if figure.period is not None or denial.start <= figure.start < denial.end:
        return False
    if figure.level not in (denial.block.level, level_in(" ".join(found.name))):
        return False
    if _NARROWS.search(found.lead(facts)) or _SINCE.match(facts.work.lower, figure.end, block.end):
        return False
    if not one_part_of_the_report(facts, denial.block, block):
        return False
    if block.index != denial.block.index and any(
        above(facts, place, found.name) for place in (denial.block, block)
    ):
        return False
    return block.section != denial.block.section or _side_by_side(facts, denial, found)


def _side_by_side(facts: Facts, denial: _Denial, found: Named) -> bool:
    """Whether a figure of the section stands beside the denial, said of nothing else.

    Further apart each may be of another matter of the section: two exams, two inspections.
    """
    if abs(found.figure.place.block - denial.block.index) > _NEAR:
        return False
    parts = _STOP.split(found.lead(facts))
    return not _told(parts, (*denial.what, "không", "chưa", "có", "phát", "sinh", "xảy", "ghi"))


def _candidate(facts: Facts, denial: _Denial, against: Sequence[Named]) -> Candidate:
    figures = [found.figure for found in against]
    text = facts.work.raw[denial.start : denial.end]
    stated = sum((figure.value or Decimal(0) for figure in figures), Decimal(0))
    return Candidate(
        RelationKind.CLAIM,
        SAME_NAME,
        [
            Operand(Role.CLAIM, denial.start, denial.end, text, None),
            *(operand_of(figure, Role.VALUE) for figure in figures),
        ],
        Verdict.VIOLATED if stated else Verdict.EXACT,
        Decimal(0),
        -stated,
        weigh(("denial",)),
        group=frozenset(figure.index for figure in figures),
    )
