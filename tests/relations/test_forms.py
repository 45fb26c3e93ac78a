"""Equations of a province's own form: text -> the checks of the form, and why not."""

from __future__ import annotations

import pickle
import tomllib

import pytest

from cchc_tui.cli.form_config import form_relations
from cchc_tui.model.checks import OWN_FORM
from cchc_tui.model.forms import FormRelation
from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.review import review_report
from tests.relations.notation import line


def _forms(equation: str, *keys: str, noun: str = "hồ sơ") -> tuple[FormRelation, ...]:
    """One relation between indicators of the desk."""
    words = {key: _DESK[key] for key in keys}
    entry = {"name": "F", "equation": equation, "indicators": words}
    return form_relations([entry | ({"noun": noun} if noun else {})])


_DESK: dict[str, object] = {
    "received": "tiếp nhận lưu động",
    "online": "tiếp nhận lưu động trực tuyến",
    "on_time": ["trả đúng hẹn", "trả trước hẹn"],
    "late": "trả trễ hẹn",
    "pending": "chờ trả",
    "rate": "tỷ lệ đúng hẹn",
    "total": "tổng số hồ sơ",
    "district": "cấp huyện",
    "commune": "cấp xã",
}
_ALL = ("received", "on_time", "late", "pending")
_SUM = _forms("received = on_time + late + pending", *_ALL)
_MINUS = _forms("pending = received - on_time", "pending", "received", "on_time")
_PART = _forms("late <= received", "late", "received")
_PART_TURNED = _forms("received >= late", "late", "received")
_RATIO = _forms("rate % = on_time / received", "rate", "on_time", "received")


def _review(text: str, forms: tuple[FormRelation, ...]) -> Review:
    return review_report(SourceText("form.md", text), Settings(relations=forms, trace=True))


def _lines(text: str, forms: tuple[FormRelation, ...]) -> list[str]:
    return [line(check) for check in _review(text, forms).checks if check.channel == OWN_FORM]


_TABLE = """
| Địa bàn | Tiếp nhận lưu động | Trả đúng hẹn | Trả trễ hẹn | Chờ trả |
|---|---|---|---|---|
| Xã An Bình | 120 | 110 | 4 | 6 |
| Xã Hòa Lộc | 131 | 118 | 5 | 9 |
"""
_UPRIGHT = """
| Nội dung | Quý I | Quý II |
|---|---|---|
| Tiếp nhận lưu động | 210 | 320 |
| Trả đúng hẹn | 200 | 300 |
| Trả trễ hẹn | 4 | 7 |
| Chờ trả | 6 | 12 |
"""
_LISTS = """Kết quả như sau:

- Cấp huyện:
  + Tiếp nhận lưu động: 300 hồ sơ
  + Trả đúng hẹn: 290
  + Trả trễ hẹn: 3
  + Chờ trả: 7
- Cấp xã:
  + Tiếp nhận lưu động: 80 hồ sơ
  + Trả đúng hẹn: 70
  + Trả trễ hẹn: 4
  + Chờ trả: 5
"""


