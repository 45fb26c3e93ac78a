"""Claims that nothing was late, against printed numbers of late dossiers."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines

FIGURES = {
    "07": "Tổng số hồ sơ đã giải quyết là 5.335 hồ sơ, trong đó: đúng hạn 5.328 hồ sơ; trễ hạn 07"
    " hồ sơ.",
    "0": "Tổng số hồ sơ đã giải quyết là 5.328 hồ sơ, trong đó: đúng hạn 5.328 hồ sơ; trễ hạn 0"
    " hồ sơ.",
}
CLAIMS = [
    ("Việc giải quyết đi vào nề nếp, không có hồ sơ trễ hạn.", "không có hồ sơ trễ hạn"),
    ("Trong kỳ không phát sinh hồ sơ quá hạn.", "không phát sinh hồ sơ quá hạn"),
    ("Đến nay chưa có trường hợp giải quyết hồ sơ chậm hạn.",
     "chưa có trường hợp giải quyết hồ sơ chậm hạn"),
    ("Các phòng không để xảy ra tình trạng hồ sơ trễ hạn.",
     "không để xảy ra tình trạng hồ sơ trễ hạn"),
    ("Nhìn chung 100% hồ sơ được giải quyết đúng hạn.", "100% hồ sơ được giải quyết đúng hạn"),
    ("Kết quả: 100% hồ sơ được giải quyết trước và đúng hạn.",
     "100% hồ sơ được giải quyết trước và đúng hạn"),
    ("Toàn huyện không có hồ sơ\n\nquá hạn.", "không có hồ sơ quá hạn"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claim"), CLAIMS)
def test_claim_against_a_late_number_is_accused(sentence: str, claim: str) -> None:
    assert accused(f"{FIGURES['07']}\n\n{sentence}") == [f"claim violated: {claim} | 07"]


@pytest.mark.parametrize(("sentence", "claim"), CLAIMS)
def test_claim_against_zero_holds(sentence: str, claim: str) -> None:
    text = f"{FIGURES['0']}\n\n{sentence}"
    assert f"claim exact: {claim} | 0" in lines(text)
    assert accused(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Yêu cầu các đơn vị phấn đấu không có hồ sơ trễ hạn.",
        "Chỉ đạo các phòng chấn chỉnh, không có hồ sơ trễ hạn.",
        "Kiên quyết không để hồ sơ trễ hạn.",
        "Bảo đảm 100% hồ sơ được giải quyết đúng hạn.",
        "Mục tiêu: 100% hồ sơ được giải quyết đúng hạn.",
        "Tiếp tục duy trì 100% hồ sơ được giải quyết đúng hạn.",
        "Riêng lĩnh vực đất đai không có hồ sơ trễ hạn.",
        "Một số xã không có hồ sơ trễ hạn.",
        "Cần khắc phục để không có hồ sơ trễ hạn.",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ\n\nKhông có hồ sơ trễ hạn.",
        "III. TỒN TẠI, HẠN CHẾ\n\nKhông có hồ sơ trễ hạn tại các xã vùng xa.",
        "Không có công chức bị kỷ luật.",
        "Không có văn bản trễ hạn.",
        "98% hồ sơ được giải quyết đúng hạn.",
    ],
)
def test_requests_aims_and_other_matters_are_no_claims(sentence: str) -> None:
    assert accused(f"{FIGURES['07']}\n\n{sentence}") == []


TIERS = """* Cấp huyện:

- Đã giải quyết: 1.034 hồ sơ.
- Hồ sơ trễ hạn: {} hồ sơ.

* Cấp xã:

- Đã giải quyết: 2.100 hồ sơ.
- Hồ sơ trễ hạn: {} hồ sơ.

II. ĐÁNH GIÁ CHUNG

Cấp xã không có hồ sơ trễ hạn.
"""


def test_only_figures_of_its_level_contradict_a_claim() -> None:
    assert accused(TIERS.format(0, 6)) == ["claim violated: không có hồ sơ trễ hạn | 6"]
    assert accused(TIERS.format(6, 0)) == []


def test_a_claim_without_figures_is_no_check() -> None:
    assert lines("Trong quý không có hồ sơ trễ hạn.") == []
