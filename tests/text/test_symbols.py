"""Document numbers in running text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.text.symbols import PrintedSymbol, find_symbols
from cchc_tui.text.worktext import work_text

REGISTRY = Path(__file__).parents[2].parent / "shared" / "registry" / "legal_documents.tsv"


@pytest.mark.parametrize(
    ("printed", "number", "year", "symbol"),
    [
        ("61/2018/NĐ-CP", "61", 2018, "NĐ-CP"),
        ("57/2014/QH13", "57", 2014, "QH13"),
        ("57/2014/QH 13", "57", 2014, "QH13"),
        ("16/2021/TT-BTTTT", "16", 2021, "TT-BTTTT"),
        ("195/1999/QĐ", "195", 1999, "QĐ"),
        ("468/QĐ-TTg", "468", None, "QĐ-TTg"),
        ("26/CT-Ttg", "26", None, "CT-Ttg"),
        ("635/UBND", "635", None, "UBND"),
        ("377/STC-QLNS", "377", None, "STC-QLNS"),
        ("1490/STTTT-CNTT-VT", "1490", None, "STTTT-CNTT-VT"),
        ("103/KH-HĐND-TT", "103", None, "KH-HĐND-TT"),
        ("228/SNV-TCBCTCPCP", "228", None, "SNV-TCBCTCPCP"),
        ("2620/VPCP - KGVX", "2620", None, "VPCP-KGVX"),
        ("242 /BC-UBND", "242", None, "BC-UBND"),
        ("01 /2018/TT-VPCP", "01", 2018, "TT-VPCP"),
        ("08/2019/NQ- HĐND", "08", 2019, "NQ-HĐND"),
        ("45/QĐ - UBND", "45", None, "QĐ-UBND"),
        ("143/2020/NĐ-\n\n\n\nCP", "143", 2020, "NĐ-CP"),
        ("409\n/TTr-UBND", "409", None, "TTr-UBND"),
        ("61/2018/NĐCP", "61", 2018, "NĐCP"),
        ("119/KHUBND", "119", None, "KHUBND"),
        ("12/UBND_TNMT", "12", None, "UBND_TNMT"),
        ("70/2025/NĐ/CP", "70", 2025, "NĐ/CP"),
        ("88/2016/TTLT/BTC-BTNMT", "88", 2016, "TTLT/BTC-BTNMT"),
        ("05/1998/TT-BGD&ĐT", "05", 1998, "TT-BGD&ĐT"),
        ("39/2010//TT-BTC", "39", 2010, "TT-BTC"),
        ("49/2025TT-BCT", "49", 2025, "TT-BCT"),
        ("19-2016/NQ-CP", "19", 2016, "NQ-CP"),
        ("473a/NQ-HĐND", "473a", None, "NQ-HĐND"),
        ("04/2008/TT-BCA(X11)", "04", 2008, "TT-BCA(X11)"),
        ("541/PC03", "541", None, "PC03"),
        ("6/218/NĐ-CP", "6", None, "218/NĐ-CP"),
        ("39-NQ/TW", "39", None, "NQ/TW"),
        ("16-CT/TU", "16", None, "CT/TU"),
        ("12CTr/TU", "12", None, "CTr/TU"),
        ("11-QĐi/TW", "11", None, "QĐi/TW"),
        ("18/CTr/QU", "18", None, "CTr/QU"),
        ("27/NQ- TW", "27", None, "NQ-TW"),
        ("366-QĐ-TW", "366", None, "QĐ-TW"),
        ("3-CP", "3", None, "CP"),
        ("167-HĐBT", "167", None, "HĐBT"),
        ("26-TT-1982", "26", 1982, "TT-1982"),
        ("61/2018/N\u0110-\u0421\u0420", "61", 2018, "NĐ-\u0421\u0420"),
    ],
)
@pytest.mark.parametrize("frame", ["theo văn bản số {} ngày 02/3", "số {}", "và số: {}, của"])
def test_finds_every_form(
    frame: str, printed: str, number: str, year: int | None, symbol: str
) -> None:
    text = frame.format(printed)
    start = text.index(printed)
    assert list(find_symbols(text)) == [
        PrintedSymbol(start, start + len(printed), number, year, symbol)
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("số111/2008/NĐ-CP", ["111/2008/NĐ-CP"]),
        ("Nghị định 61/2018/NĐ-CPngày 23", ["61/2018/NĐ-CP"]),
        ("số 20/KH-UBND; số 21/KH-UBND ban hành", ["20/KH-UBND", "21/KH-UBND"]),
        ("số 12/KH-UBND - UBND các xã", ["12/KH-UBND"]),
        ("số 12/KH-UBND\n- UBND các xã", ["12/KH-UBND"]),
        ("12/QĐ-UBND/2024", ["12/QĐ-UBND"]),
        ("|635/UBND|", ["635/UBND"]),
    ],
)
def test_ends_where_the_symbol_ends(text: str, printed: list[str]) -> None:
    assert [text[s.start : s.end] for s in find_symbols(text)] == printed


@pytest.mark.parametrize(
    "text",
    ["440/441 đại biểu", "38/63 UBND", "mạng 3G/4G", "326 tàu/2.181 người", "24/7",
     "77/83 biên chế",
     "1.922 triệu/6.479 triệu đồng", "08/08 DVCTT", "5/9 huyện", "575/1.357", "12/2023", "12/TTHC",
     "có 5/UBND xã", "Km0+000/UBND", "UBND quận/HĐND quận", "2021-2025/KH", "ngày 23/4/2018",
     "500.000 đồng/HS", "giai đoạn 2021-2025", "TCVN ISO 9001:2015", "1.234/UBND-VX"],
)  # fmt: skip
def test_leaves_others(text: str) -> None:
    assert list(find_symbols(text)) == []


@pytest.mark.skipif(not REGISTRY.is_file(), reason="registry not here")
def test_finds_nearly_every_known_number() -> None:
    lines = REGISTRY.read_text(encoding="utf-8").splitlines()[1:]
    numbers = [line.split("\t", 1)[0] for line in lines]
    missed = [
        number
        for number in numbers
        if [(s.start, s.end) for s in find_symbols(f"số {number} ngày")] != [(3, 3 + len(number))]
    ]
    assert len(missed) <= len(numbers) // 1000, missed[:20]


@pytest.mark.parametrize(
    "text",
    ["1/" * 200_000, "a/b-" * 100_000, "/" + "A" * 400_000, "/AB-" * 100_000, "/" * 400_000,
     "1" * 400_000, " /" * 200_000, "- " * 200_000],
)  # fmt: skip
def test_hostile_text_has_none(text: str) -> None:
    assert list(find_symbols(text)) == []


PIECES = st.sampled_from(
    [
        "12",
        "/",
        "2018",
        "NĐ",
        "-",
        "CP",
        " ",
        "\n",
        "TW",
        "KH",
        "UBND",
        "số ",
        ".",
        "a",
        "(X11)",
        "QH13",
    ]
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_spans_are_ordered_and_cut_no_number(text: str) -> None:
    text = work_text(text).text
    end = 0
    for found in find_symbols(text):
        assert found.start >= end
        assert text.startswith(found.number, found.start)
        assert not text[found.start - 1 : found.start].isdigit()
        assert not text[found.end : found.end + 1].isdigit()
        end = found.end
