"""Footnotes are blocks of their own, tied to their marks, and break no sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.report.conftest import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "mark", "printed"),
    [
        ("Quận có 10 đơn vị[^1] đạt.\n\n[^1]: Gồm phòng và ban.", "[^1]", "[^1]"),
        ("Quận có 10 đơn vị⁵ đạt.\n\n⁵ Gồm phòng và ban.", "⁵", "⁵"),
        ("Quận có 10 đơn vị[1] đạt.\n_______\n[1] Gồm phòng và ban.", "[1]", "[1]"),
        ("Quận có 10 đơn vị[1] đạt.\n\n[1] Gồm phòng và ban.", "[1]", "[1]"),
        ("Quận có 10 đơn vị(1) đạt.\n_______\n(1) Gồm phòng và ban.", "(1)", "(1)"),
        ("Quận có 10 đơn vị1 đạt.\n_______\n1 Gồm phòng và ban.", "1", "1"),
        ("Quận có 10 đơn vị đạt.\n_______\n1 Gồm phòng và ban.", "1", None),
    ],
)
def test_forms(read: Read, text: str, mark: str, printed: str | None) -> None:
    reading = read(text)
    note = reading.report.footnotes[0]
    block = reading.report.blocks[note.block]
    assert (block.kind.value, block.marker) == ("footnote", mark if mark != "[^1]" else "[^1]:")
    assert reading.words(block) == "Gồm phòng và ban."
    assert note.mark == mark
    assert (note.reference and reading.text[slice(*note.reference)]) == printed


def test_a_footnote_does_not_break_the_sentence_around_it(read: Read) -> None:
    text = (
        "Phòng Nội vụ đã tham mưu Chủ tịch huyện theo Nghị định số 143/2020/NĐ-\n_______\n"
        "¹ Quyết định số 15/QĐ-UBND ngày 02/3/2024\ncủa quận.\n\n4\n\n"
        "CP ngày 10/12/2020¹ của Chính phủ.\n"
    )
    assert read(text).shape() == [
        (
            "paragraph",
            "",
            "Phòng Nội vụ đã tham mưu Chủ tịch huyện theo Nghị định số 143/2020/NĐ- CP ngày"
            " 10/12/2020¹ của Chính phủ.",
        ),
        ("footnote", "¹", "Quyết định số 15/QĐ-UBND ngày 02/3/2024 của quận."),
    ]  # fmt: skip


def test_a_mark_that_comes_again_is_tied_to_the_nearest_note(read: Read) -> None:
    text = "Một việc¹ xong.\n\n¹ Chú thích đầu.\n\nHai việc¹ xong.\n\n¹ Chú thích sau."
    first, second = read(text).report.footnotes
    assert first.reference is not None
    assert second.reference is not None
    assert first.reference.start < second.reference.start


def test_numbered_headings_under_a_rule_stay_headings(read: Read) -> None:
    assert read("Đoạn.\n\n-------\n\n1. Thể chế").report.blocks[1].kind.value == "heading"
