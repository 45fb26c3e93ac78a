"""Groups: figures that wording or structure puts under one owner (shared method, parts C and D)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_tui.extract.clauses import Bracket, Cue
from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.model.report import BlockKind
from cchc_tui.text.units import KNOWN_NOUNS, is_measure

_OWNERS = 3
_HYPERNYMS = frozenset(("đơn vị", "cơ quan", "tổ chức", "địa phương", "nhóm", "loại", "trường hợp"))
_TOTAL_WORD = re.compile(
    r"\btổng(?! cục| kết| hợp| thống| công ty| thể| bí| giám| kiểm| đội| rà)\b|\btoàn (?:tỉnh|huyện|thành phố|quận|xã|ngành|trường)\b"
    r"|\bcộng:"
)
_CLOSING_CUE = re.compile(
    r"(?P<cue>trong (?:số )?đó|bao gồm|gồm(?: có)?|chia ra|cụ thể(?: như sau| là)?|như sau)"
    r"?\s*(?P<colon>:)?\s*$"
)
_GROUP_LIMIT = 40


@dataclass(slots=True)
class Group:
    """Items under at most three owners, best first."""

    channel: str
    terms: tuple[str, ...]
    items: list[Figure]
    owners: list[Figure]
    start: int
    end: int
    far: bool = False
    """the owner stands in another sentence or block"""
    blocked: bool = False
    """the nearest head is approximate: nothing behind it is taken in its place"""
    incomplete: bool = False
    """an item of the list has no figure"""


def find_groups(facts: Facts) -> Iterator[Group]:
    """All groups of the report, each from one channel."""
    yield from _bracket_groups(facts)
    yield from _item_bracket_groups(facts)
    yield from _cue_groups(facts)
    yield from _bullet_groups(facts)
    yield from _clause_groups(facts)
    yield from _remainder_groups(facts)


def heads(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that may be totals or parts: no percents, no satellites."""
    return [
        figure
        for figure in figures
        if figure.satellite in (Satellite.HEAD, Satellite.CARRY)
        and figure.kind is not FigureKind.PERCENT
    ]


def one_per_item(figures: Sequence[Figure]) -> list[Figure]:
    """One head of each item: the first, unless a later one counts what its neighbours count.

    "06 lĩnh vực với 262 thủ tục" is one item that counts thủ tục where its neighbours do.
    """
    by_item: dict[int, list[Figure]] = {}
    for figure in figures:
        by_item.setdefault(figure.place.item, []).append(figure)
    single = {group[0].unit for group in by_item.values() if len(group) == 1}
    chosen: list[Figure] = []
    for group in by_item.values():
        alike = [figure for figure in group if figure.unit and figure.unit in single]
        chosen.append(alike[0] if alike and group[0].unit not in single else group[0])
    return chosen


def same_noun(owner: Figure, item: Figure, facts: Facts) -> bool | None:
    """Whether both count the same thing; None where the item or the owner does not say."""
    if not item.unit:
        return _labelled_alike(facts, owner, item) or None
    if item.unit == owner.unit:
        return True
    if item.kind is not owner.kind and FigureKind.MONEY in (item.kind, owner.kind):
        return False
    if is_measure(item.unit) or is_measure(owner.unit):
        return False
    if f" {item.unit} " in f" {owner.label[-100:]} {_noun_phrase(facts, owner)} ":
        return True
    if owner.unit in _HYPERNYMS:
        return None
    if item.unit in KNOWN_NOUNS and owner.unit in KNOWN_NOUNS:
        return False
    return None


def _labelled_alike(facts: Facts, owner: Figure, item: Figure) -> bool:
    """ "21 cán bộ, công chức: cán bộ chuyên trách: 11, công chức: 10": the labels name the noun."""
    words = re.findall(r"[^\W\d]+", item.label)[-4:]
    pairs = {f"{one} {other}" for one, other in zip(words, words[1:], strict=False)}
    phrase = f"{owner.label[-40:]} {_noun_phrase(facts, owner)}"
    return any(pair in phrase for pair in pairs)


