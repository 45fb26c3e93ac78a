"""How fast citations are found: beside decoding, one big pattern, and eyecite on its own language.

usage: citations.py [FILES]

Without FILES a text is made up with as many citations a kilobyte as real reports have. Every
contestant reads the same number of citations a kilobyte; what it found stands beside its speed.
eyecite reads American law; it is measured where it is installed, on text of its own kind.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_up_documents import Paper, central_papers, made_up_units, papers_of
from benchmarks.speed import best_seconds
from cchc_tui.data.documents import kind_names
from cchc_tui.extract.citations import read_citations
from cchc_tui.extract.citations.dating import date_after_symbol
from cchc_tui.extract.citations.reach import Reach
from cchc_tui.ingest.decoding import decode
from cchc_tui.report import read_report
from cchc_tui.text.symbols import find_symbols
from cchc_tui.text.worktext import work_text

_SIZE, _EYECITE_SIZE = 3_000_000, 300_000
_BYTES_A_CITATION = 600
_DATE_REACH = 60
_FILLER = (
    "Các phòng chuyên môn rà soát việc lập hồ sơ, phân công người phụ trách từng khâu và niêm yết"
    " đầy đủ tại nơi tiếp dân. ",
    "Lãnh đạo đơn vị nghe báo cáo vào sáng thứ hai hằng tuần; khâu nào chậm thì sửa ngay. ",
    "Trong kỳ đã tiếp nhận 1.284 hồ sơ, giải quyết 1.200 hồ sơ, đạt 93,4%; còn 84 hồ sơ. ",
    "Máy móc đã cũ, đường truyền yếu vào giờ cao điểm và/hoặc khi mưa lớn. ",
)
_ENGLISH = (
    "The court below granted the motion and the appellant sought review of that order. ",
    "Counsel argued that the statute reaches conduct of this kind only when notice was given. ",
    "We turn first to the question of standing, which the parties briefed at length. ",
)
_REPORTERS = ("U.S.", "F.2d", "F.3d", "S. Ct.", "F. Supp. 2d", "L. Ed. 2d")


class Contestant(NamedTuple):
    """A way to read citations and the text it reads."""

    name: str
    size: int
    read: Callable[[], int]
    """reads once and counts what it found"""


def made_up_text(size: int, seed: int = 0) -> str:
    """Prose with one citation in so many bytes, as reports of offices have."""
    rng = random.Random(seed)
    units = made_up_units(26)
    papers = central_papers(rng)[:300]
    for unit in units:
        papers += papers_of(unit, 2023, rng)
    parts, length, cited = [], 0, 0
    while length < size:
        if length >= cited * _BYTES_A_CITATION:
            part = _cited(rng.choice(papers), rng)
            cited += 1
        else:
            part = rng.choice(_FILLER)
        parts.append(part)
        length += len(part.encode())
    return "".join(parts)


def _cited(paper: Paper, rng: random.Random) -> str:
    day = f"{paper.date.day:02}/{paper.date.month}/{paper.date.year}"
    if rng.random() < 0.3:
        day = f"{paper.date.day} tháng {paper.date.month} năm {paper.date.year}"
    title = " ".join(paper.title.split()[:12])
    return (
        f"Thực hiện {paper.kind} số {paper.canonical} ngày {day} của {paper.issuer} về {title}.\n"
    )


def located(text: str) -> int:
    """Number, symbol and date of every citation, by the engine's own steps."""
    found = 0
    for symbol in find_symbols(text):
        after = text[symbol.end : symbol.end + _DATE_REACH].lower()
        date_after_symbol(Reach(after, after, symbol.end, _DATE_REACH, 0))
        found += 1
    return found


def _one_pattern() -> re.Pattern[str]:
    """What one would write first: kinds, number, year, symbol and date in one expression."""
    kinds = "|".join(sorted(map(re.escape, kind_names().values()), key=len, reverse=True))
    return re.compile(
        rf"(?:(?P<kind>{kinds})\s+)?(?:số:?\s*)?"
        r"(?P<number>\d{1,5}[a-zđ]?)(?:/(?P<year>(?:19|20)\d\d))?\s?[/-]\s?"
        r"(?P<symbol>[A-ZĐ][A-Za-zĐđ]{1,9}(?:\s?[-/]\s?[A-ZĐ][A-Za-zĐđ0-9]{1,12})*)"
        r"(?:,?\s+ngày\s+(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
        r"|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?"
    )


