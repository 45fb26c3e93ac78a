"""What a run holds in memory does not grow with the reports it has written."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from contextlib import closing

import pytest

from cchc_tui.cli.corpus_reading import CorpusReading
from cchc_tui.data.catalogue import translator
from cchc_tui.model.facts import Mention, ReportFacts
from cchc_tui.model.settings import Settings
from cchc_tui.output.formats import NAMES, format_named
from cchc_tui.output.lines import LineIndex
from cchc_tui.output.outcomes import Outcome, ReportPart
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary

_TEXT = '{"x":"' + "đã " * 8000 + '"}'
_LINES = LineIndex("a\n" * 500).packed()
_MENTION = Mention(2, 9, "61", 2018, "NĐ-CP", "61/2018/NĐ-CP", "Nghị định")
_ROOM = 1_200_000
"""bytes; the texts of the further reports are 30 MB, their facts and ids half a MB"""


def _outcomes(reports: int, texts: int, reading: CorpusReading) -> Iterator[Outcome]:
    for number in range(reports):
        identity = f"{number:012x}"
        facts = ReportFacts(identity, f"{number}.md", mentions=(_MENTION,))
        part = ReportPart(identity, facts.path, (_TEXT,) * texts, Summary(1), facts, (0,), _LINES)
        yield part
        reading.add(part)
    corpus = reading.outcome()
    assert corpus is not None
    yield corpus


def _peak(name: str, reports: int) -> int:
    """The most bytes held while so many reports are written."""
    presentation = Presentation(translator("en"), "1", {})
    gc.collect()
    tracemalloc.reset_peak()
    before, _ = tracemalloc.get_traced_memory()
    with closing(CorpusReading(Settings())) as reading:
        outcomes = _outcomes(reports, {"json": 4, "junit": 2, "sarif": 2}.get(name, 1), reading)
        length = sum(map(len, format_named(name).write(outcomes, Summary(), presentation)))
    assert length >= reports * len(_TEXT)
    return tracemalloc.get_traced_memory()[1] - before


@pytest.mark.parametrize("name", NAMES)
def test_memory_is_flat(name: str) -> None:
    tracemalloc.start()
    try:
        _peak(name, 10)
        few, many = _peak(name, 100), _peak(name, 500)
    finally:
        tracemalloc.stop()
    assert many - few < _ROOM
