"""Records told whole in a sentence or paragraph: their own, whatever stands beside them."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, doubts, lines, severities

TWINS = {
    "classes and pending under a topic": (
        "Về kết quả giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công: tổng số"
        " tiếp nhận 940 hồ sơ; trước hạn 610 hồ sơ; đúng hạn 290 hồ sơ; quá hạn 12 hồ sơ;"
        " đang giải quyết {} hồ sơ.",
        "82", "28", "940 | 610 | 290 | 12 | {}",
    ),
    "a tier beside the office": (
        "Quầy của Công an huyện tiếp nhận mới 512 hồ sơ, kỳ trước chuyển sang 18 hồ sơ;"
        " đã giải quyết {} hồ sơ, đang giải quyết 25 hồ sơ.",
        "550", "505", "512 | 18 | {} | 25",
    ),
    "returned stands beside": (
        "Chi cục Thuế tiếp nhận 830 hồ sơ: đã giải quyết 801 hồ sơ, trả lại do không đủ điều kiện"
        " 9 hồ sơ, đang giải quyết {} hồ sơ.",
        "2", "20", "830 | 801 | {} | 9",
    ),
    "another verb": (
        "Phòng Tài nguyên tiếp nhận 75 phương án; đã thẩm tra {} phương án, đang thẩm tra 6 phương án.",
        "96", "69", "75 | {} | 6",
    ),
    "done and being done": (
        "Trong quý nhận mới 142 nhiệm vụ, quý trước chuyển sang 8 nhiệm vụ; đã hoàn thành {} nhiệm vụ,"
        " đang thực hiện 12 nhiệm vụ.",
        "183", "138", "142 | 8 | {} | 12",
    ),
    "pending split in a bracket": (
        "Đã tiếp nhận 48 phương án tại Phòng Kinh tế; trong đó đã thẩm tra {} phương án, đang thẩm tra"
        " 5 phương án (4 phương án còn trong hạn, 1 phương án đã quá hạn).",
        "34", "43", "48 | {} | 5",
    ),
    "what is pending is named after the number": (
        "Tổng số phương án phải xử lý là 64 phương án, gồm 4 phương án kỳ trước chuyển sang và 60"
        " phương án mới nhận trong kỳ. Đã phê duyệt 59 phương án, còn {} phương án đang phê duyệt.",
        "50", "5", "64 | 59 | {}",
    ),
}  # fmt: skip
_EXCEEDING = ("classes and pending under a topic", "another verb")


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: tuple[str, str, str, str]) -> None:
    template, _, good, operands = case
    found = lines(template.format(good))
    assert accused(template.format(good)) == []
    assert any(set(operands.format(good).split(" | ")) == _operands(line) for line in found)


def _operands(line: str) -> set[str]:
    kind, _, printed = line.partition(": ")
    return set(printed.split(" | ")) if kind in ("balance exact", "sum exact") else set()


@pytest.mark.parametrize(
    "case", [case for name, case in TWINS.items() if name not in _EXCEEDING]
)  # fmt: skip
def test_record_that_does_not_close_is_accused(case: tuple[str, str, str, str]) -> None:
    template, bad, _, operands = case
    assert accused(template.format(bad)) == [f"balance violated: {operands.format(bad)}"]


def test_more_than_a_grand_total_is_a_warning() -> None:
    template, bad, _, operands = TWINS["classes and pending under a topic"]
    assert accused(template.format(bad)) == [f"balance violated: {operands.format(bad)}"]
    assert severities(template.format(bad)) == [("AR102", "warning")]


def test_more_than_was_received_may_come_from_the_last_period() -> None:
    template, bad, _, _ = TWINS["another verb"]
    assert accused(template.format(bad)) == []
    reason = "the number carried over from the last period is not printed"
    assert reason in dict(doubts(template.format(bad))).values()


CUED = "Văn phòng đăng ký tiếp nhận 60 hồ sơ, trong đó đã giải quyết 58 hồ sơ, đang giải quyết 12 hồ sơ{}."


def test_a_cue_gives_all_of_what_was_received_unless_a_carry_over_is_named() -> None:
    assert accused(CUED.format("")) == ["balance violated: 60 | 58 | 12"]
    assert severities(CUED.format("")) == [("AR102", "warning")]
    assert accused(CUED.format(" (kể cả hồ sơ kỳ trước chuyển sang)")) == []


def test_other_verbs_than_the_statutory_ones_only_warn() -> None:
    text = (
        "Phòng Văn hóa tiếp nhận 75 phương án; đã thẩm tra 60 phương án, đang thẩm tra 6 phương án."
    )
    assert severities(text) == [("AR102", "warning")]


_OFFICE = "Trong kỳ, {} tiếp nhận {} hồ sơ; đã giải quyết {} hồ sơ; đang giải quyết {} hồ sơ.\n\n"
NEIGHBOURS = [
    _OFFICE.format("tại Chi cục Thuế", "700", "660", "40")
    + _OFFICE.format("tại quầy giao dịch của Công an huyện", "315", "300", "15"),
    _OFFICE.format("tại Bộ phận Một cửa cấp xã", "700", "660", "40")
    + "- Đang giải quyết: 17 hồ sơ.\n",
    "- Số hồ sơ tiếp nhận: 420 hồ sơ.\n- Số hồ sơ đã giải quyết: 400 hồ sơ.\n\n"
    + _OFFICE.format("tại cơ quan Bảo hiểm xã hội", "700", "660", "40"),
    _OFFICE.format("Văn thư", "700", "660", "40")
    + "- Ký số 310/350 hồ sơ, còn lại 40 hồ sơ.\n- Số hóa 90/125 hồ sơ, còn lại 35 hồ sơ.\n",
]  # fmt: skip


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_records_of_two_offices_are_not_joined(text: str) -> None:
    assert accused(text) == []
    assert "balance exact: 700 | 660 | 40" in lines(text)


SILENT = [
    "Tiếp nhận 200 hồ sơ; đã giải quyết 150 hồ sơ đất đai; đang giải quyết 20 hồ sơ.",
    "Trong tháng tiếp nhận 1.200 hồ sơ; lũy kế từ đầu năm đã giải quyết 900 hồ sơ, đang giải quyết"
    " 20 hồ sơ.",
    "Tại Bộ phận Một cửa tiếp nhận 500 hồ sơ. Tại Phòng Kinh tế đã giải quyết 300 hồ sơ, đang giải"
    " quyết 20 hồ sơ.",
    "Phòng nhận 120 dự thảo; đã thẩm tra 90 dự thảo, đang thẩm tra 5 dự thảo nghị quyết.",
    "Chi cục nhận 120 mẫu; đã kiểm nghiệm 90 mẫu, đang kiểm nghiệm 5 mẫu, chuyển viện 15 mẫu.",
    "Chi cục nhận 120 mẫu; đã kiểm nghiệm 90 mẫu, đang vận chuyển 5 mẫu.",
    "Chi cục nhận hơn 120 mẫu; đã kiểm nghiệm 90 mẫu, đang kiểm nghiệm 5 mẫu.",
    "Chi cục nhận 120 mẫu; đã kiểm nghiệm 90%, đang kiểm nghiệm 5%.",
    "Tiếp nhận 348 đơn. Thuộc thẩm quyền 275 đơn. Đã giải quyết 249 đơn, đang giải quyết 20 đơn.",
    "Tổng số hồ sơ đã giải quyết: 100 hồ sơ; trước hạn: 20 hồ sơ; đúng hạn: 60 hồ sơ;"
    " trễ hạn: 5 hồ sơ; đang giải quyết: 15 hồ sơ.",
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_what_is_not_of_one_matter_accuses_nothing(text: str) -> None:
    assert accused(text) == []
