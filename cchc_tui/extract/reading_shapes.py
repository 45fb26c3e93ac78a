"""Numbers known by the shape around them: standards, telephones, addresses, rates, formulas."""

from __future__ import annotations

import re

from cchc_tui.extract.reading_token import NumberToken
from cchc_tui.model.figures import Reading, ReadingKind

_STANDARD = re.compile(
    r"[0-9]+(?:[.-][0-9]+)*(?:\s{0,3}[:-]\s{0,3}(?:19|20)[0-9]{2}(?![0-9]))?(?:/[A-ZĐ]{2,8})?"
    r"(?![0-9])"
)
_BARE_STANDARD = re.compile(r"[0-9]{3,5}\s{0,3}:\s{0,3}(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])")
_STANDARD_WORDS = ("iso", "tcvn", "qcvn", "iec", "tccs", "qcđp", "haccp")
_TELEPHONE = re.compile(r"[0-9]+(?:\)?[ .-]{1,3}[0-9]+){0,4}(?![0-9])")
_TELEPHONE_WORDS = frozenset(
    ("thoại thoại: đt: đt sđt sđt: hotline hotline: nóng: nóng fax fax: tel tel: đài máy:").split()
)
_ADDRESS_RUN = re.compile(r"[^\s<>()]{0,80}")
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS_MARK = re.compile(r"@|://|www\.|\.(?:vn|com|gov|net|org|edu)\b")
_ROUND = re.compile(r"1(?:\.?000){1,2}|100|10\.?000|100\.?000|5\.?000|2\.?000|500|200|25\.?000")
_SCALE = re.compile(r"1/(?:[125]00|[125]\.?000|[125]0\.?000|25\.?000|100\.?000)(?![.,]?[0-9])")
_RANK = re.compile(r"[0-9]{1,3}/[0-9]{1,3}(?![0-9]|[.,/][0-9])")
_RANK_WORDS = frozenset(["thứ", "hạng", "xếp", "đứng"])
_PEOPLE = ("dân", "người", "trẻ", "học", "hộ", "cư", "lao")
_KILOMETRE = re.compile(r"[0-9]+(?:\+[0-9]+)?(?![.,+]?[0-9])")
_TERM = r"\(?[0-9]{1,2}\)?"
_FORMULA = re.compile(rf"{_TERM}(?:\s?[-=+x×:/]\s?{_TERM}){{1,12}}(?![0-9.,%])")
_TERMS = re.compile(r"[0-9]+")
SHAPE_WORDS = _TELEPHONE_WORDS | _RANK_WORDS | {*_STANDARD_WORDS, "iso/iec", "cứ", "mỗi", "trên"}


def read_shape(token: NumberToken) -> Reading | None:
    """The reading a number's surroundings give it, None where they give none."""
    return (
        _read_standard(token)
        or _read_address(token)
        or _read_telephone(token)
        or _read_rate(token)
        or _read_rank(token)
        or _read_stars(token)
        or _read_kilometre(token)
        or _read_formula(token)
    )


def _read_standard(token: NumberToken) -> Reading | None:
    named = token.last.rstrip(":-/").endswith(_STANDARD_WORDS)
    if not named and token.after not in " :":
        return None
    match = (_STANDARD if named else _BARE_STANDARD).match(token.text, token.start)
    return Reading(ReadingKind.STANDARD, token.start, match.end()) if match else None


def _read_address(token: NumberToken) -> Reading | None:
    """Digits inside an e-mail or web address; the reading is the rest of the address."""
    if not (token.before.isalpha() or token.before in "._-@/=?&#") and not (
        token.after.isalpha() or token.after in "@_"
    ):
        return None
    head = "" if token.before.isspace() else token.last
    if token.before == "/" and not _LETTER.search(head):
        return None
    run = _ADDRESS_RUN.match(token.lower, token.start)
    tail = run.group() if run else ""
    if not _ADDRESS_MARK.search(head + tail):
        return None
    end = token.start + len(tail.rstrip(".,;:/'\"”"))
    return Reading(ReadingKind.CONTACT, token.start, max(end, token.end))


def _read_telephone(token: NumberToken) -> Reading | None:
    leading = token.surface.startswith("0") and len(token.surface) > 2 and token.before != ","
    if not leading and token.last not in _TELEPHONE_WORDS:
        return None
    match = _TELEPHONE.match(token.text, token.start)
    digits = sum(map(str.isdigit, match.group())) if match else 0
    short = digits == 4 and token.surface.startswith("1") and not leading
    if match is None or not (short or 8 + leading <= digits <= 12):
        return None
    return Reading(ReadingKind.CONTACT, token.start, match.end())


def _read_rate(token: NumberToken) -> Reading | None:
    """Map scales (1/500) and bases of a ratio (cứ 5.000 người, /1.000 dân)."""
    if token.surface == "1" and token.after == "/":
        match = _SCALE.match(token.text, token.start)
        rest = token.lower[match.end() : match.end() + 4].strip() if match else "hồ"
        if match and not rest.startswith(("hồ", "trư", "tth")):
            return Reading(ReadingKind.RATE, token.start, match.end())
    per = token.last in ("cứ", "mỗi") and token.next_word in _PEOPLE
    if not per and _ROUND.fullmatch(token.surface) and token.next_word in _PEOPLE:
        over = token.before == "/" and token.text[token.start - 2].isalpha()
        per = over or (token.last in ("trên", "/") and token.next_word == "dân")
    return Reading(ReadingKind.RATE, token.start, token.end) if per else None


def _read_rank(token: NumberToken) -> Reading | None:
    """A place among so many ("xếp thứ 12/63") is no ratio."""
    if token.after != "/" or token.last not in _RANK_WORDS:
        return None
    match = _RANK.match(token.text, token.start)
    return Reading(ReadingKind.ORDINAL, token.start, match.end()) if match else None


def _read_stars(token: NumberToken) -> Reading | None:
    """The grade of a hotel or a product: "sản phẩm OCOP 4 sao"."""
    if token.next_word == "sao" and 1 <= token.whole <= 5 and len(token.surface) == 1:
        return Reading(ReadingKind.VERSION, token.start, token.end)
    return None


def _read_kilometre(token: NumberToken) -> Reading | None:
    """A place on a road: Km0+000, km 12+500, Km7."""
    if token.last != "km":
        return None
    match = _KILOMETRE.match(token.text, token.start)
    if match is None or not ("+" in match.group() or token.text[token.start - 2] == "K"):
        return None
    return Reading(ReadingKind.NAME, token.start, match.end())


def _read_formula(token: NumberToken) -> Reading | None:
    """(3)=(4)+(5)+(6): column numbers; a printed sum that closes is made of figures."""
    if len(token.surface) > 2 or "=" not in token.text[token.end : token.end + 12]:
        return None
    match = _FORMULA.match(token.text, token.start)
    if match is None or "=" not in match.group() or not _speaks_of_columns(match.group()):
        return None
    return Reading(ReadingKind.FORMULA, token.start, match.end())


def _speaks_of_columns(formula: str) -> bool:
    """Whether the terms are column numbers: in brackets, or no sum of counts could look so."""
    if "(" in formula:
        return True
    total, *parts = [int(term) for term in _TERMS.findall(formula)]
    consecutive = parts == list(range(parts[0], parts[0] + len(parts)))
    return max(parts) > total or (consecutive and len(parts) > 1 and sum(parts) != total)