def contestants(text: str) -> Iterator[Contestant]:
    """Everything that reads the Vietnamese text."""
    data = text.encode()
    size = len(data)
    work = work_text(text)
    report = read_report(work)
    pattern = _one_pattern()
    yield Contestant("bytes.decode", size, lambda: len(data.decode()) and 0)
    yield Contestant("decode of cchc", size, lambda: len(decode(data).text) and 0)
    yield Contestant("locate, number, symbol", size, lambda: sum(1 for _ in find_symbols(text)))
    yield Contestant("locate, number, symbol, date", size, lambda: located(text))
    yield Contestant("one big pattern", size, lambda: sum(1 for _ in pattern.finditer(text)))
    yield Contestant("whole citations", size, lambda: len(read_citations(work, report)))


def eyecite_contestants() -> Iterator[Contestant]:
    """eyecite with each of its tokenizers that is installed, on American text."""
    if find_spec("eyecite") is None:
        print("  eyecite is not installed: pip install eyecite hyperscan, then run again")
        return
    get_citations = import_module("eyecite").get_citations
    known = import_module("eyecite.tokenizers")
    text = american_text(_EYECITE_SIZE)
    tokenizers = {"eyecite, Aho-Corasick": known.AhocorasickTokenizer()}
    if find_spec("hyperscan") is None:
        print("  eyecite's other tokenizer wants hyperscan, which is not installed")
    else:
        folder = Path(tempfile.gettempdir()) / "eyecite-hyperscan"
        tokenizers["eyecite, Hyperscan"] = known.HyperscanTokenizer(cache_dir=str(folder))
    for name, tokenizer in tokenizers.items():
        get_citations(text[:2000], tokenizer=tokenizer)
        count = partial(_count, get_citations, text, tokenizer)
        yield Contestant(name, len(text.encode()), count)


def _count(get_citations: Callable[..., Sequence[object]], text: str, tokenizer: object) -> int:
    return len(get_citations(text, tokenizer=tokenizer))


def american_text(size: int, seed: int = 0) -> str:
    """Opinions with as many citations a kilobyte as the Vietnamese text."""
    rng = random.Random(seed)
    parts, length, cited = [], 0, 0
    while length < size:
        if length >= cited * _BYTES_A_CITATION:
            volume, page, year = rng.randint(1, 600), rng.randint(1, 1500), rng.randint(1950, 2020)
            reporter = rng.choice(_REPORTERS)
            part = f"See Dalton v. Merriweather, {volume} {reporter} {page} ({year}). "
            cited += 1
        else:
            part = rng.choice(_ENGLISH)
        parts.append(part)
        length += len(part)
    return "".join(parts)


def print_table(found: Sequence[Contestant], decoding: float) -> None:
    """Speed, its ratio to decoding, and what was found."""
    for contestant in found:
        count = contestant.read()
        seconds = best_seconds(contestant.read)
        speed = contestant.size / seconds / 1e6
        shown = f"{count:9}" if count else " " * 9
        print(f"  {contestant.name:30}{speed:10.1f}{decoding / speed:12.1f}{shown}", flush=True)


def measure(name: str, text: str) -> float:
    """One table; the speed of decoding."""
    print(f"{name}: {len(text.encode()) / 1e6:.2f} MB")
    print(f"  {'':30}{'MB/s':>10}{'x decoding':>12}{'found':>9}")
    found = list(contestants(text))
    decoding = found[0].size / best_seconds(found[0].read) / 1e6
    print_table(found, decoding)
    return decoding


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    decoding = measure("made-up reports", made_up_text(_SIZE))
    print("American opinions, as many citations a kilobyte")
    print_table(list(eyecite_contestants()), decoding)
    for path in map(Path, arguments):
        measure(path.name, decode(path.read_bytes()).text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
