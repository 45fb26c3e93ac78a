"""A stated number against the length of the list it counts."""

from __future__ import annotations

import pytest

from cchc_tui.relations.listed import Count, count_items
from tests.relations.notation import accused, lines

TWINS = {
    "names in a bracket": (
        "Đã kiểm tra {} phường (Tân An, Hòa Bình và Phú Lợi).", "04", "03", "3"),
    "names after gồm": (
        "Đã kiểm tra {} phường gồm Tân An, Hòa Bình, Phú Lợi.", "02", "03", "3"),
    "items with the counted noun": (
        "Có {} xã tham gia gồm: xã Tân An, xã Hòa Bình, xã Phú Lợi.", "04", "03", "3"),
    "names with numbers": (
        "Đã làm việc với {} phường (Phường 1, Phường 2, Phường 5).", "4", "3", "3"),
    "one name missing of five": (
        "Huyện chọn {} xã làm điểm (Tân An, Hòa Bình, Phú Lợi, Long Thới và Bình Minh).",
        "06", "05", "5"),
}  # fmt: skip


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_number_outside_every_way_to_count_is_accused(case: tuple[str, str, str, str]) -> None:
    template, bad, _, listed = case
    assert accused(template.format(bad)) == [f"listed violated: {bad} | {listed}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: tuple[str, str, str, str]) -> None:
    template, _, good, listed = case
    assert lines(template.format(good)) == [f"listed exact: {good} | {listed}"]


SILENT = [
    "Đã kiểm tra 3 sở gồm Tài chính, Công Thương, Khoa học và Công nghệ.",
    "Đã kiểm tra 4 sở gồm Tài chính, Công Thương, Khoa học và Công nghệ.",
    "Đã kiểm tra 04 đơn vị (phường Tân An, phường Hòa Bình, ...).",
    "Đã kiểm tra 04 đơn vị (phường Tân An, phường Hòa Bình, v.v.).",
    "Ban hành 05 văn bản (như Kế hoạch, Quyết định).",
    "Ban hành 05 văn bản (đã công khai trên cổng, đạt yêu cầu).",
    "Có khoảng 05 xã (Tân An, Hòa Bình).",
    "Có 05 xã (đạt chuẩn nông thôn mới, hoàn thành trước hạn và được khen thưởng).",
    "Có 01 xã (Tân An, Hòa Bình).",
    "Đạt 5% (Tân An, Hòa Bình).",
    "Có 05 nhóm nhiệm vụ (rà soát thủ tục, công khai kết quả).",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_clear_list_accuses_nothing(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "noun", "count"),
    [
        ("Tân An, Hòa Bình và Phú Lợi", "phường", Count(3, 3, True)),
        ("phường Tân An, phường Hòa Bình và phường Phú Lợi", "phường", Count(3, 3, True)),
        ("rà soát; công khai; niêm yết", "nhiệm vụ", Count(3, 3, False)),
        ("rà soát; công khai và niêm yết", "nhiệm vụ", Count(2, 3, False)),
        ("Tài chính, Công Thương, Khoa học và Công nghệ", "sở", Count(2, 4, True)),
        ("Tân An", "phường", None),
        ("đã được công khai, niêm yết", "văn bản", None),
        ("", "xã", None),
    ],
)
def test_ways_to_count_a_list(text: str, noun: str, count: Count | None) -> None:
    assert count_items(text, noun) == count
