"""What a sheet says of a report: the facts in the words of the form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_tui.export.context import Context
from cchc_tui.export.exported import ExportedFinding, ExportedReport, file_name
from cchc_tui.export.places import ExportedPlace
from cchc_tui.export.words import SECTION_GAP, about_lines, coverage_words
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.findings import FindingClass, FindingState, Severity

NOTHING = "Không có phát hiện nào thuộc diện được chọn để lập phiếu."
_ONLY_CONFIRMED = (
    "Phiếu này chỉ nêu những điểm người rà soát đã xác nhận: {content} điểm về nội dung, {form}"
    " điểm về thể thức, kỹ thuật trình bày."
)
_NOT_ONLY_CONFIRMED = (
    "Phiếu này nêu các điểm ở trạng thái: {states}; trạng thái được ghi ở từng điểm. Điểm chưa"
    " được xác nhận chỉ là nghi vấn. Cộng {content} điểm về nội dung, {form} điểm về thể thức, kỹ"
    " thuật trình bày."
)
_REQUEST = (
    "Đề nghị {unit} kiểm tra các điểm nêu trên, chỉnh sửa hoặc giải trình, gửi về cơ quan rà soát"
    " trước ngày …… tháng …… năm ………"
)
_NO_REQUEST = "Không có điểm nào phải chỉnh sửa hoặc giải trình."
_CLASSES = {
    FindingClass.CONTENT: (
        "III. SAI SÓT VỀ NỘI DUNG",
        "Nội dung",
        "Văn bản đã phát hành có sai sót về nội dung phải được sửa đổi, thay thế bằng văn bản có"
        " hình thức tương đương (khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP).",
    ),
    FindingClass.FORM: (
        "IV. SAI SÓT VỀ THỂ THỨC, KỸ THUẬT TRÌNH BÀY",
        "Thể thức, kỹ thuật trình bày",
        "Văn bản đã phát hành có sai sót về thể thức, kỹ thuật trình bày phải được đính chính bằng"
        " công văn của cơ quan ban hành (khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP).",
    ),
}
"""heading, row of the counts, and what the decree asks for"""


class Words(NamedTuple):
    """A part of a quotation."""

    text: str
    marked: bool


class OtherPlace(NamedTuple):
    """A further place and what is printed there."""

    place: str
    words: list[Words]


class SheetFinding(NamedTuple):
    """A block of the sheet."""

    title: str
    words: list[Words]
    place: str
    others: list[OtherPlace]
    rule: str
    conclusion: list[str]
    """the accusation, then the worked sum and what else is known"""
    proposal: str
    notes: list[str]


class Part(NamedTuple):
    """The findings of a class."""

    heading: str
    remedy: str
    findings: list[SheetFinding]


class Sheet(NamedTuple):
    """One sheet."""

    subject: str
    unit: str | None
    about: list[tuple[str, str]]
    scope: str
    counts: list[list[str]]
    """rows of a table, the first are its heads, the last its totals"""
    coverage: list[str]
    parts: list[Part]
    request: str


def sheet_of(report: ExportedReport, context: Context) -> Sheet:
    """The sheet of a report."""
    unit = report.header.unit
    return Sheet(
        _subject(report),
        unit,
        [*_about(report, context)],
        _scope(report, context),
        _counts(report, context),
        coverage_words(report, context),
        [_part(report, finding_class, context) for finding_class in _CLASSES],
        _REQUEST.format(unit=unit or "đơn vị") if report.findings else _NO_REQUEST,
    )


def _subject(report: ExportedReport) -> str:
    """Which report: number, date and unit as far as they are printed, else the file."""
    header = report.header
    parts = (
        ("số {}", header.number),
        ("ngày {}", long_day(header.date) if header.date else None),
        ("của {}", header.unit),
    )
    known = [words.format(value) for words, value in parts if value]
    return " ".join(("Báo cáo", *known)) if known else f"Văn bản {file_name(report.path)}"


def long_day(day: date) -> str:
    """A date in words; days below 10 and the first two months have a leading 0 (Nghị định 30)."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02} tháng {month} năm {day.year}"


