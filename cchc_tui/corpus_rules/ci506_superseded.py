"""A cited document had been replaced when the report was written.

What: a document whose successor was in force on the day of the report, its own date or else the
end of its period.
Why: the report may work by rules that no longer hold. It is for information: a report may speak of
the time before. Silent where the successor is cited as well or the words tell of the replacement.
Never judged by today's law.
Source: Luật Ban hành văn bản quy phạm pháp luật (hiệu lực của văn bản).

Fails:
    [UBND huyện A, 15/6/2023] Cung cấp thông tin theo Nghị định số 43/2011/NĐ-CP ngày
    13/6/2011 của Chính phủ.

Passes:
    [UBND huyện A, 15/6/2022] Cung cấp thông tin theo Nghị định số 43/2011/NĐ-CP ngày
    13/6/2011 của Chính phủ.

    [UBND huyện A, 15/6/2024] Một cửa theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính
    phủ.

    [UBND huyện A, 15/6/2023] Triển khai Nghị định số 42/2022/NĐ-CP thay thế Nghị định số
    43/2011/NĐ-CP của Chính phủ.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.corpus_rules.base import Corpus, Suspicion
from cchc_tui.data.registry import number_parts
from cchc_tui.model.findings import FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.text.dates import shown_date

CODE = "CI506"
SLUG = "superseded"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.CONTENT


def check(corpus: Corpus) -> Iterator[Suspicion]:
    """A suspicion for each variant of a replaced document, from the day of the replacement on."""
    for index, variant, record in corpus.recorded_variants:
        if record.replaced_from is None:
            continue
        yield Suspicion(
            index,
            Message(
                N_("{document} was replaced by {successor} from {date}"),
                {
                    "document": variant.mention.canonical,
                    "successor": record.replaced_by,
                    "date": shown_date(record.replaced_from),
                },
            ),
            unless_cited=_document(corpus, record.replaced_by),
            since=record.replaced_from,
            in_force_only=True,
            identity=(variant.mention.canonical,),
        )


def _document(corpus: Corpus, number: str) -> int | None:
    """The document with this number, where any report cites it."""
    parts = number_parts(number)
    if parts is None:
        return None
    digits, year, symbol = parts
    symbol = symbol.upper().replace("/", "-")
    return corpus.documents_by_number.get((digits.lstrip("0"), year, symbol))
