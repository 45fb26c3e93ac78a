"""Mentions brought to documents: by number, unit and year; what is not told stays apart."""

from __future__ import annotations

import pytest

from cchc_tui.data.registry import Registry
from cchc_tui.matching.documents import legal_documents
from cchc_tui.matching.groups import Groups
from cchc_tui.model.facts import LegalDocument, Mention, ReportFacts
from tests.matching.mentions import report


def _grouped(*reports: ReportFacts) -> Groups:
    groups = Groups()
    for facts in reports:
        groups.add(facts)
    groups.attach()
    return groups


def _documents(*reports: ReportFacts) -> list[LegalDocument]:
    return [document for _, document in legal_documents(_grouped(*reports), Registry(b""))]


@pytest.mark.parametrize(
    ("notations", "count"),
    [
        (("61/2018/NĐ-CP 2018-04-23", "61/2018/NĐ-CP"), 1),
        (("06/2023/TT-BNV", "6/2023/TT-BNV"), 1),
        (("43-NQ/TW 2019-01-24", "43/NQ-TW 2019-01-24"), 1),
        (("60/QĐ-UBND 2023-02-06 @UBND huyện", "60/QĐ-UBND 2023-02-23 @UBND tỉnh"), 2),
        (("60/QĐ-UBND 2023-02-06 @UBND huyện", "60/QĐ-UBND 2024-02-06 @UBND huyện"), 2),
        (("60/QĐ-UBND 2023-02-06 @UBND huyện", "60/QĐ-UBND"), 1),
        (("26/CT-TTg 2016-09-05", "26/CT-TTg"), 1),
        (("26/CT-TTg 2016-09-05", "26/CT-TTg 2024-08-08", "26/CT-TTg"), 3),
        (("91-KL/TU 2022-10-18 @Tỉnh ủy", "91-KL/TU 2023-01-18 @Tỉnh ủy"), 1),
        (("20/KH-UBND 2024-01-25 @UBND tỉnh", "20/KH-UBND 2024-01-25"), 1),
        (("20/KH-UBND 2024-01-25 @UBND tỉnh", "20/KH-UBND 2024-01-26"), 2),
    ],
)
def test_documents_of_one_report(notations: tuple[str, ...], count: int) -> None:
    assert len(_documents(report("a", *notations))) == count


def test_local_numbers_of_two_units_are_two_documents() -> None:
    first = report("a", "60/QĐ-UBND 2023-02-06", unit="UBND huyện Một")
    second = report("b", "60/QĐ-UBND 2023-02-06", unit="UBND huyện Hai")
    assert len(_documents(first, second)) == 2


def test_central_and_provincial_numbers_are_one_everywhere() -> None:
    told = ("61/2018/NĐ-CP", "97/KH-UBND 2022-12-30 @UBND tỉnh")
    first = report("a", *told, unit="UBND huyện Một")
    second = report("b", *told, unit="UBND huyện Hai")
    assert [document.mentions for document in _documents(first, second)] == [2, 2]


def test_a_law_and_a_resolution_may_share_a_number() -> None:
    law, resolution = (
        Mention(0, 9, "31", 2024, "QH15", "31/2024/QH15", kind) for kind in ("Luật", "Nghị quyết")
    )
    assert len(_documents(ReportFacts("a", "a.md", mentions=(law, resolution)))) == 2


def test_undated_mention_in_another_report_needs_the_title() -> None:
    dated = report("a", "26/CT-TTg 2016-09-05 #tăng cường kỷ luật, kỷ cương hành chính các cấp")
    titled = report("b", "26/CT-TTg #tăng cường kỷ luật, kỷ cương hành chính các cấp")
    bare = report("c", "26/CT-TTg")
    assert [d.note for d in _documents(dated, titled)] == [""]
    assert [d.note for d in _documents(dated, bare)] == ["", "ambiguous"]


def test_missing_parts_come_from_the_group_and_say_so() -> None:
    (document,) = _documents(
        report("a", "61/2018/NĐ-CP"), report("b", "61/2018/NĐ-CP 2018-04-23 @Chính phủ")
    )
    assert document.date is not None and document.date.isoformat() == "2018-04-23"
    assert (document.date_from, document.title_from, document.mentions) == ("group", None, 2)
