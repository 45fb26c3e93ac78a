"""Words found with and without accents, next to each other or not."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from cchc_tui.store.store import Store
from tests.store.rows import loaded

_TEXT = (
    "Thực hiện Nghị định số 61/2018/NĐ-CP, UBND huyện Đức Mỹ đã tiếp nhận 15.300 hồ sơ;"
    " đường lối chỉ đạo thống nhất, hộ sở tại không phải nộp thêm.\nThủ tục hành\nchính được rà soát."
)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("words", "exact", "found"),
    [
        ("hồ sơ", False, ["số", "hồ", "sơ", "hộ", "sở"]),
        ("hồ sơ", True, ["hồ", "sơ"]),
        ('"hồ sơ"', True, ["hồ sơ"]),
        ('"ho so"', False, ["hồ sơ", "hộ sở"]),
        ('"ho so"', True, []),
        ("HỒ SƠ", True, ["hồ", "sơ"]),
        ("duc my", False, ["Đức", "Mỹ"]),
        ("đức mỹ", True, ["Đức", "Mỹ"]),
        ("duong", False, ["đường"]),
        ("61/2018/NĐ-CP", False, ["61/2018/NĐ-CP"]),
        ("61/2018/nd-cp", False, ["61/2018/NĐ-CP"]),
        ("61/2018/ND-CP", True, []),
        ("61/2019/NĐ-CP", False, []),
        ('"hành chính"', True, ["hành\nchính"]),
        ('"định nghị"', False, []),
        ("15.300", False, ["15.300"]),
        ("5.300", False, []),
        ("nghị hành", True, ["Nghị", "hành"]),
        ("nghị quyết", False, []),
        ("ngh", False, []),
        ('"', False, []),
        ("", False, []),
        ("* OR (", False, []),
        ("NOT", False, []),
    ],
)
def test_places(store: Store, form: str, words: str, exact: bool, found: list[str]) -> None:
    text = normalize(form, _TEXT)  # type: ignore[arg-type]
    store.save(loaded("a.md", text))
    hits = list(store.search(words, exact=exact))
    shown = sorted(normalize("NFC", text[start:end]) for hit in hits for start, end in hit.spans)
    assert shown == sorted(found)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_query_may_be_composed_or_not(store: Store, form: str) -> None:
    store.save(loaded("a.md", _TEXT))
    words = normalize(form, '"tiếp nhận"')  # type: ignore[arg-type]
    for exact in (True, False):
        (hit,) = store.search(words, exact=exact)
        assert [_TEXT[start:end] for start, end in hit.spans] == ["tiếp nhận"]


def test_only_latest_versions_the_newest_first(store: Store) -> None:
    store.save(loaded("a.md", "tiếp nhận hồ sơ"))
    store.save(loaded("b.md", "tiếp nhận văn bản"))
    store.save(loaded("c.md", "tiếp nhận phản ánh"))
    store.save(loaded("a.md", "đã sửa"))
    assert [hit.path for hit in store.search("tiep nhan")] == ["c.md", "b.md"]
    assert [hit.path for hit in store.search("da sua")] == ["a.md"]
