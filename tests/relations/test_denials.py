""" "không có …" beside a number with its very words."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines, severities

NOUN = "viên chức vi phạm quy chế chuyên môn"
FIELDS = "# II. CẢI CÁCH CÔNG VỤ\n\n{}\n\n# VIII. ĐÁNH GIÁ CHUNG\n\n{}"
TOGETHER = "{} {}"
BULLETS = "# II. CẢI CÁCH CÔNG VỤ\n\n- {}\n\n- {}"
COUNTED = f"Số {NOUN} là 03 người."

JUDGED = [
    (FIELDS, COUNTED, f"Kỷ cương được giữ vững, trong kỳ không có {NOUN}.", f"không có {NOUN}"),
    (FIELDS, COUNTED, f"Ưu điểm nổi bật là không phát sinh {NOUN}.", f"không phát sinh {NOUN}"),
    (FIELDS, f"- Tổng số {NOUN}: 3.", f"Không có trường hợp {NOUN} nào.",
     f"Không có trường hợp {NOUN} nào"),
    (TOGETHER, COUNTED, f"Như vậy, không có {NOUN}.", f"không có {NOUN}"),
    (TOGETHER, f"Trong kỳ không có {NOUN}", f"(số {NOUN}: 03).", f"không có {NOUN}"),
    (TOGETHER, f"Số viên chức được khen thưởng là 40 người, chưa có {NOUN};", f"số {NOUN} là 3 người.",
     f"chưa có {NOUN}"),
    (BULLETS, COUNTED, f"Không có {NOUN}.", f"Không có {NOUN}"),
    (BULLETS, f"| Nội dung | Số lượng |\n|---|---|\n| Số {NOUN} | 3 |\n".replace("- |", "|"),
     f"Không có {NOUN}.", f"Không có {NOUN}"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "one", "other", "claim"), JUDGED)
def test_a_number_above_zero_contradicts(frame: str, one: str, other: str, claim: str) -> None:
    text = frame.format(one, other).replace("- |", "|")
    number = "03" if "03" in text else "3"
    assert accused(text) == [f"claim violated: {claim} | {number}"]
    assert severities(text) == [("RP302", "warning")]


@pytest.mark.parametrize(("frame", "one", "other", "claim"), JUDGED)
def test_zero_holds(frame: str, one: str, other: str, claim: str) -> None:
    text = frame.format(one, other).replace("- |", "|").replace("03", "3").replace("3", "0")
    assert f"claim exact: {claim} | 0" in lines(text)
    assert accused(text) == []


@pytest.mark.parametrize(
    "denial",
    [
        # a wish, an instruction, a condition
        f"Yêu cầu các trường không có {NOUN}.",
        f"Phấn đấu không có {NOUN}.",
        f"Bảo đảm không có {NOUN}.",
        f"Chỉ đạo chặt chẽ, không có {NOUN}.",
        f"Không để xảy ra {NOUN}.",
        f"Nếu không có {NOUN} thì được xét thi đua.",
        f"Tập thể không có {NOUN} được biểu dương.",
        # some of them only
        f"Tại Trường Mầm non Hoa Sen, không có {NOUN}.",
        f"Khối tiểu học: không có {NOUN}.",
        f"Không có {NOUN} ở khối tiểu học.",
        f"Không có {NOUN}, trừ 03 người của khối tiểu học.",
        f"Không có {NOUN} mới.",
        f"Không có {NOUN} kéo dài.",
        f"05 trường không có {NOUN}.",
        f"Đã kiểm tra khối tiểu học, không có {NOUN}.",
        f"Số viên chức khối tiểu học của Trường Hoa Sen là 40 người, không có {NOUN}.",
        # another time, other words
        f"Đến nay, không có {NOUN}.",
        f"Quý III không có {NOUN}.",
        f"Không còn {NOUN}.",
        "Không có viên chức vi phạm.",
    ],
)  # fmt: skip
def test_no_denial_of_all_is_silent(denial: str) -> None:
    assert accused(FIELDS.format(COUNTED, denial)) == []


@pytest.mark.parametrize(
    "counted",
    [
        f"Cùng kỳ năm trước, số {NOUN} là 03 người.",
        f"Năm 2022, số {NOUN} là 03 người.",
        f"Lũy kế cả giai đoạn, số {NOUN} là 03 người.",
        f"Số {NOUN} là 03 người, đã được xử lý xong từ trước.",
        f"Số {NOUN} giảm 03 người.",
        f"Số {NOUN} khoảng 03 người.",
        f"Toàn tỉnh có số {NOUN} là 03 người.",
    ],
)
def test_a_number_of_another_time_or_place_contradicts_nothing(counted: str) -> None:
    assert accused(FIELDS.format(counted, f"Nhìn chung, không có {NOUN}.")) == []


@pytest.mark.parametrize("area", ["IX. TỒN TẠI, HẠN CHẾ", "X. PHƯƠNG HƯỚNG, NHIỆM VỤ"])
def test_limitations_and_tasks_are_silent(area: str) -> None:
    text = FIELDS.format(COUNTED, f"Không có {NOUN}.").replace("VIII. ĐÁNH GIÁ CHUNG", area)
    assert accused(text) == []


def test_a_title_above_the_denial_narrows_it() -> None:
    text = FIELDS.format(COUNTED, f"Trường Mầm non Hoa Sen:\n\n- Không có {NOUN}.")
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Kỳ thi đợt một diễn ra an toàn.\n\nKhông có {NOUN}.\n\nKỳ thi đợt hai kéo dài.\n\n{COUNTED}",
        f"Không có {NOUN}; kỳ thi nâng ngạch: số {NOUN} là 03 người.",
        f"Không có {NOUN}.\n\nKỳ thi nâng ngạch có số {NOUN} là 03 người.",
        f"Kỳ thi nâng ngạch có 40 người dự. Không có {NOUN}.\n\n{COUNTED}",
    ],
)  # fmt: skip
def test_two_matters_of_one_section_are_silent(text: str) -> None:
    assert accused(f"# II. CẢI CÁCH CÔNG VỤ\n\n{text}") == []