def _noun_phrase(facts: Facts, figure: Figure) -> str:
    """The words after a number up to a bracket or number: "mô hình, sáng kiến mới"."""
    after = facts.work.lower[figure.end : figure.end + 40]
    return re.sub(r"[,:]", " ", re.split(r"[().;\d]", after, maxsplit=1)[0])


def _block_level(facts: Facts, block: int, bracket: int) -> list[Figure]:
    return [figure for figure in facts.of_block(block) if figure.place.bracket == bracket]


def _owners_left(figures: Sequence[Figure], limit: int = _OWNERS) -> tuple[list[Figure], bool]:
    """Heads from right to left; whether an approximate or unreadable head comes first."""
    owners: list[Figure] = []
    for figure in reversed(figures):
        if figure.kind is FigureKind.PERCENT:
            continue
        if figure.satellite is Satellite.APPROXIMATE or figure.value is None:
            return owners, not owners
        if figure.satellite is Satellite.HEAD:
            owners.append(figure)
            if len(owners) == limit:
                break
    return owners, False


def _cue_terms(cue: Cue) -> tuple[str, ...]:
    if cue.word in ("gồm", "bao gồm"):
        return ("gồm",)
    if cue.word in ("chia ra", "chia theo"):
        return ("chia",)
    if cue.word == "cụ thể":
        return ("chia",)
    return ("trong_đó", "partial") if cue.has_co else ("trong_đó",)


def _bracket_groups(facts: Facts) -> Iterator[Group]:
    layout = facts.layout
    for bracket in layout.brackets[1:]:
        figures = [facts.figures[index] for index in bracket.figures]
        inside = [f for f in heads(figures) if f.place.cue in (0, bracket.cue)]
        if not inside:
            continue
        owners, blocked = _owners_left(_before_bracket(facts, bracket))
        if not owners and not blocked:
            continue
        terms: tuple[str, ...] = ("bracket",)
        if bracket.cue:
            terms += _cue_terms(layout.cues[bracket.cue])
        yield Group(
            "bracket", terms, one_per_item(inside), owners, bracket.start, bracket.end,
            blocked=blocked,
        )  # fmt: skip


def _before_bracket(facts: Facts, bracket: Bracket) -> list[Figure]:
    return [
        figure
        for figure in _block_level(facts, bracket.block, bracket.parent)
        if figure.end <= bracket.start
        and figure.place.sentence == bracket.sentence
        and figure.place.clause == bracket.clause
    ]


def _item_bracket_groups(facts: Facts) -> Iterator[Group]:
    """ "A (01), B (03), C (03)": brackets of one figure each, no figure between them."""
    runs: dict[tuple[int, int, int], list[Bracket]] = {}
    for bracket in facts.layout.brackets[1:]:
        runs.setdefault((bracket.block, bracket.parent, bracket.sentence), []).append(bracket)
    for (block, parent, sentence), brackets in runs.items():
        if len(brackets) < 2:
            continue
        level = [f for f in _block_level(facts, block, parent) if f.place.sentence == sentence]
        for run in _single_figure_runs(facts, brackets, level):
            before = [f for f in level if f.end <= run[0][0].start]
            owners, blocked = _owners_left(before)
            items = [figure for _, figure in run]
            terms: tuple[str, ...] = ("item_brackets",)
            if run[0][0].outer_cue:
                terms += _cue_terms(facts.layout.cues[run[0][0].outer_cue])
            if owners or blocked:
                yield Group(
                    "item_brackets", terms, items, owners,
                    run[0][0].start, run[-1][0].end, blocked=blocked,
                )  # fmt: skip