@pytest.mark.parametrize(
    ("text", "forms", "wanted"),
    [
        pytest.param(
            "Tiếp nhận lưu động 512 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 32 hồ sơ.",
            _SUM, ["sum exact: 512 | 468 | 12 | 32"], id="clauses",
        ),
        pytest.param(
            "Tiếp nhận lưu động 512 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 23 hồ sơ.",
            _SUM, ["sum violated: 512 | 468 | 12 | 23"], id="clauses that fail",
        ),
        pytest.param(
            "Các tổ tiếp nhận lưu động 500 hồ sơ và trả đúng hẹn 480 hồ sơ, trả trễ hẹn 5 hồ sơ, còn 15 hồ sơ chờ trả.",
            _SUM, ["sum exact: 500 | 480 | 5 | 15"], id="words before and after the number",
        ),
        pytest.param(
            "Đã tiếp nhận lưu động 500 hồ sơ, gồm 480 hồ sơ trả trước hẹn và 5 hồ sơ trả trễ hẹn, 18 hồ sơ chờ trả.",
            _SUM, ["sum violated: 500 | 480 | 5 | 18"], id="other words of the same indicator",
        ),
        pytest.param(
            "TIẾP NHẬN LƯU ĐỘNG 512 hồ sơ; Trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ;\nchờ\ntrả 32 hồ sơ.",
            _SUM, ["sum exact: 512 | 468 | 12 | 32"], id="capitals and line ends",
        ),
        pytest.param(_TABLE, _SUM, ["sum exact: 120 | 110 | 4 | 6", "sum violated: 131 | 118 | 5 | 9"], id="rows"),
        pytest.param(_UPRIGHT, _SUM, ["sum exact: 210 | 200 | 4 | 6", "sum violated: 320 | 300 | 7 | 12"], id="columns"),
        pytest.param(_LISTS, _SUM, ["sum exact: 300 | 290 | 3 | 7", "sum violated: 80 | 70 | 4 | 5"], id="nested lists"),
        pytest.param(
            "Tiếp nhận lưu động 90 hồ sơ; trả đúng hẹn 60 hồ sơ; chờ trả 30 hồ sơ.",
            _MINUS, ["sum exact: 30 | 90 | 60"], id="difference",
        ),
        pytest.param(
            "Tiếp nhận lưu động 90 hồ sơ; trả đúng hẹn 60 hồ sơ; chờ trả 20 hồ sơ.",
            _MINUS, ["sum violated: 20 | 90 | 60"], id="difference that fails",
        ),
        pytest.param("Tiếp nhận lưu động 90 hồ sơ; trả trễ hẹn 90 hồ sơ.", _PART, ["part exact: 90 | 90"], id="part"),
        pytest.param("Tiếp nhận lưu động 90 hồ sơ; trả trễ hẹn 96 hồ sơ.", _PART, ["part violated: 90 | 96"], id="part too large"),
        pytest.param("Tiếp nhận lưu động 90 hồ sơ; trả trễ hẹn 96 hồ sơ.", _PART_TURNED, ["part violated: 90 | 96"], id="turned"),
        pytest.param(
            "Tiếp nhận lưu động 2.914 hồ sơ, trả đúng hẹn 2.806 hồ sơ. Tỷ lệ đúng hẹn đạt 96,3%.",
            _RATIO, ["ratio rounded: 2.806 | 2.914 | 96,3"], id="percentage in another sentence",
        ),
    ],
)  # fmt: skip
def test_form_is_judged(text: str, forms: tuple[FormRelation, ...], wanted: list[str]) -> None:
    assert _lines(text, forms) == wanted


_FAR = """## I. Kết quả

Tiếp nhận lưu động {received} hồ sơ.

## II. Đánh giá

Trả đúng hẹn 468 hồ sơ, trả trễ hẹn 12 hồ sơ, chờ trả 32 hồ sơ.
"""


@pytest.mark.parametrize(
    ("text", "forms", "reason"),
    [
        (
            "Tiếp nhận lưu động khoảng 510 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 32 hồ sơ.",
            _SUM, "a number is approximate",
        ),
        (
            "Tiếp nhận lưu động 5.12,8 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 32 hồ sơ.",
            _SUM, "a number of the list cannot be read",
        ),
        (
            "Tiếp nhận lưu động 512 hồ sơ; tổ số 2 tiếp nhận lưu động 40 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 23 hồ sơ.",
            _SUM, "several numbers could be received: 512; 40",
        ),
        (
            "Tiếp nhận lưu động 512 lượt; trả đúng hẹn 468 người; trả trễ hẹn 12 người; chờ trả 23 người.",
            _forms("received = on_time + late + pending", *_ALL, noun=""), "the numbers count different things",
        ),
        (
            "Tiếp nhận lưu động trả trễ hẹn 12 hồ sơ.",
            _PART, "one number is named by two indicators",
        ),
        (
            "Tiếp nhận lưu động 512 hồ sơ, riêng lĩnh vực đất đai trả đúng hẹn 68 hồ sơ, trả trễ hẹn 12 hồ sơ, chờ trả 3 hồ sơ.",
            _SUM, "a number speaks of some of them only",
        ),
        (_FAR.format(received=513), _SUM, "the numbers stand too far apart to be one record"),
        (
            "Tiếp nhận lưu động 0 hồ sơ, trả đúng hẹn 0 hồ sơ, tỷ lệ đúng hẹn 100%.",
            _RATIO, "the whole is 0",
        ),
    ],
)  # fmt: skip
def test_doubt_is_told_and_accuses_nobody(
    text: str, forms: tuple[FormRelation, ...], reason: str
) -> None:
    review = _review(text, forms)
    notes = [check.note for check in review.checks if check.channel == OWN_FORM]
    shown = [note.render(str) for note in notes if note]
    assert shown == [f"own form “F”: {forms[0].equation}: {reason}"]
    assert [finding for finding in review.findings if finding.rule == "AR108"] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tiếp nhận lưu động 512 hồ sơ; trả đúng hẹn 468 hồ sơ; chờ trả 23 hồ sơ.", id="an indicator is missing"),
        pytest.param("Tiếp nhận lưu động 512 lượt người; trả đúng hẹn 468 phiếu; trả trễ hẹn 2 phiếu; chờ trả 3 phiếu.", id="another noun"),
        pytest.param("Chỉ tiêu tiếp nhận lưu động 600 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 23 hồ sơ.", id="a target"),
        pytest.param(
            "## IV. Phương hướng, nhiệm vụ\n\nTiếp nhận lưu động 600 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 23 hồ sơ.",
            id="tasks ahead",
        ),
        pytest.param(
            "Cấp huyện tiếp nhận lưu động 512 hồ sơ.\n\nCấp xã trả đúng hẹn 468 hồ sơ; cấp xã trả trễ hẹn 12 hồ sơ; cấp xã chờ trả 23 hồ sơ.",
            id="two levels",
        ),
        pytest.param("Trung bình mỗi tổ tiếp nhận lưu động 12 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 23 hồ sơ.", id="an average"),
        pytest.param("Không tiếp nhận lưu động hồ sơ nào.", id="no number"),
    ],
)  # fmt: skip
def test_silence(text: str) -> None:
    assert _lines(text, _SUM) == []


