"""Titles that say the same, and titles of a series that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.matching.titles import ALIKE, SAME, begin_alike, title_similarity, title_words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("kiểm soát thủ tục hành chính năm 2023", "Kiểm soát TTHC năm 2023"),
        ("ban hành Kế hoạch kiểm tra công vụ năm 2024", "Kế hoạch kiểm tra công vụ năm 2024"),
        ("nâng cao chỉ số hài lòng của người dân", "nâng cao chỉ số hài lòng người dân, tổ chức"),
        ("số hoá kết quả giải quyết hồ sơ", "số hóa kết quả giải quyết hồ sơ"),
    ],
)
def test_same(first: str, second: str) -> None:
    assert (title_similarity(first, second) or 0) >= SAME


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("kiểm soát thủ tục hành chính năm 2023", "kiểm soát thủ tục hành chính năm 2024"),
        ("công bố danh mục thủ tục lĩnh vực đất đai", "công bố danh mục thủ tục lĩnh vực xây dựng"),
        ("quy định chế độ công tác phí", "sửa đổi quy định chế độ công tác phí"),
        ("tuyên truyền cải cách hành chính năm 2024", "kiểm tra cải cách hành chính năm 2024"),
    ],
)
def test_not_the_same(first: str, second: str) -> None:
    assert (title_similarity(first, second) or 0) < ALIKE


def test_too_short_to_tell() -> None:
    assert title_similarity("về việc kiểm tra", "về việc kiểm tra") is None


def test_common_opening() -> None:
    opening = "tiếp tục đẩy mạnh cải cách hành chính nâng cao hiệu lực hiệu quả quản lý"
    assert begin_alike([f"{opening} trên địa bàn"], [f"{opening} đơn vị đã triển khai"])
    assert not begin_alike(["kiểm tra công vụ"], ["kiểm tra công vụ"])


@given(st.text(max_size=60), st.text(max_size=60))
def test_similarity_is_symmetric_and_bounded(first: str, second: str) -> None:
    value = title_similarity(first, second)
    assert value == title_similarity(second, first) or title_words(first) != title_words(second)
    assert value is None or 0 <= value <= 1
