"""Who issued a cited document: "của Chính phủ", "của UBND tỉnh …", "Sở … ban hành Kế hoạch số"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.model.spans import Span
from cchc_tui.text.worktext import WorkText

_OF = re.compile(r"[\s,()\"”“]{0,5}(?:(?:của|do)\s{1,6})?(?=[^\W\d_])")
_TOKEN = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+)?")
_PLACE_NUMBER = re.compile(r"[0-9]{1,2}(?![\w/.,-])")
_JOINT = re.compile(r"[ \t]{1,3}\n?[ \t]{0,2}|\n{1,4}[ \t]{0,2}|[ ]?-[ ]?|, (?=\w)")
_LISTED = re.compile(r"(?:văn hóa|lao động|khoa học|nông nghiệp|bộ trưởng|thông tin)\Z")
_SUBJECT = re.compile(
    r"\s(?:(?:đã|cũng|còn|vừa|có)\s){0,2}(?:(?:kịp thời|tham mưu|chủ động)\s){0,2}"
    r"(?:xây dựng(?:,\s|\svà\s|\s)|ký\s){0,2}(?:ban hành|xây dựng|ký)"
    r"(?:\s(?:các|một số|kèm theo)){0,1}\s{1,4}\Z"
)
_VERB_REACH = 24
_VERBS = ("ban hành", "xây dựng", "ký")
_SUBJECT_STOP = re.compile(r"[.;:,()\d\n\"“”]")
_MOST_WORDS = 16
_PLACES = frozenset("tỉnh huyện quận xã phường thị trấn phố khu".split())
_PAUSES = frozenset("và hoặc cùng".split())


def issuer_after(lower: str, printed: str, start: int) -> Span | None:
    """The issuer named from `start` on, as a range of the text.

    "của" goes before it; a complete name or the word of a place may stand without. The capitals of
    `printed` tell names of places. A name without "của" in a new paragraph begins a sentence.
    """
    match = _OF.match(lower, start)
    if match is None:
        return None
    begin = match.end()
    of = lower[match.start() : begin].strip(' \t\n,()"”“') != ""
    if not of and lower.count("\n", match.start(), begin) > 1:
        return None
    first = _first_word(lower, begin)
    whole = _whole_name(lower, begin, first)
    if whole is not None:
        return Span(begin, whole)
    head = _head(lower, begin, first)
    if head is None or (not of and lower[begin:head] in ("ban", "hội", "đoàn", "trường", "bộ")):
        return None
    return Span(begin, _end_of_name(lower, printed, begin, head))


def issuer_before(work: WorkText, start: int, floor: int) -> Span | None:
    """The subject of "ban hành" right before the kind of a document."""
    near = work.lower[max(floor, start - _VERB_REACH) : start]
    if not any(verb in near for verb in _VERBS):
        return None
    begin = max(floor, start - 120)
    lower, printed = work.lower[begin:start], work.text[begin:start]
    verb = _SUBJECT.search(lower)
    if verb is None:
        return None
    subject = lower[: verb.start()]
    stops = [stop.end() for stop in _SUBJECT_STOP.finditer(subject)]
    for match in _TOKEN.finditer(subject, stops[-1] if stops else 0):
        end = _whole_name(subject, match.start(), match.group())
        head = _head(subject, match.start(), match.group()) if end is None else None
        if head is not None:
            end = _end_of_name(subject, printed, match.start(), head)
        if end is not None and not subject[end:].strip():
            return Span(begin + match.start(), begin + end)
    return None


def _whole_name(lower: str, begin: int, first: str) -> int | None:
    """Where a complete name ends that begins with the word `first`."""
    return _end_of_listed(lower, begin, _whole_names().get(first, ()))


def _head(lower: str, begin: int, first: str) -> int | None:
    """Where the first words of a body's name end."""
    return _end_of_listed(lower, begin, _heads().get(first, ()))


def _end_of_listed(lower: str, begin: int, names: Sequence[str]) -> int | None:
    for name in names:
        end = begin + len(name)
        if lower.startswith(name, begin) and not lower[end : end + 1].isalnum():
            return end
    return None


def _end_of_name(lower: str, printed: str, begin: int, head: int) -> int:
    """Where a name that goes on with a place or a field ends."""
    end, count = head, 0
    last = lower[begin:head].split()[-1]
    while count < _MOST_WORDS:
        joint = _JOINT.match(lower, end)
        if joint is None:
            break
        token = _TOKEN.match(lower, joint.end())
        if token is None:
            end = _with_number(lower, end, joint.end(), last)
            break
        word = token.group()
        capital = printed[token.start()].isupper()
        if "," in joint.group() and not _LISTED.search(lower[begin:end]):
            break
        if "\n\n" in joint.group() and capital:
            break
        if not capital and last in _PLACES and word not in _PLACES and word != "ủy":
            break
        if _opens(lower, token, last, capital):
            break
        end, last, count = token.end(), word, count + 1
    return _without_pause(lower, begin, end)


def _with_number(lower: str, end: int, start: int, last: str) -> int:
    """ "Phường 5": the number belongs to the name of the place."""
    if last in ("phường", "quận") and lower[start : start + 1].isdigit():
        number = _PLACE_NUMBER.match(lower, start)
        return number.end() if number else end
    return end


def _without_pause(lower: str, begin: int, end: int) -> int:
    words = lower[begin:end].rsplit(None, 1)
    if len(words) == 2 and words[1] in _PAUSES:
        return begin + len(lower[begin:end].rstrip()) - len(words[1]) - 1
    return end


def _opens(lower: str, token: re.Match[str], last: str, capital: bool) -> bool:
    """Whether a word, or it and the next one, begins what a document says."""
    word = token.group()
    if word in _openers():
        return word in ("về", "ngày") or not capital
    following = _TOKEN.search(lower, token.end(), token.end() + 20)
    if following is None or f"{word} {following.group()}" not in _openers():
        return False
    return last not in _before_fields()


def _first_word(lower: str, begin: int) -> str:
    token = _TOKEN.match(lower, begin)
    return token.group() if token else ""


@cache
def _whole_names() -> Mapping[str, tuple[str, ...]]:
    return _by_first_word("whole")


@cache
def _heads() -> Mapping[str, tuple[str, ...]]:
    return _by_first_word("heads")


def _by_first_word(key: str) -> Mapping[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    for name in sorted(_words(key), key=len, reverse=True):
        names.setdefault(name.split()[0], []).append(name)
    return {first: tuple(found) for first, found in names.items()}


@cache
def _openers() -> frozenset[str]:
    return frozenset(_words("openers"))


@cache
def _before_fields() -> frozenset[str]:
    return frozenset(_words("after"))


def _words(key: str) -> tuple[str, ...]:
    return words_of(load_lexicon("document_bodies")["issuers"], key)
