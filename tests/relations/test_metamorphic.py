"""What changes nothing for a reader changes no check and no fingerprint."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from cchc_tui.model.review import Review
from tests.relations.conftest import review, row


class Sample(NamedTuple):
    """A section with one list and sentences after it; `checks` is how many relations it has."""

    lead: str
    items: tuple[str, ...]
    end: str
    after: tuple[str, ...]
    checks: int

    def text(self, separator: str = "; ", heading: str = "II. KẾT QUẢ THỰC HIỆN") -> str:
        """The section as printed."""
        first = f"{self.lead}{separator.join(self.items)}{self.end}"
        return f"{heading}\n\n{' '.join((first, *self.after))}"


SAMPLES = {
    "gồm, faulty": Sample(
        "Toàn huyện có 425 thủ tục, gồm: ", ("cấp huyện 281 thủ tục", "cấp xã 154 thủ tục"), ".",
        ("Huyện đã niêm yết đầy đủ.",), 1),
    "bracket, faulty": Sample(
        "Bộ phận Một cửa có 58 công chức (", ("cấp huyện 09 công chức", "cấp xã 48 công chức"), ").",
        ("Trang thiết bị được bổ sung.",), 1),
    "trong đó, sound": Sample(
        "Đã kiểm tra 12 cơ quan, trong đó: ", ("5 cơ quan cấp huyện", "7 cơ quan cấp xã"), ".",
        ("Kết quả được công khai.",), 1),
    "classes of resolved, faulty": Sample(
        "Đã giải quyết 1.783 hồ sơ, trong đó: ",
        ("trước hạn 1.770 hồ sơ", "đúng hạn 0 hồ sơ", "trễ hạn 6 hồ sơ"), ".",
        ("Cơ quan đã có thư xin lỗi.",), 1),
    "run of percents, faulty": Sample(
        "Đã giải quyết 2.000 hồ sơ, gồm: ",
        ("trước hạn 1.500 hồ sơ, chiếm 75%", "đúng hạn 460 hồ sơ, chiếm 32%",
         "trễ hạn 40 hồ sơ, chiếm 2%"), ".", (), 4),
    "chia ra, faulty": Sample(
        "Đã xử lý 31 vụ việc, chia ra: ",
        ("15 vụ việc đất đai", "12 vụ việc xây dựng", "5 vụ việc khác"), ".",
        ("Không có vụ việc kéo dài.",), 1),
    "fractions with their percents, faulty": Sample(
        "Tiến độ thực hiện: ",
        ("chỉ đạo 26/32 nhiệm vụ, đạt 82,15%", "thể chế 15/28 nhiệm vụ, đạt 53,5%"), ".",
        ("Các nhiệm vụ còn lại đúng tiến độ.",), 2),
    "record, faulty": Sample(
        "Tình hình hồ sơ: ",
        ("tiếp nhận 1.043 hồ sơ", "đã giải quyết 1.030 hồ sơ", "đang giải quyết 9 hồ sơ"), ".",
        ("Việc trả kết quả bảo đảm quy trình.",), 1),
    "change after a list, faulty": Sample(
        "Đã rà soát 60 thủ tục, gồm: ", ("đất đai 25 thủ tục", "hộ tịch 35 thủ tục"), ".",
        ("Số thủ tục tăng 141 thủ tục, từ 1.274 lên 1.405 thủ tục.", "Dữ liệu được cập nhật."), 2),
    "claim against a late number": Sample(
        "Đã giải quyết 5.335 hồ sơ, trong đó: ", ("đúng hạn 5.328 hồ sơ", "trễ hạn 07 hồ sơ"), ".",
        ("Công tác này đi vào nề nếp.", "Nhìn chung không có hồ sơ trễ hạn."), 2),
}  # fmt: skip
LONG_LINE = 70
LONG_LEAD = (
    "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, trong kỳ báo cáo các phòng chuyên môn và địa phương"
    " phối hợp chặt chẽ, theo đó"
)
UNRELATED = "Công tác tuyên truyền tiếp tục được các cấp, các ngành quan tâm."
every_sample = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())


def checks(result: Review, ordered: bool = True) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Kind, verdict and printed operands of all checks."""
    found: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    for check in result.checks:
        kind, verdict, printed = row(check)
        printed = tuple(unicodedata.normalize("NFC", text) for text in printed)
        found[kind, verdict, printed if ordered else tuple(sorted(printed))] += 1
    return found


