"""A citation is likely another document's with a slip in it.

What: two citations that agree in all parts but one: the number with another date, another year, a
slipped digit, a symbol one letter from a known one. What agrees and what does not is added up line
by line; only enough evidence makes a finding.
Why: neighbouring numbers are real documents, so a small distance proves nothing; the same title,
day and issuer under another number do. The form more reports use, or the registry has, is likely
right. Two dates in one report are CI503's.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (số, ký hiệu, ngày, trích yếu).

Fails:
    [UBND huyện A, 15/6/2023] Theo Kế hoạch số 97/KH-UBND ngày 30/12/2022 của UBND tỉnh Trà
    Vinh về cải cách hành chính.
    [UBND huyện B, 15/6/2023] Theo Kế hoạch số 97/KH-UBND ngày 30/11/2022 của UBND tỉnh Trà
    Vinh về cải cách hành chính.
    [UBND huyện C, 15/6/2023] Theo Kế hoạch số 97/KH-UBND ngày 30/12/2022 của UBND tỉnh Trà
    Vinh về cải cách hành chính.

Passes:
    [UBND huyện A, 15/6/2023] Theo Quyết định số 60/QĐ-UBND ngày 06/02/2023 của UBND huyện A
    về kiểm soát thủ tục hành chính.
    [UBND huyện B, 15/6/2023] Theo Quyết định số 60/QĐ-UBND ngày 16/02/2023 của UBND huyện B
    về kiểm soát thủ tục hành chính.

    [UBND huyện A, 15/6/2024] Theo Kế hoạch số 20/KH-UBND ngày 25/01/2024 của UBND huyện về
    tuyên truyền cải cách hành chính.
    [UBND huyện A, 15/9/2024] Theo Kế hoạch số 21/KH-UBND ngày 25/01/2024 của UBND huyện về
    kiểm tra cải cách hành chính.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.corpus_rules.base import Corpus, Suspicion
from cchc_tui.matching.blocks import SlipField
from cchc_tui.matching.groups import Variant
from cchc_tui.matching.near_misses import NearMiss
from cchc_tui.model.findings import FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.text.dates import shown_date

CODE = "CI504"
SLUG = "near-miss"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT
LIKELY_SLIP = N_("likely slip: {printed} for {correct}")


def check(corpus: Corpus) -> Iterator[Suspicion]:
    """A suspicion for each near miss the registry does not contradict by itself (CI505)."""
    for index, near in corpus.near_misses.items():
        slip, other = corpus.groups.variants[index], corpus.groups.variants[near.other]
        if corpus.contradiction(slip) is not None:
            continue
        yield Suspicion(
            index,
            _message(near, slip, other),
            tuple(_lines(near, slip, other)),
            near.other,
            told_together=near.field is SlipField.DATE,
            at_date=near.field is SlipField.DATE,
            identity=(_shown(slip), _shown(other)),
        )


def _message(near: NearMiss, slip: Variant, other: Variant) -> Message:
    values = {"document": _shown(slip), "other": _shown(other), "count": str(other.reports)}
    if near.decided:
        return Message(N_("{document} is likely {other}, as {count} other reports have it"), values)
    return Message(N_("{document} here, {other} in another report: one of them is wrong"), values)


def _lines(near: NearMiss, slip: Variant, other: Variant) -> Iterator[Message]:
    for line in near.lines:
        weight = f"{line.weight:+d}"
        yield Message(N_("{weight} {reason}"), {"weight": weight, "reason": line.text})
    yield Message(N_("together {score}"), {"score": str(near.score)})
    if near.decided:
        yield Message(
            LIKELY_SLIP,
            {"printed": _part(near.field, slip), "correct": _part(near.field, other)},
        )


def _shown(variant: Variant) -> str:
    day = shown_date(variant.date)
    return f"{variant.mention.canonical} ({day})" if day else variant.mention.canonical


def _part(field: SlipField, variant: Variant) -> str:
    if field is SlipField.DATE or (field is SlipField.YEAR and variant.mention.year is None):
        return shown_date(variant.date)
    return variant.mention.canonical