def _single_figure_runs(
    facts: Facts, brackets: Sequence[Bracket], level: Sequence[Figure]
) -> Iterator[list[tuple[Bracket, Figure]]]:
    run: list[tuple[Bracket, Figure]] = []
    for bracket in brackets:
        inside = heads([facts.figures[index] for index in bracket.figures])
        single = len(bracket.figures) == 1 and len(inside) == 1 and not bracket.inner
        interrupted = bool(run) and any(
            run[-1][0].end <= figure.start < bracket.start for figure in level
        )
        if run and (not single or interrupted):
            if len(run) > 1:
                yield run
            run = []
        if single:
            run.append((bracket, inside[0]))
    if len(run) > 1:
        yield run


def _cue_groups(facts: Facts) -> Iterator[Group]:
    layout = facts.layout
    tails: dict[int, list[Figure]] = {}
    for figure in facts.figures:
        if figure.place.cue:
            tails.setdefault(figure.place.cue, []).append(figure)
    for cue in layout.cues[1:]:
        if cue.bracket and layout.brackets[cue.bracket].cue == cue.index:
            continue
        tail = [f for f in tails.get(cue.index, ()) if f.place.bracket == cue.bracket]
        items = one_per_item(heads(tail))
        if not items:
            continue
        owners, blocked, far = _owners_of_cue(facts, cue)
        if owners or blocked:
            yield Group(
                "cue", _cue_terms(cue), items, owners, cue.start, tail[-1].end,
                far=far, blocked=blocked,
            )  # fmt: skip


def _owners_of_cue(facts: Facts, cue: Cue) -> tuple[list[Figure], bool, bool]:
    level = _block_level(facts, cue.block, cue.bracket)
    before = [f for f in level if f.end <= cue.start and f.place.sentence == cue.sentence]
    owners, blocked = _owners_left(before)
    if owners or blocked or not cue.opens or cue.bracket:
        return owners, blocked, False
    previous = [f for f in level if f.place.sentence == cue.sentence - 1]
    owners, blocked = _owners_left(previous)
    if owners or blocked:
        return owners, blocked, False
    if any(f.end <= cue.start for f in level):
        return [], False, False
    return _owners_above(facts, cue.block)


def _owners_above(facts: Facts, block: int) -> tuple[list[Figure], bool, bool]:
    """Heads of the block just above, where a cue opens its block."""
    blocks = facts.report.blocks
    above = block - 1
    while above >= 0 and blocks[above].kind is BlockKind.FOOTNOTE:
        above -= 1
    if above < 0 or blocks[above].kind is BlockKind.HEADING:
        return [], False, True
    figures = _last_sentence(_block_level(facts, above, 0))
    owners, blocked = _owners_left(figures)
    return owners, blocked, True


def _last_sentence(figures: Sequence[Figure]) -> list[Figure]:
    if not figures:
        return []
    last = figures[-1].place.sentence
    return [figure for figure in figures if figure.place.sentence == last]


def _bullet_groups(facts: Facts) -> Iterator[Group]:
    blocks = facts.report.blocks
    for parent, children in facts.children.items():
        if len(children) > _GROUP_LIMIT or blocks[parent].kind is BlockKind.TABLE:
            continue
        items: list[Figure] = []
        missing = 0
        for child in children:
            first = heads(_block_level(facts, child, 0))[:1]
            items += first
            missing += not first
        if not items:
            continue
        yield from _owned_bullets(facts, parent, items, missing)
        if len(items) > 2 and _TOTAL_WORD.search(items[0].label[-80:]) and not missing:
            yield Group(
                "bullets", ("clauses", "total_word"), items[1:], items[:1],
                items[0].start, items[-1].end,
            )  # fmt: skip


def _owned_bullets(
    facts: Facts, parent: int, items: list[Figure], missing: int
) -> Iterator[Group]:
    block = facts.report.blocks[parent]
    figures = _block_level(facts, parent, 0)
    if not figures:
        return
    tail = facts.work.lower[max(figures[-1].end, block.end - 60) : block.end]
    closing = _CLOSING_CUE.search(tail)
    terms: tuple[str, ...] = ("clauses",)
    if closing and (closing["cue"] or closing["colon"]):
        terms = ("bullets",)
        if closing["cue"] in ("trong đó", "trong số đó"):
            terms += ("trong_đó",)
    owners, blocked = _owners_left(_last_sentence(figures))
    if owners or blocked:
        yield Group(
            "bullets", terms, items, owners, items[0].start, items[-1].end,
            blocked=blocked, incomplete=bool(missing),
        )  # fmt: skip


