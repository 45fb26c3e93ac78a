"""What a reviewer may type to see some findings only."""

from __future__ import annotations

from functools import partial

import pytest

from cchc_tui.model.errors import CchcError
from cchc_tui.model.findings import FindingClass, FindingState, Severity
from cchc_tui.session.filters import Filter
from cchc_tui.session.items import Item


def _item(rule: str, severity: Severity, state: FindingState = FindingState.OPEN) -> Item:
    kind = FindingClass.FORM if rule == "NB202" else FindingClass.CONTENT
    return Item(1, 1, 1, rule, severity, kind, 0, 3, 1, 1, rule, False, None, state)


_ITEMS = [
    _item("AR101", Severity.ERROR),
    _item("AR103", Severity.WARNING, FindingState.DISMISSED),
    _item("DT401", Severity.WARNING),
    _item("DT404", Severity.WARNING, FindingState.CONFIRMED),
    _item("NB202", Severity.INFO),
]
_ITEMS[1].words, _ITEMS[1].reviewer = "Khác kỳ báo cáo", "Lê Thị Đào"
_ITEMS[3].note = "hỏi lại đơn vị"
_MESSAGE = {
    "AR101": "các thành phần cộng lại không bằng tổng số, chênh lệch 54",
    "AR103": "tỷ lệ phần trăm không đúng",
    "DT401": "17/KH-UBND đề sau ngày của báo cáo",
    "DT404": "“Trong quý” trong báo cáo năm",
    "NB202": "31.45 viết khác",
}


def _seen(words: str) -> list[str]:
    wanted = Filter.parse(words)
    return [
        item.rule for item in _ITEMS if wanted.wants(item, partial(_MESSAGE.__getitem__, item.rule))
    ]


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("", "AR101 AR103 DT401 DT404 NB202"),
        ("rule:AR*", "AR101 AR103"),
        ("rule:ar", "AR101 AR103"),
        ("rule:AR101 rule:NB", "AR101 NB202"),
        ("!rule:DT4*", "AR101 AR103 NB202"),
        ("rule:DT* !rule:DT404", "DT401"),
        ("state:open", "AR101 DT401 NB202"),
        ("state:dismissed state:confirmed", "AR103 DT404"),
        ("!state:open", "AR103 DT404"),
        ("severity:warning state:open", "DT401"),
        ("severity:w", "AR103 DT401 DT404"),
        ("class:form", "NB202"),
        ("!class:form severity:error", "AR101"),
        ("chenh lech", "AR101"),
        ("CHÊNH", "AR101"),
        ("nhau", ""),
        ('"đề sau"', "DT401"),
        ("!bao !nb202", "AR101"),
        ("by:dao", "AR103"),
        ("note:hoi", "DT404"),
        ("khac", "AR103 NB202"),
        ("17/KH-UBND", "DT401"),
        ("DT404", "DT404"),
    ],
)
def test_what_is_seen(words: str, rules: str) -> None:
    assert _seen(words) == rules.split()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("rules:AR", "a filter has no rules:"),
        ("state:done", "state: cannot be done"),
        ("severity:high", "severity: cannot be high"),
    ],
)
def test_what_cannot_be_understood_is_one_line(words: str, line: str) -> None:
    with pytest.raises(CchcError, match=line) as caught:
        Filter.parse(words)
    assert caught.value.hint is not None


def test_the_message_is_not_read_unless_words_are_asked_for() -> None:
    def unread() -> str:
        raise AssertionError

    wanted = Filter.parse("rule:AR* !state:dismissed")
    assert [item.rule for item in _ITEMS if wanted.wants(item, unread)] == ["AR101"]
    assert wanted and not Filter.parse("  ")
