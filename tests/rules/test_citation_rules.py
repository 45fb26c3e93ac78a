"""Rules on citations and on the shape of a report: what they accuse, where, and what they leave."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from cchc_tui.model.findings import Finding, Severity
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report

HEAD = (
    "UBND HUYỆN MỸ TÚ\nSố: 87/BC-UBND\nMỹ Tú, ngày 13 tháng 6 năm 2024\nBÁO CÁO\n"
    "Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024\n\n"
)
_LABELS = Path(__file__).parents[3] / "shared" / "gold" / "relations.json"
_RULES = ("DT4", "CI5", "ST6")


def findings_of(text: str) -> list[Finding]:
    review = review_report(SourceText("a.md", text), Settings(select=_RULES))
    return list(review.findings)


def shown(text: str) -> str:
    """Rules with the text they stand at."""
    return "; ".join(f"{f.rule} {text[f.start : f.end]}" for f in findings_of(text))


CASES = [
    # cited after the report
    (HEAD + "Thực hiện Nghị định số 12/2025/NĐ-CP của Chính phủ.", "DT401 12/2025/NĐ-CP"),
    (HEAD + "Thực hiện Kế hoạch số 35/KH-UBND ngày 13/6/2024.", ""),
    (HEAD + "Theo Luật Đất đai năm 2024 và Nghị định số 12/2024/NĐ-CP.", ""),
    ("Thực hiện Nghị định số 12/2035/NĐ-CP của Chính phủ.", ""),
    # impossible dates
    ("Kế hoạch số 15/KH-UBND ngày 30/02/2024 của huyện.", "DT402 30/02/2024"),
    ("Họp ngày 31 tháng 6 năm 2024 tại xã.", "DT402 31 tháng 6 năm 2024"),
    ("Họp ngày 29/02 và ngày 29/02/2024 tại xã.", ""),
    ("Đã giải quyết 45/60/90 hồ sơ, đạt 12/15.", ""),
    # the year of the number
    ("Nghị định số 12/2021/NĐ-CP ngày 05/3/2022 của Chính phủ.", "DT403 05/3/2022"),
    ("Quyết định số 99/2023/QĐ-UBND ngày 15/01/2024 của UBND tỉnh.", ""),
    ("Quyết định số 01/2024/QĐ-UBND ngày 29/12/2023 của UBND tỉnh.", ""),
    # the period
    (HEAD + "Trong quý không có thủ tục nào bị trả lại.", "DT404 Trong quý"),
    (HEAD + "Trong quý II không có thủ tục nào bị trả lại.", ""),
    (HEAD + "Việc kiểm tra được tiến hành trong quý III.", ""),
    (HEAD.replace("6 tháng đầu", "quý II") + "Trong quý không có thủ tục nào.", ""),
    (
        HEAD + "Với kết quả đạt được trong năm 2024, ngay từ đầu năm huyện đã có kế hoạch.",
        "DT404 kết quả đạt được trong năm 2024, ngay từ đầu năm",
    ),
    (HEAD + "Với kết quả đạt được trong năm 2023, ngay từ đầu năm 2024 đã có kế hoạch.", ""),
    # kind and symbol
    ("Thông tư số 61/2018/NĐ-CP.", "CI501 Thông tư số 61/2018/NĐ-CP"),
    ("Nghị quyết số 16-CT/TU của Tỉnh ủy.", "CI501 Nghị quyết số 16-CT/TU"),
    ("Quy định số 97-QĐ/TW, Quyết định số 05-QĐ/TW.", ""),
    ("Chương trình hành động số 12-CTr/TU; Chương trình số 13-CTr/TU.", ""),
    ("Hướng dẫn số 12/SNV-CCHC, Báo cáo số 135/UBND-NV.", ""),
    ("Đề án số 06/QĐ-TTg; Quy chế số 12/QĐ-UBND.", ""),
    ("Nghị quyết số 76/2023/UBTVQH15, Luật số 45/2019/QH14.", ""),
    # malformed symbols
    ("Nghị quyết số 27/NQ-TW.", "CI502 27/NQ-TW"),
    ("Nghị định số 61/2018/NĐCP.", "CI502 61/2018/NĐCP"),
    ("Nghị quyết số 08/2019/NQ - HĐND, Chỉ thị số 26/CT-Ttg.", ""),
    ("Kế hoạch số 12/KH-HĐND-TT, Công văn số 45/STTTT-CNTT-VT, số 541/PC03.", ""),
    ("Nghị quyết 19-2016/NQ-CP, Nghị định 3-CP, Quyết định số 195/1999/QĐ.", ""),
    ("Quy chế số 06/QC-TT.HĐND-UBND, Công điện số 12/CĐ.UBND.", "CI502 12/CĐ.UBND"),
    ("Số 1/NQCP, số 2/QĐUBND, số 3/2018/NĐCP, số 4/2018/TTVPCP, số 5/KHUBND.", ""),
    (
        "Áp dụng TCVN ISO 9001:2015. Hướng dẫn TCVN 9001:2015 cho xã.",
        "CI502 TCVN 9001:2015",
    ),
    ("Áp dụng TCVN 9001:2015. Hướng dẫn TCVN 9001:2015 cho xã.", ""),
    # two dates
    (
        "Theo Chỉ thị số 26/CT-TTg ngày 05/9/2016. Theo Chỉ thị số 26/CT-TTg ngày 05/9/2015.",
        "CI503 26/CT-TTg",
    ),
    (
        "Nghị định 61/2018/NĐ-CP ngày 23/4/2018. Nghị định 61/2018/NĐ-CP ngày 23/4/2018.",
        "",
    ),
    (
        "Quyết định số 60/QĐ-UBND ngày 09/01/2023 của UBND tỉnh. "
        "Quyết định số 60/QĐ-UBND ngày 06/02/2023 của UBND huyện.",
        "",
    ),
    (
        "Quyết định số 60/QĐ-UBND ngày 09/01/2023 về giao biên chế. "
        "Quyết định số 60/QĐ-UBND ngày 06/02/2024 về danh mục thủ tục.",
        "",
    ),
    ("Kế hoạch số 20/KH-UBND ngày 25/01/2024, số 21/KH-UBND ngày 26/01/2024.", ""),
    # issuer and symbol
    ("Quyết định số 06/QĐ-TTg của Chính phủ.", "CI507 06/QĐ-TTg"),
    ("Nghị quyết số 12/NQ-HĐND của UBND tỉnh.", "CI507 12/NQ-HĐND"),
    ("Thông tư số 02/2021/TT-BNV của Bộ Tài chính.", "CI507 02/2021/TT-BNV"),
    ("Thông tư số 02/2021/TT-BNV của Bộ trưởng Bộ Nội vụ.", ""),
    ("Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương.", ""),
    ("Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh; Kế hoạch số 3/KH-UBND của tỉnh.", ""),
    ("Thông báo số 12/TB-VPCP của Thủ tướng Chính phủ.", ""),
    # no report, no demand for its parts
    ("Sáng nay, Sở Nội vụ báo cáo kết quả cải cách hành chính quý I.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_two_dates_names_the_rarer_and_shows_the_others() -> None:
    text = "; ".join(
        f"Nghị định số 61/2018/NĐ-CP ngày {day} của Chính phủ"
        for day in ("23/4/2018", "23/6/2018", "23/4/2018")
    )
    (finding,) = findings_of(text)
    assert finding.message.values["date"] == "23/06/2018"
    assert finding.message.values["other"] == "23/04/2018"
    assert len(finding.related) == 3
    assert finding.severity is Severity.WARNING


def test_spans_of_decomposed_text_are_those_of_the_source() -> None:

    text = unicodedata.normalize("NFD", "Thực hiện Kế hoạch số 119/KHUBND ngày 31/02/2024.")
    review = review_report(SourceText("a.md", text), Settings(select=_RULES))
    (citation,) = review.citations
    assert text[citation.start : citation.end] == citation.text
    assert {text[f.start : f.end] for f in review.findings} == {"119/KHUBND", "31/02/2024"}


def test_labelled_findings_of_real_reports(seeds: Path) -> None:
    """Places of symbols, dates and periods in the labels must be found."""
    labels = json.loads(_LABELS.read_text(encoding="utf-8"))
    kinds = {"symbol", "citation-date", "period"}
    for name, entries in labels.items():
        path = next(seeds.glob(f"{name}*"))
        text = path.read_text(encoding="utf-8-sig")
        spans = [(f.start, f.end) for f in findings_of(text)]
        related = [span for f in findings_of(text) for span in f.related]
        for entry in entries:
            if entry["type"] not in kinds:
                continue
            start = text.find(entry["text"])
            end = start + len(entry["text"])
            assert any(a < end and start < b for a, b in (*spans, *related)), entry