def _clause_groups(facts: Facts) -> Iterator[Group]:
    """ "Tổng số …: 10; A: 4; B: 6" without a cue."""
    for block in facts.by_block:
        by_sentence: dict[int, list[Figure]] = {}
        for figure in _block_level(facts, block, 0):
            by_sentence.setdefault(figure.place.sentence, []).append(figure)
        for figures in by_sentence.values():
            items = one_per_item(heads(figures))
            if len(items) < 3 or figures[-1].place.cue or len(items) > _GROUP_LIMIT:
                continue
            if "tổng" in items[0].label[-80:] and _TOTAL_WORD.search(items[0].label[-80:]) and items[0].satellite is Satellite.HEAD:
                yield Group(
                    "clauses", ("clauses", "total_word"), items[1:], items[:1],
                    items[0].start, items[-1].end,
                )  # fmt: skip


def find_split_wholes(facts: Facts) -> Iterator[Group]:
    """ "đã ban hành cho 07 phòng …, còn 04 phòng chưa": the whole may stand elsewhere in the section.

    Such groups only ever hold: nothing but the noun ties the whole to them.
    """
    wholes: dict[tuple[int, str], list[Figure]] = {}
    for figure in facts.figures:
        if figure.satellite is Satellite.HEAD and figure.value:
            for pair in _noun_pairs(facts, figure):
                wholes.setdefault((figure.section, pair), []).append(figure)
    for first, rest in zip(facts.figures, facts.figures[1:], strict=False):
        if not _splits(first, rest):
            continue
        pairs = _noun_pairs(facts, first) & _noun_pairs(facts, rest)
        assert first.value is not None and rest.value is not None
        total = first.value + rest.value
        found = [f for pair in pairs for f in wholes[(first.section, pair)] if f.value == total]
        if found:
            yield Group(
                "split", ("bracket",), [first, rest], found[:1], first.start, rest.end, far=True
            )


_LEFT_OVER = re.compile(r"\bcòn(?: lại)?(?: [^\W\d]+){0,2}\s*$")


def _splits(first: Figure, rest: Figure) -> bool:
    return (
        first.place.sentence == rest.place.sentence
        and first.satellite is rest.satellite is Satellite.HEAD
        and bool(first.value and rest.value)
        and _LEFT_OVER.search(rest.label) is not None
    )


def _noun_pairs(facts: Facts, figure: Figure) -> set[str]:
    """Pairs of neighbouring words of the noun phrase after a number."""
    words = _noun_phrase(facts, figure).split()[:4]
    return {f"{one} {other}" for one, other in zip(words, words[1:], strict=False)}


_REMAINDER = re.compile(r"\bcòn(?: lại)?\b|\bchưa\b|\bkhông\b")


def _remainder_groups(facts: Facts) -> Iterator[Group]:
    """ "11/13 cơ quan (02 cơ quan không có …)", "đã ban hành 7/11 …, còn 4 …": b = a + c."""
    figures = facts.figures
    for index in range(1, len(figures) - 1):
        denominator = figures[index]
        if denominator.satellite is not Satellite.DENOMINATOR:
            continue
        numerator = figures[index - 1]
        for rest in figures[index + 1 : index + 3]:
            if rest.place.sentence != denominator.place.sentence or rest.kind is not (
                denominator.kind
            ):
                continue
            words = f"{rest.label[-60:]} {rest.tail}"
            if rest.satellite is Satellite.HEAD and _REMAINDER.search(words):
                strong = "còn" in rest.label[-30:]
                yield Group(
                    "remainder", ("bracket" if strong else "clauses",), [numerator, rest],
                    [denominator], numerator.start, rest.end,
                )  # fmt: skip
                break
