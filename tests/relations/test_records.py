"""The statutory record: received against resolved and pending, never across tiers or periods."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, doubts, lines, severities

TWINS = {
    "one list": (
        "Tổng số hồ sơ tiếp nhận: 1.043 hồ sơ; đã giải quyết: 1.034 hồ sơ; đang giải quyết: {} hồ sơ.",
        "0", "09", "1.043 | 1.034 | {}",
    ),
    "sentences of one paragraph": (
        "Trong kỳ đã tiếp nhận 640 hồ sơ. Đã giải quyết 612 hồ sơ. Đang giải quyết {} hồ sơ.",
        "18", "28", "640 | 612 | {}",
    ),
    "new and carried over": (
        "Tiếp nhận mới 900 hồ sơ; kỳ trước chuyển sang 100 hồ sơ; đã giải quyết 950 hồ sơ;"
        " đang giải quyết {} hồ sơ.",
        "60", "50", "900 | 100 | 950 | {}",
    ),
    "resolved by its classes": (
        "Tiếp nhận 200 hồ sơ; giải quyết trước hạn 150 hồ sơ, đúng hạn 30 hồ sơ, trễ hạn 5 hồ sơ;"
        " đang giải quyết {} hồ sơ.",
        "12", "15", "200 | 150 | 30 | 5 | {}",
    ),
    "pending by its classes": (
        "Tiếp nhận 200 hồ sơ; đã giải quyết 180 hồ sơ; hồ sơ đang giải quyết chưa đến hạn 17 hồ sơ,"
        " hồ sơ đang giải quyết quá hạn {} hồ sơ.",
        "1", "3", "200 | 180 | 17 | {}",
    ),
    "feedback": (
        "Tiếp nhận 200 phản ánh, kiến nghị; đã xử lý 190 phản ánh, kiến nghị;"
        " đang xử lý {} phản ánh, kiến nghị.",
        "7", "10", "200 | 190 | {}",
    ),
    "bullets under a scope line": (
        "* Cấp xã:\n\n- Tiếp nhận: 2.120 hồ sơ.\n- Đã giải quyết: 2.100 hồ sơ.\n"
        "- Đang giải quyết: {} hồ sơ.\n",
        "02", "20", "2.120 | 2.100 | {}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_record_that_does_not_close_is_accused(case: tuple[str, str, str, str]) -> None:
    template, bad, _, operands = case
    assert accused(template.format(bad)) == [f"balance violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: tuple[str, str, str, str]) -> None:
    template, _, good, operands = case
    found = lines(template.format(good))
    assert f"balance exact: {operands.format(good)}" in found
    assert accused(template.format(good)) == []


HELD = [
    ("Tiếp nhận 200 hồ sơ; đã giải quyết 180 hồ sơ; đang giải quyết 12 hồ sơ; trả lại 8 hồ sơ.",
     "200 | 180 | 12 | 8"),
    ("Tiếp nhận 200 hồ sơ; đã giải quyết 180 hồ sơ; đang giải quyết 12 hồ sơ; trả lại 5 hồ sơ;"
     " tạm dừng 3 hồ sơ.", "200 | 180 | 12 | 5 | 3"),
    ("Tiếp nhận 1.000 hồ sơ, trong đó tiếp nhận mới 900 hồ sơ, kỳ trước chuyển sang 100 hồ sơ;"
     " đã giải quyết 950 hồ sơ; đang giải quyết 50 hồ sơ.", "1.000 | 950 | 50"),
    ("Tiếp nhận 900 hồ sơ; kỳ trước chuyển sang 100 hồ sơ; đã giải quyết 950 hồ sơ;"
     " đang giải quyết 50 hồ sơ.", "900 | 100 | 950 | 50"),
    ("Tiếp nhận: 0 hồ sơ; đã giải quyết: 0 hồ sơ; đang giải quyết: 0 hồ sơ.", "0 | 0 | 0"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "operands"), HELD)
def test_returned_paused_and_carried_may_close_it(text: str, operands: str) -> None:
    assert f"balance exact: {operands}" in lines(text)
    assert accused(text) == []


SCOPES = """* Cấp huyện:

- Tiếp nhận: 1.043 hồ sơ.
- Đã giải quyết: {} hồ sơ.
- Đang giải quyết: 9 hồ sơ.

* Cấp xã:

- Tiếp nhận: 2.120 hồ sơ.
- Đã giải quyết: 2.100 hồ sơ.
- Đang giải quyết: 20 hồ sơ.
"""


def test_a_sibling_that_closes_convicts_even_what_a_carry_over_might_explain() -> None:
    assert accused(SCOPES.format("1.043")) == ["balance violated: 1.043 | 1.043 | 9"]
    alone = SCOPES.format("1.043").partition("* Cấp xã")[0]
    assert accused(alone) == []
    assert (
        "the number carried over from the last period is not printed"
        in dict(doubts(alone)).values()
    )


def test_a_sibling_without_what_was_returned_does_not_leave_it_out_here() -> None:
    text = (
        "Phòng Tư pháp tiếp nhận 120 hồ sơ; đã giải quyết 110 hồ sơ; đang giải quyết 10 hồ sơ.\n\n"
        "Phòng Nội vụ tiếp nhận 90 hồ sơ; đã giải quyết 70 hồ sơ, trả lại 8 hồ sơ, đang giải quyết"
        " 11 hồ sơ."
    )
    assert accused(text) == ["balance violated: 90 | 70 | 11 | 8"]


TOPICS = """Trong kỳ không có hồ sơ khai sinh trễ hạn (số hồ sơ khai sinh trễ hạn: 00).

Kết quả tại quầy Tư pháp:

+ Tiếp nhận: 1.847 hồ sơ, trong đó mới tiếp nhận 1.773 hồ sơ, kỳ trước chuyển qua 74 hồ sơ.
+ Đã giải quyết: 1.797 hồ sơ, trong đó trước hạn 924 hồ sơ, đúng hạn 865 hồ sơ, trễ hạn 08 hồ sơ.
+ Đang giải quyết: 50 hồ sơ.

Kết quả tại quầy Địa chính:

+ Tiếp nhận: 2.589 hồ sơ, trong đó mới tiếp nhận 2.448 hồ sơ, kỳ trước chuyển qua 141 hồ sơ.
+ Đã giải quyết: 2.404 hồ sơ, trong đó trước hạn 2.028 hồ sơ, đúng hạn 364 hồ sơ, trễ hạn 12 hồ sơ.
+ Đang giải quyết: {} hồ sơ.
"""


def test_a_topic_line_ends_the_record_before_it() -> None:
    assert accused(TOPICS.format("185")) == []
    assert accused(TOPICS.format("158")) == ["balance violated: 2.589 | 2.404 | 158"]


def test_a_line_beside_the_total_does_not_end_its_record() -> None:
    text = "- Tiếp nhận: 640 hồ sơ.\n- Kết quả:\n  + Đã giải quyết: 612 hồ sơ.\n  + Đang giải quyết: {} hồ sơ."
    assert lines(text.format("28")) == ["balance exact: 640 | 612 | 28"]
    assert accused(text.format("18")) == ["balance violated: 640 | 612 | 18"]


def test_tiers_are_never_mixed() -> None:
    assert lines(SCOPES.format("1.034")) == [
        "balance exact: 1.043 | 1.034 | 9", "balance exact: 2.120 | 2.100 | 20",
    ]  # fmt: skip


SILENT = [
    "Tiếp nhận 200 hồ sơ; đã giải quyết 230 hồ sơ; đang giải quyết 12 hồ sơ.",
    "Tiếp nhận khoảng 5.000 hồ sơ; đã giải quyết 4.900 hồ sơ; đang giải quyết 90 hồ sơ.",
    "Tháng 4 tiếp nhận 200 hồ sơ. Tháng 5 đã giải quyết 150 hồ sơ; đang giải quyết 20 hồ sơ.",
    "Cấp huyện tiếp nhận 200 hồ sơ. Cấp xã đã giải quyết 150 hồ sơ; cấp xã đang giải quyết 20 hồ sơ.",
    "Tiếp nhận 200 đơn thư; đã giải quyết 150 hồ sơ; đang giải quyết 20 hồ sơ.",
    "Phấn đấu tiếp nhận 200 hồ sơ; đã giải quyết 150 hồ sơ; đang giải quyết 20 hồ sơ.",
    "Tiếp nhận 200 hồ sơ; tỷ lệ đã giải quyết 90%; đang giải quyết 7%.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_record_accuses_nothing(text: str) -> None:
    assert accused(text) == []


def test_slots_far_apart_accuse_nothing() -> None:
    between = "\n\n".join(f"Công tác tuyên truyền được {word} quan tâm." for word in (
        "các cấp", "các ngành", "các xã", "lãnh đạo", "đoàn thể", "nhân dân", "báo chí",
        "cơ quan", "tổ chức", "đơn vị",
    ))  # fmt: skip
    text = (
        f"Tiếp nhận 900 hồ sơ.\n\n{between}\n\nĐã giải quyết 850 hồ sơ; đang giải quyết 40 hồ sơ."
    )
    assert accused(text) == []


def test_error_where_all_slots_stand_in_one_list() -> None:
    text = (
        "Tiếp nhận mới 900 hồ sơ; kỳ trước chuyển sang 100 hồ sơ; đã giải quyết 950 hồ sơ;"
        " đang giải quyết 60 hồ sơ."
    )
    assert severities(text) == [("AR102", "error")]
