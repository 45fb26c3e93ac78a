"""A paragraph that stands in the report twice.

What: a paragraph or list item of twelve words or more that is printed again, word for word and
number for number, elsewhere in the report.
Why: most such places were filled by copying, and the second one was to be changed.

Fails:
    Sở đã tổ chức hai lớp tập huấn về kỹ năng tiếp công dân cho công chức các phòng.

    Văn phòng thực hiện nghiêm quy chế làm việc.

    Sở đã tổ chức hai lớp tập huấn về kỹ năng tiếp công dân cho công chức các phòng.

Passes:
    Sở đã tổ chức hai lớp tập huấn về kỹ năng tiếp công dân cho công chức các phòng.
    Trong quý II, Sở tổ chức thêm một lớp cho công chức mới tuyển dụng.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.rules.api import (
    Block,
    BlockKind,
    Case,
    Finding,
    FindingClass,
    Message,
    Severity,
    Span,
    content_words,
    one_line,
)

CODE = "VD901"
SLUG = "repeated-paragraph"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM
EXPLANATION_VI = """\
# VD901. Đoạn văn lặp lại

## Kiểm tra gì
Một đoạn hoặc một gạch đầu dòng từ mười hai từ trở lên được in lại nguyên văn, đúng cả từng con số,
ở chỗ khác trong báo cáo.

## Vì sao
Phần lớn các chỗ như vậy là do sao chép mà quên sửa.
"""

_LEAST_WORDS = 12
_PROSE = (BlockKind.PARAGRAPH, BlockKind.BULLET)


def check(case: Case) -> Iterator[Finding]:
    """A finding for each paragraph that has stood before."""
    seen: dict[str, Block] = {}
    for block in case.report.blocks:
        if block.kind not in _PROSE:
            continue
        words = one_line(case.lower[block.start : block.end])
        if len(words.split()) < _LEAST_WORDS:
            continue
        first = seen.setdefault(words, block)
        if first is not block:
            yield _repeated(block, first, words)


def _repeated(block: Block, first: Block, words: str) -> Finding:
    return Finding(
        CODE,
        Severity.INFO,
        CLASS,
        block.start,
        block.end,
        Message("đoạn này đã in nguyên văn ở phía trên"),
        related=(Span(first.start, first.end),),
        roles=(("paragraph", " ".join(content_words(words)[:6]), ""),),
    )
