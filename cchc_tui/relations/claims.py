""" "không có hồ sơ trễ hạn" against a printed count of late dossiers (docs/relations.md, J).

A zero-claim counts only as a statement of result: not after a request, an instruction or an aim,
and not in the sections of tasks ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import Operand, RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.model.report import Area, Block, BlockKind, Level
from cchc_tui.relations.candidate import Candidate, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.text.folding import spaced
from cchc_tui.text.levels import level_in
from cchc_tui.text.names import place_names

_TABLE = BlockKind.TABLE
_HEAD = Satellite.HEAD
_COUNT = FigureKind.COUNT
_ANCHOR = spaced(r"(?:trễ|quá|chậm) (?:thời )?h[ạẹ]n|đúng (?:thời )?hạn")
NONE_LATE = spaced(
    r"\b(?:không (?:có|phát sinh|xảy ra|để xảy ra|có phát sinh)|chưa (?:có|phát sinh))"
    r"(?: tình trạng| trường hợp| bất kỳ| việc| tồn đọng| phát sinh| nào){0,3}"
    r"(?: (?:giải quyết|xử lý))?(?: hồ sơ| thủ tục hành chính| tthc)?"
    r"(?: (?:nào|bị|giải quyết|xử lý|tthc)){0,2} (?:trễ|quá|chậm) (?:thời )?h[ạẹ]n"
)
_ALL_ON_TIME = spaced(
    r"\b100\s?% (?:số )?(?:hồ sơ|thủ tục hành chính|tthc)"
    r"(?: (?:đã|được|đều|tthc|tiếp nhận|giải quyết|xử lý|trả kết quả|và)){0,6}"
    r" (?:trước và |trước hạn và )?đúng (?:thời )?hạn"
)
NOT_A_RESULT = spaced(
    r"\b(?:yêu cầu|chỉ đạo|phấn đấu|đảm bảo|bảo đảm|mục tiêu|hạn chế|chỉ tiêu|nhằm|tiếp tục|cần"
    r"|phải|tránh|không để|kiên quyết|chấn chỉnh|nếu|tăng cường|duy trì|giảm|đề nghị|quán triệt"
    r"|khắc phục|lĩnh vực|riêng|một số|trừ|ngoài)\b"
)
_GUIDANCE = spaced(r"(?:sự|công tác) (?:[^\W\d]+,? ){0,4}chỉ đạo")
"""guidance as a thing received, no instruction"""
_SOME_OF_THEM = re.compile(r"\d[^.;]{0,60}$|\bhồ sơ(?: [^\W\d]+){0,4}\s*$")
"""some units or some dossiers: "05/10 huyện không có …", "hồ sơ trực tuyến không có …" """
_CONTEXT = 160
_RESULT_LATE = (slots.LATE, slots.OVERDUE)
_AHEAD = (Area.TASKS_AHEAD, Area.PROPOSALS, Area.LIMITATIONS)
_DOSSIER = re.compile(r"hồ sơ|thủ tục hành chính|tthc")


class _Claim(NamedTuple):
    start: int
    end: int
    level: Level | None


def judge_claims(facts: Facts) -> Iterator[Candidate]:
    """Claims that nothing was late, each against the printed counts of late dossiers."""
    late = [f for f in facts.figures if _counts_late(f) and _of_dossiers(facts, f)]
    if not late:
        return
    for claim in _claims(facts):
        against = [f for f in late if claim.level is None or f.level is claim.level]
        against = [f for f in against if not claim.start <= f.start < claim.end]
        if against:
            yield _candidate(facts, claim, against)


def _counts_late(figure: Figure) -> bool:
    return (
        figure.slot in _RESULT_LATE
        and figure.satellite is _HEAD
        and figure.kind is _COUNT
        and figure.unit in ("hồ sơ", "")
        and figure.value is not None
        and figure.place.bracket >= 0
        and not (figure.period and figure.period.kind in ("month", "quarter"))
    )


def _of_dossiers(facts: Facts, figure: Figure) -> bool:
    """Whether dossiers are counted, by the words of the figure or of its block."""
    if _DOSSIER.search(figure.label + figure.unit):
        return True
    block = facts.report.blocks[figure.place.block]
    return _DOSSIER.search(facts.work.lower, block.start, figure.start) is not None


def _claims(facts: Facts) -> Iterator[_Claim]:
    for block in facts.report.blocks:
        if block.kind is _TABLE or _ahead(facts, block):
            continue
        if _names_term(facts.work.lower, block):
            yield from _claims_of(facts, block)


def _names_term(lower: str, block: Block) -> bool:
    """Whether a block speaks of late or in time; few have so much as the last word of it."""
    start, end = block.start, block.end
    if lower.find("hạn", start, end) < 0 and lower.find("hẹn", start, end) < 0:
        return False
    return _ANCHOR.search(lower, block.start, block.end) is not None


def _claims_of(facts: Facts, block: Block) -> Iterator[_Claim]:
    lower = facts.work.lower
    for pattern in (NONE_LATE, _ALL_ON_TIME):
        for match in pattern.finditer(lower, block.start, block.end):
            start = max(block.start, lower.rfind(".", block.start, match.start()) + 1)
            start = max(start, match.start() - _CONTEXT)
            before = _GUIDANCE.sub("", lower[start : match.start()])
            some = pattern is NONE_LATE and _SOME_OF_THEM.search(before)
            named = _elsewhere(facts, facts.work.text[start : match.start()])
            if not (some or named or NOT_A_RESULT.search(before)):
                level = level_in(before) if "cấp " in before else None
                yield _Claim(match.start(), match.end(), level or block.level)


def _elsewhere(facts: Facts, before: str) -> bool:
    """Whether the claim is about a named place other than the unit itself."""
    unit = facts.report.header.unit or ""
    return any(name not in unit for name in place_names(before))


def _ahead(facts: Facts, block: Block) -> bool:
    return block.section >= 0 and facts.report.sections[block.section].area in _AHEAD


def _candidate(facts: Facts, claim: _Claim, against: Sequence[Figure]) -> Candidate:
    broken = [figure for figure in against if figure.value]
    text = facts.work.raw[claim.start : claim.end]
    operands = [Operand(Role.CLAIM, claim.start, claim.end, text, None)]
    operands += [operand_of(figure, Role.VALUE) for figure in (broken or against)]
    found = sum((figure.value or Decimal(0) for figure in broken), Decimal(0))
    return Candidate(
        RelationKind.CLAIM,
        "claim",
        operands,
        Verdict.VIOLATED if broken else Verdict.EXACT,
        Decimal(0),
        -found,
        weigh(("denial",)),
        group=frozenset(figure.index for figure in against),
    )