def test_numbers_all_of_one_field_are_judged() -> None:
    text = "Lĩnh vực đất đai tiếp nhận lưu động 83 hồ sơ, trả đúng hẹn 68 hồ sơ, trả trễ hẹn 12 hồ sơ, chờ trả 2 hồ sơ."
    assert _lines(text, _SUM) == ["sum violated: 83 | 68 | 12 | 2"]


def test_far_numbers_may_hold() -> None:
    assert _lines(_FAR.format(received=512), _SUM) == ["sum exact: 512 | 468 | 12 | 32"]


def test_words_inside_longer_words_of_another_indicator_are_not_theirs() -> None:
    forms = _forms("online <= received", "online", "received")
    text = "Tiếp nhận lưu động 90 hồ sơ; tiếp nhận lưu động trực tuyến 40 hồ sơ."
    assert _lines(text, forms) == ["part exact: 90 | 40"]


def test_words_that_must_not_stand_beside_the_number() -> None:
    text = (
        "Trả trễ hẹn 4 hồ sơ; đã xin lỗi đối với trả trễ hẹn 3 hồ sơ; tiếp nhận lưu động 9 hồ sơ."
    )
    plain = _lines(text, _PART)
    careful = form_relations(
        [
            {
                "name": "F",
                "equation": "late <= received",
                "indicators": {
                    "late": {"words": "trả trễ hẹn", "without": "xin lỗi"},
                    "received": "tiếp nhận lưu động",
                },
            }
        ]
    )
    assert plain == ["part not_judged: 9 | 4"]
    assert _lines(text, careful) == ["part exact: 9 | 4"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        (
            "Tiếp nhận lưu động 512 hồ sơ; trả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 23 hồ sơ.",
            "error",
        ),
        (
            "Tiếp nhận lưu động 512 hồ sơ.\n\nTrả đúng hẹn 468 hồ sơ; trả trễ hẹn 12 hồ sơ; chờ trả 23 hồ sơ.",
            "warning",
        ),
    ],
)  # fmt: skip
def test_severity_by_how_close_the_numbers_stand(text: str, severity: str) -> None:
    (finding,) = _review(text, _SUM).findings
    assert (finding.rule, finding.severity.word) == ("AR108", severity)
    assert finding.message.render(str) == (
        "the equation of the form does not hold: 468 + 12 + 23 = 503 ≠ 512, off by 9"
    )
    details = [detail.render(str) for detail in finding.details]
    assert "own form “F”: received = on_time + late + pending" in details
    assert "likely slip: 23 for 32 (two digits swapped)" in details


def test_general_rule_and_form_accuse_one_set_of_numbers_once() -> None:
    forms = _forms("total = district + commune", "total", "district", "commune", noun="")
    text = "Tổng số hồ sơ là 425 hồ sơ, gồm: cấp huyện 281 hồ sơ; cấp xã 154 hồ sơ."
    assert len(_review(text, forms).findings) == len(_review(text, ()).findings) == 1


def test_what_is_missing_stands_in_the_trace() -> None:
    text = "Tiếp nhận lưu động 512 hồ sơ; trả đúng hẹn 468 hồ sơ."
    fates = [
        t.fate.render(str) for t in _review(text, _SUM).trace if t.fate and "form" in t.channel
    ]
    assert fates == ["no further number was found for late, pending"]


def test_settings_with_forms_travel_to_other_processes() -> None:
    settings = Settings(relations=_SUM + _RATIO)
    assert pickle.loads(pickle.dumps(settings)) == settings
    assert hash(settings) == hash(Settings(relations=_SUM + _RATIO))


def test_composed_and_decomposed_words_are_the_same() -> None:
    toml = '[[relations]]\nname="F"\nequation="a <= b"\nindicators={a="hoà giải thành", b="Thụ lý hòa giải"}'
    forms = form_relations(tomllib.loads(toml)["relations"])
    assert _lines("Thụ lý hoà giải 12 vụ, hòa giải thành 9 vụ.", forms) == ["part exact: 12 | 9"]
