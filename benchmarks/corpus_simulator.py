"""Reports of made-up units that cite real and made-up documents, some with a planted slip.

The units of two hundred districts write a report each quarter. A third of what they cite are
central documents, cited by all with a falling frequency; the others are of the unit or its
province: registers in which numbers rise with dates, neighbours are signed on one day and titles
come back each year. Titles are cut off, left out and varied; issuers and dates are left out.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from cchc_tui.model.facts import Mention, ReportFacts
from cchc_tui.model.report import Level, Period

SLIP_KINDS = ("day", "month", "year", "digit", "transposed", "number_year", "symbol")
_SUBJECTS = (
    "công tác cải cách hành chính", "kiểm soát thủ tục hành chính", "tuyên truyền cải cách hành chính",
    "kiểm tra công tác cải cách hành chính", "đào tạo, bồi dưỡng cán bộ, công chức, viên chức",
    "ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước", "theo dõi tình hình thi hành pháp luật",
    "rà soát, hệ thống hóa văn bản quy phạm pháp luật", "tinh giản biên chế", "chuyển đổi số",
    "phổ biến, giáo dục pháp luật", "số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
    "khắc phục hạn chế sau đánh giá chỉ số cải cách hành chính", "kiện toàn Ban Chỉ đạo cải cách hành chính",
    "nâng cao mức độ hài lòng của người dân, tổ chức", "thực hiện quy chế dân chủ ở cơ sở",
    "áp dụng hệ thống quản lý chất lượng", "phân cấp quản lý cán bộ, công chức", "cải thiện môi trường đầu tư",
    "phát động phong trào thi đua", "tiếp công dân, giải quyết khiếu nại, tố cáo", "phòng, chống tham nhũng",
)  # fmt: skip
_FIELDS = (
    "đất đai", "xây dựng", "hộ tịch", "chứng thực", "giáo dục", "y tế", "lao động", "tư pháp", "nội vụ",
    "tài nguyên nước", "đấu thầu", "thành lập doanh nghiệp", "văn hóa", "du lịch", "giao thông vận tải",
)  # fmt: skip
_TYPES = (
    ("KH", "Kế hoạch", 4),
    ("QĐ", "Quyết định", 5),
    ("BC", "Báo cáo", 2),
    ("CT", "Chỉ thị", 1),
)
_CENTRAL = (("NĐ-CP", "Nghị định", "Chính phủ"), ("TT-BNV", "Thông tư", "Bộ Nội vụ"),
            ("TT-BTC", "Thông tư", "Bộ Tài chính"), ("QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ"))  # fmt: skip


class Truth(NamedTuple):
    """A document as it should be cited."""

    number: str
    year: int | None
    symbol: str
    kind: str
    date: date
    issuer: str
    title: str


class World:
    """All documents there are, and the units that cite them."""

    def __init__(self, seed: int, units: int, years: range) -> None:
        self.random = random.Random(seed)
        self.years = years
        self.units = [(f"UBND huyện Mẫu {i}", f"tỉnh Thử {i // 10}") for i in range(units)]
        self.central = list(self._central(2500))
        self.weights = [1 / (rank + 10) for rank in range(len(self.central))]
        self.provinces = {
            (f"tỉnh Thử {p}", year): self._register(f"UBND tỉnh Thử {p}", year, 60)
            for p in range(units // 10 + 1)
            for year in years
        }

    def _central(self, count: int) -> Iterator[Truth]:
        # Numbers from 900 on: the registry has none of them, so that only mentions can tell.
        taken = set()
        while len(taken) < count:
            symbol, kind, issuer = self.random.choice(_CENTRAL)
            day = self._day(self.random.choice(range(2010, 2025)))
            yeared = not symbol.startswith("QĐ") or self.random.random() < 0.2
            number = str(self.random.randrange(900, 1900))
            if (number, symbol, day.year) not in taken:
                taken.add((number, symbol, day.year))
                year = day.year if yeared else None
                yield Truth(number, year, symbol, kind, day, issuer, self._title(day.year))

    def _day(self, year: int) -> date:
        return date(year, 1, 2) + timedelta(self.random.randrange(360))

    def _title(self, year: int) -> str:
        """A subject, alone, for a year, or of one field."""
        subject, field = self.random.choice(_SUBJECTS), self.random.choice(_FIELDS)
        return self.random.choice(
            (
                f"{subject} năm {year}",
                f"triển khai {subject} giai đoạn {year}-{year + 5} trên địa bàn",
                f"công bố danh mục thủ tục hành chính lĩnh vực {field}",
                f"quy định {subject} trong lĩnh vực {field}",
                f"phê duyệt phương án đơn giản hóa thủ tục hành chính lĩnh vực {field} năm {year}",
            )
        )

    def _register(self, issuer: str, year: int, count: int) -> list[Truth]:
        documents = []
        for code, kind, share in _TYPES:
            number, day = 0, date(year, 1, 3)
            for _ in range(count * share // 12):
                number += self.random.choice((1, 1, 2, 5, 11))
                day = min(day + timedelta(self.random.choice((0, 0, 3, 9, 20))), date(year, 12, 28))
                shown = f"{number:02d}"
                truth = Truth(shown, None, f"{code}-UBND", kind, day, issuer, self._title(year))
                documents.append(truth)
        return documents

    def reports(self, mentions: int) -> Iterator[tuple[ReportFacts, dict[int, Truth]]]:
        """Reports with their planted slips: place of the mention and what it should be."""
        identity = 0
        for unit, province in self.units:
            for year in self.years:
                own = self._register(unit, year, 36)
                for quarter in range(1, 5):
                    period = Period("quarter", year, quarter)
                    day = date(year, quarter * 3, 20)
                    pool = own + self.random.sample(self.provinces[province, year], 15)
                    found, slips = self._mentions(pool, mentions)
                    yield (
                        ReportFacts(
                            f"{identity:012x}", f"{identity}.md", unit, Level.DISTRICT, province,
                            f"{identity}/BC-UBND", day, period, found,
                        ),
                        slips,
                    )  # fmt: skip
                    identity += 1

    def _mentions(
        self, pool: list[Truth], count: int
    ) -> tuple[tuple[Mention, ...], dict[int, Truth]]:
        central = self.random.choices(self.central, self.weights, k=count // 3)
        local = self.random.choices(pool, k=count - len(central))
        truths = central + local
        slips = {}
        found = []
        for place, truth in enumerate(truths):
            printed = truth
            if self.random.random() < 0.01:
                kind = self.random.choice(SLIP_KINDS)
                printed = self._slipped(truth, kind)
                if printed != truth:
                    slips[place] = truth
            found.append(self._mention(printed, place * 100, keep=place in slips))
        return tuple(found), slips

    def _mention(self, truth: Truth, start: int, keep: bool) -> Mention:
        chance = self.random.random
        title = None if chance() < 0.25 else self._varied(truth.title)
        issuer = None if chance() < 0.2 else truth.issuer
        if issuer and issuer.startswith("UBND huyện") and chance() < 0.6:
            issuer = "Ủy ban nhân dân huyện"
        day = truth.date if keep or chance() < 0.8 else None
        year = f"{truth.year}/" if truth.year else ""
        return Mention(
            start, start + 20, truth.number.lstrip("0"), truth.year, truth.symbol,
            f"{truth.number}/{year}{truth.symbol}", truth.kind, day, None, issuer, title,
        )  # fmt: skip

    def _varied(self, title: str) -> str:
        if self.random.random() < 0.2:
            words = title.split()
            title = " ".join(words[: max(4, len(words) - 3)])
        if self.random.random() < 0.2:
            title = "ban hành " + title
        return title

    def _slipped(self, truth: Truth, kind: str) -> Truth:
        day, number = truth.date, truth.number
        place = self.random.randrange(len(number))
        match kind:
            case "day":
                return truth._replace(date=day.replace(day=self.random.randrange(1, 29)))
            case "month":
                return truth._replace(
                    date=date(day.year, self.random.randrange(1, 13), min(day.day, 28))
                )
            case "year":
                return truth._replace(
                    date=date(day.year + self.random.choice((-1, 1)), day.month, min(day.day, 28))
                )
            case "digit":
                digit = self.random.choice("123456789")
                return truth._replace(number=number[:place] + digit + number[place + 1 :])
            case "transposed" if len(number) > 1:
                place = self.random.randrange(len(number) - 1)
                swapped = number[place + 1] + number[place]
                return truth._replace(number=number[:place] + swapped + number[place + 2 :])
            case "number_year" if truth.year:
                return truth._replace(year=truth.year + self.random.choice((-1, 1)))
            case "symbol":
                letters = truth.symbol
                place = self.random.randrange(len(letters))
                return truth._replace(symbol=(letters[:place] + letters[place + 1 :]).strip("-"))
        return truth
