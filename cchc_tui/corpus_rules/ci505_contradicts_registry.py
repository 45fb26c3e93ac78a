"""The registry has this document with another date or about another subject.

What: a date that differs from the one official sources agree on; or a subject that is not this
document's but that of one with a number or year one step away.
Why: one of number, date and subject is wrong. A document the registry lacks is never accused:
absence proves nothing. Records of one source only, or with disagreeing sources, do not count.
Source: Bộ pháp điển, Công báo; Nghị định 30/2020/NĐ-CP, Phụ lục I.

Fails:
    [UBND huyện A, 15/6/2023] Thực hiện Nghị định số 61/2018/NĐ-CP ngày 24/3/2018 của Chính
    phủ về cơ chế một cửa.

    [UBND huyện A, 15/6/2023] Thực hiện Nghị định số 107/2022/NĐ-CP của Chính phủ sửa đổi, bổ
    sung một số điều của Nghị định số 61/2018/NĐ-CP.

Passes:
    [UBND huyện A, 15/6/2023] Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính
    phủ về cơ chế một cửa.

    [UBND huyện A, 15/6/2023] Thực hiện Nghị định số 998/2018/NĐ-CP ngày 23/4/2018 của Chính
    phủ về cơ chế một cửa.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.corpus_rules.base import Corpus, Suspicion
from cchc_tui.corpus_rules.corrections import registered_elsewhere
from cchc_tui.data.registry import RegistryRecord
from cchc_tui.matching.groups import Variant
from cchc_tui.matching.titles import DIFFERENT, best_similarity, title_words
from cchc_tui.model.findings import FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.text.dates import shown_date

CODE = "CI505"
SLUG = "contradicts-registry"
SEVERITIES = (Severity.WARNING,)
CLASS = FindingClass.CONTENT
_MOST_SHARED = 0.35
_FEWEST_WORDS = 4


def check(corpus: Corpus) -> Iterator[Suspicion]:
    """A suspicion for each variant a trusted record contradicts."""
    for index, variant, record in corpus.recorded_variants:
        if not record.trusted or record.date is None:
            continue
        if variant.date is not None and variant.date != record.date:
            yield _of_date(corpus, index, variant, record)
        elif variant.date is None and _subjects_differ(variant, record):
            yield from _of_subject(corpus, index, variant, record)


def _of_date(corpus: Corpus, index: int, variant: Variant, record: RegistryRecord) -> Suspicion:
    details = [_source(record)]
    right = registered_elsewhere(corpus, variant)
    if right is not None and _subjects_differ(variant, record):
        details.append(_correction(right))
    return Suspicion(
        index,
        Message(
            N_("{document} is dated {date} here, {registered} in the registry"),
            {
                "document": variant.mention.canonical,
                "date": shown_date(variant.date),
                "registered": shown_date(record.date),
            },
        ),
        tuple(details),
        at_date=True,
        identity=(variant.mention.canonical, shown_date(variant.date)),
    )


def _of_subject(
    corpus: Corpus, index: int, variant: Variant, record: RegistryRecord
) -> Iterator[Suspicion]:
    right = registered_elsewhere(corpus, variant)
    if right is None:
        return
    yield Suspicion(
        index,
        Message(
            N_("{document} is about another subject: {title}"),
            {"document": variant.mention.canonical, "title": record.title},
        ),
        (_source(record), _correction(right)),
        identity=(variant.mention.canonical, right.number),
    )


def _source(record: RegistryRecord) -> Message:
    values = {
        "document": record.number,
        "date": shown_date(record.date),
        "title": record.title,
        "count": str(record.sources),
    }
    if record.tier == "A":
        return Message(N_("official source: {document} of {date}, {title}"), values)
    return Message(N_("{count} sources agree: {document} of {date}, {title}"), values)


def _correction(right: RegistryRecord) -> Message:
    return Message(
        N_("with this subject: {document} of {date}"),
        {"document": right.number, "date": shown_date(right.date)},
    )


def _subjects_differ(variant: Variant, record: RegistryRecord) -> bool:
    """Whether the titles have next to nothing in common."""
    registered = set(title_words(record.title))
    alike = best_similarity(variant.titles, [record.title])
    if alike is None or alike >= DIFFERENT or len(registered) < _FEWEST_WORDS:
        return False
    shared = [
        len(registered & set(words)) / min(len(registered), len(words))
        for words in map(title_words, variant.titles)
        if len(words) >= _FEWEST_WORDS
    ]
    return bool(shared) and max(shared) <= _MOST_SHARED