def _about(report: ExportedReport, context: Context) -> Iterator[tuple[str, str]]:
    for label, words in about_lines(report, context):
        yield sentence(label), words
    reviewers = dict.fromkeys(
        one.decision.reviewer for one in report.findings if one.decision is not None
    )
    if reviewers:
        yield "Người rà soát", ", ".join(reviewers)


def _scope(report: ExportedReport, context: Context) -> str:
    classes = Counter(one.finding.finding_class for one in report.findings)
    template = _NOT_ONLY_CONFIRMED if _may_be_open(context) else _ONLY_CONFIRMED
    return template.format(
        states=", ".join(map(context.state, context.states)),
        content=classes[FindingClass.CONTENT],
        form=classes[FindingClass.FORM],
    )


def _may_be_open(context: Context) -> bool:
    return context.states != [FindingState.CONFIRMED]


def _counts(report: ExportedReport, context: Context) -> list[list[str]]:
    severities = sorted(Severity, reverse=True)
    found = Counter((one.finding.finding_class, one.finding.severity) for one in report.findings)
    rows = [[found[one, severity] for severity in severities] for one in _CLASSES]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    labels = [*(label for _, label, _ in _CLASSES.values()), "Cộng"]
    heads = ["Loại", *(sentence(context.severity(severity)) for severity in severities), "Cộng"]
    counted = zip(labels, rows, strict=True)
    return [heads, *([label, *map(str, row), str(sum(row))] for label, row in counted)]


def _part(report: ExportedReport, finding_class: FindingClass, context: Context) -> Part:
    heading, _, remedy = _CLASSES[finding_class]
    found = [one for one in report.findings if one.finding.finding_class is finding_class]
    return Part(heading, remedy, [_finding(one, context) for one in found])


def _finding(exported: ExportedFinding, context: Context) -> SheetFinding:
    finding, place = exported.finding, exported.place
    rule = f"{finding.rule}. {context.title(finding.rule)}"
    said = (finding.message, *finding.details)
    return SheetFinding(
        _title(finding, context),
        quoted(place),
        _where(place),
        [OtherPlace(_where(other, place), quoted(other)) for other in exported.others],
        rule.removesuffix(". "),
        [sentence(context.say(message)) for message in said],
        sentence(context.say(exported.proposal)),
        [*_notes(exported)],
    )


def _title(finding: CorpusFinding, context: Context) -> str:
    """How grave it is, and its state where the sheet has findings in several."""
    words = f"Mức: {context.severity(finding.severity)}"
    if _may_be_open(context):
        words += f"; trạng thái: {context.state(finding.state)}"
    return words


def _where(place: ExportedPlace, beside: ExportedPlace | None = None) -> str:
    """Report if it is another one, headings unless `beside` stands under the same, page, line."""
    told = beside is not None and (beside.report, beside.section) == (place.report, place.section)
    parts = (
        place.report,
        None if told else SECTION_GAP.join(place.section),
        f"trang {place.page}" if place.page else None,
        f"dòng {place.line}",
    )
    return sentence(", ".join(part for part in parts if part))


def _notes(exported: ExportedFinding) -> Iterator[str]:
    """What reviewers wrote, with who did, and what the text itself says of the finding."""
    for words in (exported.decision, exported.note):
        if words and words.words:
            yield f"{sentence(words.words)} ({words.reviewer})"
    if exported.finding.suppression:
        yield f"Đã bỏ qua ngay trong văn bản: {exported.finding.suppression}"


def quoted(place: ExportedPlace) -> list[Words]:
    """The words of a quotation, those of the finding marked."""
    text, marks = place.quotation
    parts: list[Words] = []
    at = 0
    for mark in marks:
        parts += [Words(text[at : mark.start], False), Words(text[mark.start : mark.end], True)]
        at = mark.end
    parts.append(Words(text[at:], False))
    return [part for part in parts if part.text]


def sentence(words: str) -> str:
    """With a capital at the beginning."""
    return words[:1].upper() + words[1:]
