"""Slots of the statutory record by the words around a figure and by its owner."""

from __future__ import annotations

import pytest

from cchc_tui.extract.slots import in_context, slot_of
from tests.extract.conftest import figure_of


@pytest.mark.parametrize(
    ("label", "slot"),
    [
        ("tổng số hồ sơ tiếp nhận:", "received"),
        ("tổng số hồ sơ phải giải quyết là", "received"),
        ("nhận được", "received"),
        ("hồ sơ tiếp nhận mới", "new"),
        ("tiếp nhận trong kỳ", "new"),
        ("số mới tiếp nhận", "new"),
        ("hồ sơ kỳ trước chuyển sang", "carried"),
        ("năm trước chuyển qua", "carried"),
        ("tồn kỳ trước", "carried"),
        ("hồ sơ tồn", "carried"),
        ("đã giải quyết", "resolved"),
        ("đã được xử lý", "resolved"),
        ("giải quyết xong", "resolved"),
        ("kết quả giải quyết:", "resolved"),
        ("đã tiếp nhận và giải quyết", "resolved"),
        ("giải quyết trước hạn", "early"),
        ("sớm hẹn", "early"),
        ("đã giải quyết đúng hạn", "on_time"),
        ("đúng thời hạn:", "on_time"),
        ("trước và đúng hạn", "early_on_time"),
        ("trước hạn, đúng hạn", "early_on_time"),
        ("đúng hạn và trước hạn", "early_on_time"),
        ("sớm hạn và đúng hạn", "early_on_time"),
        ("trễ hạn", "late"),
        ("quá hạn", "late"),
        ("giải quyết chậm hạn", "late"),
        ("đã giải quyết trễ hẹn", "late"),
        ("đang giải quyết", "pending"),
        ("đang được xử lý:", "pending"),
        ("chưa giải quyết", "pending"),
        ("còn lại", "pending"),
        ("đang giải quyết chưa đến hạn", "in_time"),
        ("đang giải quyết trong hạn", "in_time"),
        ("chưa đến hạn", "in_time"),
        ("chưa quá hạn", "in_time"),
        ("đang giải quyết quá hạn", "overdue"),
        ("chưa xử lý, quá hạn", "overdue"),
        ("trong hạn", "within"),
        ("trả lại", "returned"),
        ("từ chối tiếp nhận", "returned"),
        ("công dân xin rút", "returned"),
        ("bị hủy", "returned"),
        ("tạm dừng", "paused"),
        ("yêu cầu bổ sung", "paused"),
        ("nộp trực tuyến", "online"),
        ("tiếp nhận trực tiếp", "direct"),
        ("qua bưu chính công ích", "postal"),
        ("tổng số công chức", None),
        ("có", None),
        ("", None),
        ("phát hành", None),
        ("hạn chế", None),
    ],
)
def test_label_names_a_slot(label: str, slot: str | None) -> None:
    assert slot_of(label) == slot


@pytest.mark.parametrize(
    ("label", "tail", "slot"),
    [
        ("có", "hồ sơ trễ hạn", "late"),
        ("trong đó", "hồ sơ giải quyết đúng hạn", "on_time"),
        ("tiếp nhận", "hồ sơ trực tuyến", "online"),
        ("tiếp nhận", "hồ sơ trễ hạn", "received"),
        ("đúng hạn", "hồ sơ trực tuyến", "on_time"),
        ("", "", None),
        ("trong số hồ sơ tiếp nhận có", "hồ sơ trực tiếp", "direct"),
        ("trong số hồ sơ tiếp nhận có", "hồ sơ", None),
        ("trong số hồ sơ đã giải quyết", "hồ sơ", "resolved"),
    ],
)
def test_words_after_where_those_before_say_less(label: str, tail: str, slot: str | None) -> None:
    assert slot_of(label, tail) == slot


@pytest.mark.parametrize(
    ("slot", "owner", "meant"),
    [
        ("late", "pending", "overdue"),
        ("late", "resolved", "late"),
        ("late", None, "late"),
        ("within", "pending", "in_time"),
        ("on_time", "pending", "in_time"),
        ("early", "pending", "in_time"),
        ("within", "resolved", "on_time"),
        ("within", None, "on_time"),
        ("pending", "received", "pending"),
        (None, "pending", None),
    ],
)
def test_owner_decides_what_a_class_means(
    slot: str | None, owner: str | None, meant: str | None
) -> None:
    assert in_context(slot, owner) == meant


@pytest.mark.parametrize(
    ("text", "printed", "slot"),
    [
        ("Đã giải quyết: 1.034 hồ sơ (trước hạn: 900; đúng hạn: 134).", "900", "early"),
        ("Đã giải quyết (kể cả 27 hồ sơ kỳ trước): 178 hồ sơ.", "178", "resolved"),
        ("Đã giải quyết (kể cả 27 hồ sơ kỳ trước): 178 hồ sơ.", "27", "carried"),
        ("Có 178 hồ sơ đang giải\n\nquyết.", "178", "pending"),
        ("Số hóa 12/15 kết quả giải quyết.", "12", "resolved"),
        ("Bộ phận Một cửa có 58 công chức.", "58", None),
    ],
)
def test_slot_of_a_figure_in_its_text(text: str, printed: str, slot: str | None) -> None:
    assert figure_of(text, printed).slot == slot
