"""Shares of one whole reach 100, each off by at most one unit of its last digit."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines

TWINS = {
    "sentence": (
        "Trước hạn chiếm 60,5%, đúng hạn chiếm 38,2%, trễ hạn chiếm {}%.", "3,1", "1,3", "exact",
        "60,5 | 38,2 | {}",
    ),
    "rounded thirds": (
        "Trước hạn chiếm 33,3%, đúng hạn chiếm 33,3%, trễ hạn chiếm {}%.", "38,3", "33,3",
        "rounded", "33,3 | 33,3 | {}",
    ),
    "truncated": (
        "Trước hạn chiếm 33,3%, đúng hạn chiếm 33,3%, trễ hạn chiếm {}%.", "33,0", "33,2",
        "truncated", "33,3 | 33,3 | {}",
    ),
    "two classes": (
        "Giải quyết đúng hạn đạt 98,7%, trễ hạn chiếm {}%.", "3,1", "1,3", "exact", "98,7 | {}",
    ),
    "channels": (
        "Nộp trực tuyến chiếm 91,5%, nộp trực tiếp chiếm {}%.", "5,8", "8,5", "exact", "91,5 | {}",
    ),
    "bullets": (
        "Kết quả giải quyết:\n\n- Trước hạn: chiếm 60,5%.\n- Đúng hạn: chiếm 38,2%.\n"
        "- Trễ hạn: chiếm {}%.", "3,1", "1,3", "exact", "60,5 | 38,2 | {}",
    ),
}  # fmt: skip
Case = tuple[str, str, str, str, str]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_shares_of_complete_classes_that_miss_100_are_accused(case: Case) -> None:
    template, bad, _, _, operands = case
    assert accused(template.format(bad)) == [f"shares violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_their_sound_twins_hold(case: Case) -> None:
    template, _, good, verdict, operands = case
    assert f"shares {verdict}: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Đất ở chiếm 60,5%, đất vườn chiếm 38,2%, đất khác chiếm 3,1%.",
        "Trước hạn chiếm 60,5%, trực tuyến chiếm 38,2%.",
        "Trước hạn tăng 60,5%, đúng hạn tăng 38,2%, trễ hạn tăng 3,1%.",
        "Trước hạn chiếm 60,5%. Đúng hạn chiếm 38,2%. Trễ hạn chiếm 3,1%.",
        "Đúng hạn chiếm 100%, trễ hạn chiếm 0%.",
        "Đúng hạn đạt trên 98%, trễ hạn chiếm 1%.",
        "Chỉ tiêu đúng hạn 98%, trễ hạn chiếm 1%.",
        "Kết quả:\n\n- Nộp trực tuyến đạt 91,5%, nộp trực tiếp chiếm 8,5%.\n- Trả qua bưu chính đạt 40,2%.\n",
        "Nộp trực tuyến đạt 91,5%, nộp trực tiếp chiếm 8,5%, thanh toán trực tuyến đạt 40,2%.",
    ],
)
def test_percents_of_no_complete_set_accuse_nothing(text: str) -> None:
    assert accused(text) == []
