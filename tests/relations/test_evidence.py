"""Every weight and threshold that decides something has a case that turns without it."""

from __future__ import annotations

from types import ModuleType

import pytest

from cchc_tui.relations import doubts, evidence, parts, runs, sums
from tests.relations.notation import lines

Turn = tuple[str, str, str | None, str | None]
"""term, text, the check with its weight, the check without (None: there is none)"""

TURNS: list[Turn] = [
    ("bracket", "Có 97 mô hình (trường Tân An 50 mô hình, trường Hòa Bình 40 mô hình, trường Phú Lợi"
     " 6 mô hình).", "sum violated: 97 | 50 | 40 | 6", "sum not_judged: 97 | 50 | 40 | 6"),
    ("bullets", "Đã tổ chức 40 hội nghị, gồm:\n\n- Hội nghị tập huấn: 12 hội nghị.\n"
     "- Hội nghị chuyên đề: 26 hội nghị.",
     "sum violated: 40 | 12 | 26", "sum not_judged: 40 | 12 | 26"),
    ("gồm", "Đã tổ chức 24 hội nghị, bao gồm 10 hội nghị về chuyển đổi số và 13 hội nghị về kỹ năng.",
     "sum violated: 24 | 10 | 13", "sum not_judged: 24 | 10 | 13"),
    ("item_brackets", "Toàn quận có 07 mô hình gồm: phường Tân An (01), phường Hòa Bình (03), phường"
     " Phú Lợi (02).", "sum violated: 07 | 01 | 03 | 02", "sum not_judged: 07 | 01 | 03 | 02"),
    ("chia", "Đã xử lý 31 vụ việc, chia ra: 15 vụ việc đất đai; 12 vụ việc xây dựng; 5 vụ việc khác.",
     "sum violated: 31 | 15 | 12 | 5", "sum not_judged: 31 | 15 | 12 | 5"),
    ("trong_đó", "Đã tổ chức 40 hội nghị.\n\nTrong đó: 12 hội nghị định kỳ, 27 hội nghị đột xuất.",
     "sum violated: 40 | 12 | 27", "sum not_judged: 40 | 12 | 27"),
    ("colon", "Toàn quận có 07 mô hình: phường Tân An (01), phường Hòa Bình (03), phường Phú Lợi (02).",
     "sum violated: 07 | 01 | 03 | 02", "sum not_judged: 07 | 01 | 03 | 02"),
    ("clauses", "Tổng số cán bộ là 95 người; định kỳ: 40; đột xuất: 50.",
     "sum violated: 95 | 40 | 50", "sum not_judged: 95 | 40 | 50"),
    ("total_word", "Tổng số lớp: 10; lớp ngắn ngày: 4; lớp dài ngày: 6.",
     "sum exact: 10 | 4 | 6", None),
    ("same_noun", "Đã tổ chức 40 hội nghị:\n\n- Tập huấn: 12 hội nghị.\n- Chuyên đề: 30 hội nghị.",
     "sum violated: 40 | 12 | 30", "sum not_judged: 40 | 12 | 30"),
    ("class_set", "Tổng số cuộc: 95; định kỳ: 40; đột xuất: 50.",
     "sum violated: 95 | 40 | 50", "sum not_judged: 95 | 40 | 50"),
    ("shape", "Trường Tân An có 21 lớp (buổi sáng 11, buổi chiều 10). Trường Phú Lợi có 25 lớp (buổi"
     " sáng 13, buổi chiều 9).", "sum violated: 25 | 13 | 9", "sum not_judged: 25 | 13 | 9"),
    ("parallel", "Đã tổ chức 40 hội nghị.\n\nTrong đó: 12 hội nghị tập huấn, 27 hội nghị chuyên đề.",
     "sum not_judged: 40 | 12 | 27", None),
    ("labelled", "Có 74 đơn vị (toàn bộ: 20, một phần: 30, khác: 25).",
     "sum violated: 74 | 20 | 30 | 25", "sum not_judged: 74 | 20 | 30 | 25"),
    ("partial", "Đã kiểm tra 12 cơ quan, trong đó có 3 cơ quan thuế và 4 cơ quan hải quan.",
     None, "sum not_judged: 12 | 3 | 4"),
    ("open_list", "Đã tổ chức 40 hội nghị\n\n- Tập huấn: 12 hội nghị.\n- Chuyên đề của ngành.\n"
     "- Khác: 26 hội nghị.", None, "sum not_judged: 40 | 12 | 26"),
    ("far_owner", "Đã tổ chức 40 hội nghị.\n\nTrong đó: 12 tập huấn, 28 chuyên đề.",
     None, "sum exact: 40 | 12 | 28"),
    ("other_noun", "Đã kiểm tra 12 xã, gồm: 5 hồ sơ đất đai và 6 hồ sơ hộ tịch.",
     None, "sum not_judged: 12 | 5 | 6"),
    ("mixed_nouns", "Đã kiểm tra 12 hồ sơ, gồm: 5 hồ sơ đất đai, 4 hồ sơ hộ tịch và 3 xã.",
     None, "sum exact: 12 | 5 | 4 | 3"),
    ("other_period", "Trong tháng 4 có 50 cuộc họp, gồm: tháng 5 có 20 cuộc họp, tháng 6 có 31 cuộc"
     " họp.", None, "sum violated: 50 | 20 | 31"),
]  # fmt: skip


