"""What the words beside a figure of a dossier record say: its subject, its place, its verb."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from cchc_tui.model.figures import Figure

_REACH = 80
_SUBJECT = re.compile(
    r"(?P<feedback>phản ánh|kiến nghị|pakn)|(?P<petition>đơn thư|\bđơn\b|khiếu nại|tố cáo)"
    r"|(?P<case>\bvụ\b|vụ việc)|(?P<document>văn bản|nhiệm vụ|công việc)|(?P<dossier>hồ sơ|tthc)"
)
_QUALIFIER = re.compile(
    r"trực tuyến|bưu chính|liên thông|chứng thực|số hóa|thanh toán|toàn trình|một phần|đất đai"
    r"|hộ tịch|lĩnh vực"
)
_PLACE = re.compile(
    r"\btại (?!chỗ\b|nhà\b|đây\b|thời\b|kỳ\b|điểm\b|khoản\b|điều\b|mục\b|biểu\b|phụ lục\b|cấp\b"
    r"|các\b|địa\b|báo\b|văn bản\b|quyết\b|nghị\b|kế hoạch\b|công văn\b)"
    r"([^\W\d]+(?: [^\W\d]+){0,2})"
)
_VERB = re.compile(
    r"\b(?P<state>đã|đang|chưa)(?: được)? (?P<verb>[^\W\d]+(?: (?!xong\b|là\b|được\b)[^\W\d]+)?)"
    r"(?: xong| được| là)?\s?:?\s?$"
)
_CUMULATIVE = re.compile(r"\bl[ũu][ỹy] kế\b|\bcộng dồn\b|\btừ đầu (?:năm|nhiệm kỳ)\b")
_PHRASE_ENDS = frozenset(
    (
        "tại trong từ của đang đã mới do còn kỳ theo được bị cho qua chưa và ở đến có là thuộc"
        " gồm quá đúng trước trễ sau năm quý tháng này"
    ).split()
)
_PHRASE_WORDS = 4
_KIND_WORDS = 5
_PLACE_WORDS = 8


class Verb(NamedTuple):
    """What was done, is being done or is not yet done: "đang thẩm tra"."""

    state: str
    """đã, đang or chưa"""
    verb: str


def subject_of(figure: Figure) -> str:
    """What is recorded: dossiers, feedback, petitions …, with the kind of service if named."""
    words = f"{figure.label} {figure.unit}"
    found = [match.lastgroup or "" for match in _SUBJECT.finditer(words)]
    qualifier = _QUALIFIER.search(figure.label[-_REACH:])
    subject = found[-1] if found else "dossier"
    if "feedback" in found:
        subject = "feedback"
    return f"{subject} {qualifier.group()}" if qualifier else subject


def qualifier_of(figure: Figure) -> str | None:
    """The kind of service a figure is about: "trực tuyến", "hộ tịch"."""
    qualifier = _QUALIFIER.search(f"{figure.label[-_REACH:]} {_near(figure.tail, _KIND_WORDS)}")
    return qualifier.group() if qualifier else None


def place_of(figure: Figure) -> str | None:
    """The first words of the office named beside a figure: "tại quầy giao dịch"."""
    return _place(figure.label) or _place(_near(figure.tail, _PLACE_WORDS))


def is_cumulative(figure: Figure) -> bool:
    """Whether a figure is told since the beginning of a year or term."""
    return _CUMULATIVE.search(figure.label) is not None


def is_narrower(part: Figure, total: Figure) -> bool:
    """Whether the words after a part say more than those after its total, or something else.

    "90 dự thảo" may be part of "120 dự thảo văn bản"; "5 dự thảo nghị quyết" are a kind of them.
    """
    phrase, whole = _phrase(part.tail), _phrase(total.tail)
    return phrase != whole[: len(phrase)]


def _phrase(tail: str) -> list[str]:
    words = tail.split()[:_PHRASE_WORDS]
    return list(takewhile(lambda word: word not in _PHRASE_ENDS, words))


def verb_of(figure: Figure) -> Verb | None:
    """The verb right before a figure, or that ends the words right after it."""
    return _verb(figure.label[-_REACH:]) or _verb(figure.tail)


def _near(tail: str, count: int) -> str:
    """The first words after a number; a tail may run on into the next bullet."""
    words = takewhile(lambda word: word not in "-+*–", tail.split()[:count])
    return " ".join(words)


def _place(words: str) -> str | None:
    found = _PLACE.findall(words) if "tại " in words else None
    return found[-1] if found else None


@lru_cache(maxsize=1024)
def _verb(words: str) -> Verb | None:
    found = _VERB.search(words) if "đ" in words or "chưa" in words else None
    return Verb(found["state"], found["verb"]) if found else None
