"""Where a figure stands: sentence, clause, bracket, cue, item; and the words to its left."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.model.figures import Figure
from tests.extract.conftest import figure_of, figures_of


def ranks(numbers: Sequence[int]) -> list[int]:
    """The numbers counted in order of first appearance; 0 stays 0."""
    order = list(dict.fromkeys(number for number in numbers if number))
    return [order.index(number) + 1 if number else 0 for number in numbers]


def paths(figures: Sequence[Figure]) -> str:
    """Sentence, clause, bracket, cue and item of each figure, each counted from 1."""
    columns = (
        ranks([figure.place.sentence for figure in figures]),
        ranks([figure.place.clause for figure in figures]),
        ranks([figure.place.bracket for figure in figures]),
        ranks([figure.place.cue for figure in figures]),
        ranks([figure.place.item for figure in figures]),
    )
    return " ".join(
        f"{figure.text}={'-'.join(map(str, path))}"
        for figure, path in zip(figures, zip(*columns, strict=True), strict=True)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 5 xã, 3 phường và 2 thị trấn.", "5=1-1-0-0-1 3=1-1-0-0-2 2=1-1-0-0-3"),
        ("Có 5 xã; có 3 phường. Có 2 thị trấn.", "5=1-1-0-0-1 3=1-2-0-0-2 2=2-3-0-0-3"),
        ("Thu 5 xã. thu 3 phường.", "5=1-1-0-0-1 3=1-1-0-0-1"),
        ("Có 5 tổ tại TP. Tân An và 3 tổ.", "5=1-1-0-0-1 3=1-1-0-0-2"),
        ("Ông A. Bình có 5 sáng kiến, 3 mô hình.", "5=1-1-0-0-1 3=1-1-0-0-2"),
        ("Có 12 người (nam 5, nữ 7) và 3 tổ.",
         "12=1-1-0-0-1 5=1-2-1-0-2 7=1-2-1-0-3 3=1-1-0-0-4"),
        ("Có 12 người (nam 5; nữ 7).", "12=1-1-0-0-1 5=1-2-1-0-2 7=1-3-1-0-3"),
        ("Có 12 người [nam 5 (1 trẻ), nữ 7].",
         "12=1-1-0-0-1 5=1-2-1-0-2 1=1-3-2-0-3 7=1-2-1-0-4"),
        ("Có 12 người, trong đó 5 nam và 7 nữ.", "12=1-1-0-0-1 5=1-1-0-1-2 7=1-1-0-1-3"),
        ("Có 12 người (trong đó 5 nam, 7 nữ), 3 tổ.",
         "12=1-1-0-0-1 5=1-2-1-1-2 7=1-2-1-1-3 3=1-1-0-0-4"),
        ("Có 12 người, gồm 5 nam, 7 nữ; trong đó 2 trẻ.",
         "12=1-1-0-0-1 5=1-1-0-1-2 7=1-1-0-1-3 2=1-2-0-2-4"),
        ("Có 12 người, gồm 5 nam. Có 3 tổ.", "12=1-1-0-0-1 5=1-1-0-1-2 3=2-2-0-0-3"),
        ("Có 12 người. Chia ra: nam 5; nữ 7.", "12=1-1-0-0-1 5=2-2-0-1-2 7=2-3-0-1-3"),
        ("Phân loại 12 đơn: khiếu nại 5; tố cáo 7.", "12=1-1-0-0-1 5=1-1-0-1-2 7=1-2-0-1-3"),
        ("Kết quả: 12 đơn, 5 vụ.", "12=1-1-0-0-1 5=1-1-0-0-2"),
        ("Nêu cụ thể 12 đơn và 5 vụ.", "12=1-1-0-0-1 5=1-1-0-0-2"),
        ("Có 12 đơn, cụ thể: 5 mới, 7 cũ.", "12=1-1-0-0-1 5=1-1-0-1-2 7=1-1-0-1-3"),
        ("Có 12 người) và 3 tổ.", "12=1-1-0-0-1 3=1-1-0-0-2"),
        ("Có 12 người (nam 5, nữ 7", "12=1-1-0-0-1 5=1-2-1-0-2 7=1-2-1-0-3"),
        ("Có 12 người\n\nvà 3 tổ.", "12=1-1-0-0-1 3=1-1-0-0-2"),
        ("- Có 12 người.\n- Có 3 tổ.", "12=1-1-0-0-1 3=2-2-0-0-2"),
        ("Có 12 người, trong\n\nđó 5 nam.", "12=1-1-0-0-1 5=1-1-0-1-2"),
        ("Theo Kế hoạch số 20/KH-UBND có 5 tổ, 3 đội.", "5=1-1-0-0-1 3=1-1-0-0-2"),
    ],
)  # fmt: skip
def test_path_of_every_figure(text: str, expected: str) -> None:
    assert paths(figures_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "printed", "label"),
    [
        ("Tổng số hồ sơ: 1.043; đã giải quyết: 1.034.", "1.043", "tổng số hồ sơ:"),
        ("Tổng số hồ sơ: 1.043; đã giải quyết: 1.034.", "1.034", "đã giải quyết:"),
        ("Tiếp nhận 12 hồ sơ, trực tuyến 5 hồ sơ.", "5", "trực tuyến"),
        ("Tiếp nhận 12 hồ sơ và giải quyết 5 hồ sơ.", "5", "giải quyết"),
        ("Tại phường A, phường B có 5 hồ sơ.", "5", "tại phường a, phường b có"),
        ("Đã giải quyết (kể cả 27 hồ sơ kỳ trước): 178 hồ sơ.", "178", "đã giải quyết :"),
        ("Có 12 người (nam 5, nữ 7).", "5", "nam"),
        ("Có 12 người (nam 5, nữ 7).", "7", "nữ"),
        ("Có 12 người (nam 5, nữ 7), trẻ 3 người.", "3", "trẻ"),
        ("Có 12 người, trong đó: nam 5, nữ 7.", "5", ": nam"),
        ("Đã\n\ngiải quyết 12 hồ sơ.", "12", "đã giải quyết"),
        ("Hoàn thành 12/15 nhiệm vụ.", "15", "/"),
        ("Uỷ ban Hoà Bình có 12 người.", "12", "ủy ban hòa bình có"),
        ("Ngày 12/5/2024 tiếp nhận 7 hồ sơ.", "7", "ngày 12/5/2024 tiếp nhận"),
        ("Kỳ này nhận 12 đơn. Đã xử lý 7 đơn.", "7", "đã xử lý"),
    ],
)
def test_label_is_the_words_to_the_left(text: str, printed: str, label: str) -> None:
    assert figure_of(text, printed).label == label


@pytest.mark.parametrize(
    ("text", "printed", "tail"),
    [
        ("Có 12 hồ sơ đúng hạn, 3 hồ sơ trễ hạn.", "12", "hồ sơ đúng hạn"),
        ("Có 12 hồ sơ (đúng hạn).", "12", "hồ sơ"),
        ("Có 12 hồ\n\nsơ đúng hạn.", "12", "hồ sơ đúng hạn"),
        ("Có 12; còn lại 3.", "12", ""),
    ],
)
def test_tail_is_the_words_to_the_right(text: str, printed: str, tail: str) -> None:
    assert figure_of(text, printed).tail == tail


def test_footnote_block_in_mid_sentence_is_no_boundary() -> None:
    text = (
        "Toàn huyện tiếp nhận 120 hồ sơ¹, trong đó\n\n"
        "¹ Báo cáo số 15/BC-UBND nêu 7 hồ sơ.\n\n"
        "trực tuyến 90 hồ sơ, trực tiếp 30 hồ sơ."
    )
    whole, online = figure_of(text, "120"), figure_of(text, "90")
    assert whole.place.sentence == online.place.sentence
    assert (whole.place.cue, online.label) == (0, "trực tuyến")
    assert figure_of(text, "7").place.block != whole.place.block


PIECES = ["12 hồ sơ", "nam 5", ", ", "; ", " và ", ". ", " (", ") ", "[", "]", " gồm ", " trong đó ",
          ": ", "\n\n", "- ", "v.v. ", "… ", "Quý I ", "3/4 ", "%"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_paths_grow_in_reading_order(text: str) -> None:
    figures = [figure for figure in figures_of(text) if figure.place.bracket >= 0]
    starts = [figure.start for figure in figures]
    sentences = [figure.place.sentence for figure in figures]
    assert starts == sorted(starts)
    if "[^" not in text:
        assert sentences == sorted(sentences)
    blocks: dict[int, int] = {}
    for figure in figures:
        assert blocks.setdefault(figure.place.sentence, figure.place.block) == figure.place.block
