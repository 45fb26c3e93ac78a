"""Of what a statement is said: whether the words around it leave it to the whole report.

The same words are the same figure only where nothing around them says of whom, where or when they
are meant. What may stand there is a closed vocabulary of praise and linking words; every other
word, number or name narrows the statement. Headings and lead-ins are asked in the same way.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_tui.extract.facts import Facts
from cchc_tui.model.report import Area, Block, BlockKind
from cchc_tui.relations.labels import Name, Named, tokens
from cchc_tui.text.folding import spaced

_TABLE = BlockKind.TABLE
_ASSESSMENT = Area.ASSESSMENT
_LONGEST_TITLE = 90
_LINKED = spaced(
    r"\b(?:(?:do|nhờ|theo|từ|qua) đó|như sau|sau đây|cơ bản|cụ thể"
    r"|(?:một số|nhiều|các|hầu hết các) (?:kết quả|chỉ tiêu|nội dung|số liệu)"
    r"(?: chủ yếu| chính| cơ bản| được| đều| đã| đạt)"
    r"|các (?:cơ quan|đơn vị|ngành|cấp)(?:,? (?:và )?(?:cơ quan|đơn vị|ngành|cấp)){0,4})\b"
)
"""turns of speech that narrow nothing though their single words could"""
_GENERAL = frozenset(
    (
        # linking words
        "và là của các có được đã với về theo thì mà ra trên đến từ để do nên cũng đều vẫn rất"
        " hơn những nhiều qua như vậy nêu nói đây trong kỳ báo cáo tính cuối hết nhìn chung tóm"
        " lại có thể thấy cho rằng giữa phần này"
        # results and their praise
        " công tác kết quả chỉ đạo điều hành lãnh quyết liệt kịp thời thường xuyên liên tục chặt"
        " chẽ đồng bộ hiệu tích cực nổi bật đáng ghi nhận mừng điểm mặt ưu chuyển biến rõ nét rệt"
        " tiến nâng cao lên tăng cường củng cố quan tâm chú trọng duy trì giữ vững ổn định nền nếp"
        " nề kỷ cương luật trách nhiệm nhận thức ý tinh thần phối hợp triển khai thực hiện tổ chức"
        " chủ động nỗ lực gắng đánh giá nhờ góp khẳng định hạ tầng nhân nguồn tốt khá hoàn thành"
        " đạt sự vào cuộc"
        # where numbers come from
        " số liệu tổng hợp thống kê theo dõi hệ thống"
    ).split()
)
MONEY_WORDS = ("nghìn", "ngàn", "triệu", "tỷ", "tỉ", "đồng")
_TIMES = frozenset("nay hiện năm tháng quý i ii iii iv đầu".split())
_NARROW_TITLE = spaced(
    r"\b(?:tại|lĩnh vực|ngành|khối|riêng|tháng|quý|năm \d|kỳ trước|cấp (?:tỉnh|huyện|xã|phường|sở)"
    r"|xã(?! hội)|phường|huyện|quận|thị trấn|phòng|trường|chi cục|trung tâm|đơn vị|nhóm|giai đoạn"
    r"|ban(?! hành| chỉ)|(?<!xã\s)hội(?! nghị| đồng)|đoàn|tổ(?! chức)|đội|trạm|công an|chi nhánh"
    r"|doanh nghiệp|đợt|lớp|dự án|đề án|chương trình|cuộc)\b"
)
"""titles of sections that hold for an office, a tier, a field, a time or an event"""
_RESTATES = spaced(
    r"\b(?:như (?:đã )?(?:nêu|nói)|(?:nêu|nói) trên|có thể thấy|nhìn chung|tóm lại|nổi bật"
    r"|ghi nhận|đáng mừng|mặt tích cực|đánh giá|ưu điểm|tổng hợp)\b"
)
_PARTS = spaced(r"\b(?:trong đó|trong số|tổ công tác)\b")
_NEXT_BRACKET = spaced(r"[^,;:.()\d\n]{0,40}\((?!tăng|giảm|đạt|bằng|chiếm|vượt|trong đó|gồm)")
_SCOPED_AFTER = spaced(
    r"[^,;:.()\d\n]{0,40}, (?:tại|ở|thuộc|của|riêng|lĩnh vực|trong (?:tháng|quý|năm))\b"
)


def residue(words: str, name: Name = ()) -> Name:
    """The words that narrow a statement: neither general nor of its own name."""
    if not words or words.isspace():
        return ()
    if _PARTS.search(words):
        return tokens(words)
    left = tokens(_LINKED.sub(" ", words))
    return tuple(word for word in left if word not in _GENERAL and word not in name)


def restates(words: str) -> bool:
    """Whether the words before a statement look back on results: "như đã nêu trên, …"."""
    return _RESTATES.search(words) is not None


def same_time(one: Name, other: Name) -> bool:
    """Whether two statements are narrowed by nothing, or by the same words of time."""
    return one == other and all(word in _TIMES or word.isdigit() for word in one)


def narrowed_after(facts: Facts, found: Named) -> bool:
    """Whether the words after a number say of what part or time it is."""
    figure = found.figure
    if found.in_table:
        return False
    if residue(figure.tail, (*found.name, *tokens(figure.unit), *MONEY_WORDS)):
        return True
    lower, last = facts.work.lower, facts.report.blocks[figure.place.block].end
    if _NEXT_BRACKET.match(lower, figure.end, last):
        return True
    return _SCOPED_AFTER.match(lower, figure.end, min(last, figure.end + 80)) is not None


def above(facts: Facts, block: Block, name: Name) -> Name:
    """The narrowing words of what a block is an item under, or of the line that titles it."""
    found: list[str] = []
    lead = _lead_in(facts, block)
    while lead is not None:
        found += residue(facts.work.lower[lead.start : lead.end], name)
        lead = _lead_in(facts, lead) if lead.parent >= 0 else None
    return tuple(found)


def _lead_in(facts: Facts, block: Block) -> Block | None:
    """The block this one is an item under, else the nearest line above that looks like a title."""
    if block.parent >= 0:
        parent = facts.report.blocks[block.parent]
        return parent if parent.kind is not BlockKind.HEADING else None
    for index in range(block.index - 1, max(-1, block.index - 6), -1):
        other = facts.report.blocks[index]
        if other.section != block.section or other.kind is BlockKind.HEADING:
            return None
        if _is_title(facts, other):
            return other
        if other.kind is not BlockKind.BULLET and block.kind is not BlockKind.BULLET:
            return None
    return None


def _is_title(facts: Facts, block: Block) -> bool:
    if block.kind is _TABLE or block.end - block.start > _LONGEST_TITLE:
        return False
    if facts.by_block.get(block.index):
        return False
    return not facts.work.lower[block.start : block.end].rstrip().endswith((".", ";", ","))


def one_part_of_the_report(facts: Facts, one: Block, other: Block) -> bool:
    """Whether two blocks speak of one matter: one section, or a field and its assessment."""
    if one.section == other.section:
        return True
    if min(one.section, other.section) < 0:
        return False
    chains = [_chain(facts, one.section), _chain(facts, other.section)]
    if _assessed_by(facts, chains[1]) is not None:
        chains.reverse()
    root = _assessed_by(facts, chains[0])
    if root is None or _assessed_by(facts, chains[1]) is not None:
        return False
    if not _assesses(facts, root, chains[1]):
        return False
    return not any(_narrows(facts, index) for index in set(chains[0]) ^ set(chains[1]))


def _assessed_by(facts: Facts, chain: Sequence[int]) -> int | None:
    """The outermost assessment among a section and those it stands in."""
    found = [i for i in chain if facts.report.sections[i].area is _ASSESSMENT]
    return found[-1] if found else None


def _assesses(facts: Facts, root: int, chain: Sequence[int]) -> bool:
    """Whether an assessment is the only one beside the section, within the same part."""
    parent = facts.report.sections[root].parent
    alike = [s for s in facts.report.sections if s.area is _ASSESSMENT and s.parent == parent]
    return len(alike) == 1 and (parent < 0 or parent in chain)


def _narrows(facts: Facts, section: int) -> bool:
    title = facts.report.sections[section].title
    return _NARROW_TITLE.search(facts.work.lower, title.start, title.end) is not None


def _chain(facts: Facts, section: int) -> list[int]:
    """A section and those it stands in, from within."""
    found: list[int] = []
    while section >= 0:
        found.append(section)
        section = facts.report.sections[section].parent
    return found