def fingerprints(result: Review) -> list[str]:
    return sorted(finding.fingerprint for finding in result.findings)


def assert_alike(text: str, twin: str) -> None:
    one, other = review(text), review(twin)
    assert checks(other) == checks(one)
    assert fingerprints(other) == fingerprints(one)


@every_sample
def test_samples_are_what_they_claim(sample: Sample) -> None:
    result = review(sample.text())
    assert len(result.checks) >= sample.checks
    assert bool(result.findings) == (sample is not SAMPLES["trong đó, sound"])


def page_breaks(text: str) -> Iterator[str]:
    """The text with a page break before a word of a sentence, for each such place.

    Before a capital or a number the break may be the start of a paragraph: only where the line
    that breaks off is long.
    """
    body = text.index("\n\n") + 2
    for match in re.finditer(r"(?<=[^\W_,;]) (?=[^\W_])|(?<=[,;]) (?=[^\W\d_])", text):
        long = match.start() - body > LONG_LINE and text[match.end()].isdigit()
        if match.start() > body and (long or text[match.end()].islower()):
            yield f"{text[: match.start()]}\n\n{text[match.end() :]}"


@every_sample
def test_page_break_between_two_words(sample: Sample) -> None:
    long = sample._replace(lead=f"{LONG_LEAD} {sample.lead[0].lower()}{sample.lead[1:]}")
    for text in (sample.text(), long.text()):
        broken = list(page_breaks(text))
        assert len(broken) > 10
        for twin in broken:
            assert_alike(text, twin)


@every_sample
def test_decomposed_letters(sample: Sample) -> None:
    assert_alike(sample.text(), unicodedata.normalize("NFD", sample.text()))


@every_sample
@pytest.mark.parametrize(
    "heading", ["III. KẾT QUẢ THỰC HIỆN", "IV. KẾT QUẢ THỰC HIỆN", "2. KẾT QUẢ THỰC HIỆN"]
)
def test_renumbered_heading(sample: Sample, heading: str) -> None:
    assert_alike(sample.text(), sample.text(heading=heading))


@every_sample
def test_swapped_items(sample: Sample) -> None:
    *first, one, other = sample.items
    swapped = sample._replace(items=(*first, other, one))
    assert checks(review(swapped.text()), ordered=False) == checks(
        review(sample.text()), ordered=False
    )


@every_sample
def test_comma_for_semicolon_between_items(sample: Sample) -> None:
    assert_alike(sample.text(), sample.text(separator=", "))


@every_sample
def test_line_breaks_between_items(sample: Sample) -> None:
    if any(item[0].isdigit() for item in sample.items):
        pytest.skip("a number after a line break may begin a paragraph")
    assert_alike(sample.text(), sample.text(separator=";\n"))


@every_sample
def test_unrelated_sentence_between_sentences(sample: Sample) -> None:
    for place in range(len(sample.after) + 1):
        after = (*sample.after[:place], UNRELATED, *sample.after[place:])
        assert_alike(sample.text(), sample._replace(after=after).text())


@every_sample
def test_unrelated_paragraph_before_and_behind(sample: Sample) -> None:
    heading, _, body = sample.text().partition("\n\n")
    assert_alike(sample.text(), f"{heading}\n\n{UNRELATED}\n\n{body}\n\n{UNRELATED}")


@every_sample
def test_no_break_spaces_and_dashes(sample: Sample) -> None:
    assert_alike(sample.text(), sample.text().replace(" hồ sơ", "\u00a0hồ sơ"))
    assert_alike(sample.text(), sample.text().replace("thủ tục", "thủ  tục"))
