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
from cchc_tui.text.folding import one_line, spaced

_TABLE = BlockKind.TABLE
_ASSESSMENT = Area.ASSESSMENT
_LONGEST_TITLE = 90
_LINKED = spaced(
    r"\b(?:(?:do|nhờ|theo|từ|qua) đó"
    r"|một số (?:kết quả|chỉ tiêu|nội dung|số liệu)(?: chủ yếu| chính| cơ bản)?)\b"
)
_GENERAL = frozenset(
    (
        # linking words
        "và là của các có được đã với về theo thì mà ra trên đến từ để do nên cũng đều vẫn rất"
        " hơn những nhiều qua như vậy nêu nói đây trong kỳ báo cáo tính cuối hết nhìn chung tóm"
        " lại cụ thể sau có thể thấy cho rằng giữa phần nào này"
        # results and their praise
        " công tác kết quả chỉ đạo điều hành lãnh quyết liệt kịp thời thường xuyên liên tục chặt"
        " chẽ đồng bộ hiệu tích cực nổi bật đáng ghi nhận mừng điểm mặt ưu chuyển biến rõ nét rệt"
        " tiến nâng cao lên tăng cường củng cố quan tâm chú trọng duy trì giữ vững ổn định nền nếp"
        " nề kỷ cương luật trách nhiệm nhận thức ý tinh thần phối hợp triển khai thực hiện tổ chức"
        " chủ động nỗ lực gắng cơ quan đơn vị ngành cấp đoàn thể địa phương đánh giá bản nhờ góp"
        " khẳng định hạ tầng nhân nguồn tốt khá hoàn thành đạt chỉ tiêu sự vào cuộc"
        # where numbers come from
        " số liệu tổng hợp thống kê theo dõi hệ thống"
    ).split()
)
_TIMES = frozenset("nay hiện năm tháng quý i ii iii iv đầu".split())
_NARROW_TITLE = spaced(
    r"\b(?:tại|lĩnh vực|ngành|khối|riêng|tháng|quý|năm \d|kỳ trước|cấp (?:tỉnh|huyện|xã|phường|sở)"
    r"|xã|phường|huyện|quận|thị trấn|phòng|trường|chi cục|trung tâm|đơn vị|nhóm|giai đoạn)\b"
)
_RESTATES = spaced(
    r"\b(?:như (?:đã )?(?:nêu|nói)|(?:nêu|nói) trên|có thể thấy|nhìn chung|tóm lại|nổi bật"
    r"|ghi nhận|đáng mừng|tích cực|nhờ|khẳng định|đánh giá|ưu điểm|chuyển biến|củng cố|tốt"
    r"|quyết liệt|chặt chẽ|hiệu quả|tổng hợp|thống kê|duy trì|giữ vững|chủ động)\b"
)
_NEXT_BRACKET = spaced(r"[^,;:.()\d\n]{0,40}\((?!tăng|giảm|đạt|bằng|chiếm|vượt|trong đó|gồm)")
_SCOPED_AFTER = spaced(
    r"[^,;:.()\d\n]{0,40}, (?:tại|ở|thuộc|của|riêng|lĩnh vực|trong (?:tháng|quý|năm))\b"
)


def residue(words: str, name: Name) -> Name:
    """The words that narrow a statement: neither general nor of its own name."""
    if not words or words.isspace():
        return ()
    left = tokens(_LINKED.sub(" ", words))
    if "trong đó" in one_line(words) or "trong số" in one_line(words):
        return left
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
    if residue(figure.tail, found.name + tokens(figure.unit)):
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
    """Whether two blocks speak of one matter: one section, or a field and the assessment."""
    if one.section == other.section:
        return True
    if min(one.section, other.section) < 0:
        return False
    sections = facts.report.sections
    areas = (sections[one.section].area, sections[other.section].area)
    if (areas[0] is _ASSESSMENT) is (areas[1] is _ASSESSMENT):
        return False
    chains = (_chain(facts, one.section), _chain(facts, other.section))
    apart = set(chains[0]) ^ set(chains[1])
    lower = facts.work.lower
    titles = (sections[index].title for index in apart)
    return not any(_NARROW_TITLE.search(lower[title.start : title.end]) for title in titles)


def _chain(facts: Facts, section: int) -> Sequence[int]:
    """A section and those it stands in."""
    found: list[int] = []
    while section >= 0:
        found.append(section)
        section = facts.report.sections[section].parent
    return found