@pytest.mark.parametrize(("term", "text", "with_it", "without"), TURNS, ids=[t[0] for t in TURNS])
def test_weight_decides(
    term: str, text: str, with_it: str | None, without: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lines(text)
    monkeypatch.setitem(evidence.WEIGHTS, term, 0)
    after = lines(text)
    for expected, found, other in ((with_it, before, after), (without, after, before)):
        if expected is not None:
            assert expected in found
            assert expected not in other


Limit = tuple[tuple[ModuleType, ...], str, float, str, str | None, str | None]
"""modules that use it, name, the other value, text, check as it is, check with the other value"""

LIMITS: list[Limit] = [
    ((sums,), "HOLDS_FROM", 4, "Tổng số lớp: 10; lớp ngắn ngày: 4; lớp dài ngày: 6.",
     "sum exact: 10 | 4 | 6", None),
    ((sums,), "HOLDS_FROM", 1, "Đã kiểm tra 12 hồ sơ, gồm: 5 hồ sơ đất đai, 4 hồ sơ hộ tịch và 3 xã.",
     None, "sum exact: 12 | 5 | 4 | 3"),
    ((doubts,), "VIOLATED_FROM", 6, "Tổng số cuộc: 95; định kỳ: 40; đột xuất: 50.",
     "sum violated: 95 | 40 | 50", "sum not_judged: 95 | 40 | 50"),
    ((doubts,), "VIOLATED_FROM", 3, "Thu 347,3 tỷ đồng, gồm: thu nội địa 300,1 tỷ đồng; thu khác 57,2"
     " tỷ đồng.", "sum not_judged: 347,3 | 300,1 | 57,2", "sum violated: 347,3 | 300,1 | 57,2"),
    ((sums,), "NOT_JUDGED_FROM", 5, "Thu 347,3 tỷ đồng, gồm: thu nội địa 300,1 tỷ đồng; thu khác 57,2"
     " tỷ đồng.", "sum not_judged: 347,3 | 300,1 | 57,2", None),
    ((sums,), "NOT_JUDGED_FROM", 2, "Đã kiểm tra 12 cơ quan, trong đó có 3 cơ quan thuế và 4 cơ quan"
     " hải quan.", None, "sum not_judged: 12 | 3 | 4"),
    ((doubts,), "OWNER_MARGIN", 0, "Huyện có 96 công chức huyện và 98 công chức xã.\n\nTrong đó: 60"
     " công chức nam, 37 công chức nữ.", "sum not_judged: 98 | 60 | 37",
     "sum violated: 98 | 60 | 37"),
    ((sums, runs), "CHANCE_BOUND", 0.0, "Đã nhận 31.457 hồ sơ, chia ra 15.214 hồ sơ mới; 16.243 quyết"
     " định.", "sum exact: 31.457 | 15.214 | 16.243", None),
    ((parts,), "_PART_VIOLATED_FROM", 5, "Đã tiếp nhận 320 hồ sơ, trong đó 450 hồ sơ trực tuyến.",
     "part violated: 320 | 450", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("modules", "name", "value", "text", "as_it_is", "otherwise"),
    LIMITS,
    ids=[f"{limit[1]} {limit[2]}" for limit in LIMITS],
)
def test_threshold_decides(
    modules: tuple[ModuleType, ...],
    name: str,
    value: float,
    text: str,
    as_it_is: str | None,
    otherwise: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = lines(text)
    for module in modules:
        assert hasattr(module, name)
        monkeypatch.setattr(module, name, value)
    after = lines(text)
    for expected, found, other in ((as_it_is, before, after), (otherwise, after, before)):
        if expected is not None:
            assert expected in found
            assert expected not in other


def test_score_is_the_sum_of_the_terms() -> None:
    assert evidence.score(evidence.weigh(("gồm", "same_noun", "partial"))) == 2
    assert evidence.score({}) == 0


def test_terms_that_say_all_are_known_terms() -> None:
    assert set(evidence.WEIGHTS) >= evidence.EXHAUSTIVE
