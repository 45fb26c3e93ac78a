"""A report, its file, a note and a reason that are all hostile, loaded and decided."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_tui.cli.main import main
from cchc_tui.store.decisions import Action, NewDecision
from cchc_tui.store.store import Mode, Store

HOSTILE = {
    "escape": "\x1b[31m\x1b]0;owned\x07\x9b2J",
    "direction": "\u202eAB\u2066\u200f",
    "markup": "[bold red]x[/] [@click=app.bell]y[/]",
    "formula": '=HYPERLINK("http://x.example")',
    "command": "@SUM(1)|' /C calc'!A0",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "markdown": "**a** [l](javascript:alert(1)) `b`",
    "workflow": "::error::owned %0A",
    "letters": "\ufffe]]>&amp;",
}
"""kind to words: what a report, a file name, a note or a reason may have in it"""

_TEXT = """{words} UBND HUYỆN TÂN LẬP {words}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/BC-UBND

# BÁO CÁO {words} công tác cải cách hành chính quý I năm 2024

## I. KẾT QUẢ {words}

Tổng số 530 hồ sơ {words}, trong đó: trực tuyến 400 hồ sơ, trực tiếp 120 hồ sơ.

| {words} | Số |
|---|---|
| {words} | 3 |

Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ {words}.
"""


class Hostile(NamedTuple):
    """What is to be told and exported."""

    words: str
    file: Path
    database: Path


@pytest.fixture(params=HOSTILE, ids=str)
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> Hostile:
    """One kind in every place at once."""
    words = HOSTILE[request.param]
    file = tmp_path / f"{words.replace('/', '')} báo cáo.md"
    file.write_text(_TEXT.format(words=words), encoding="utf-8")
    database = tmp_path / "a.db"
    assert main(["load", "-q", "--db", str(database), str(file)]) == 0
    with Store.open(str(database), Mode.WRITE) as store:
        found = [stored.finding.fingerprint for stored in store.findings(1)]
        assert len(found) >= 2
        said = words + "\x00"
        store.decide(f"lan {words}", NewDecision(1, found[0], Action.DISMISS, said))
        for one in found[1:]:
            store.decide(f"lan {words}", NewDecision(1, one, Action.CONFIRM))
            store.decide(f"lan {words}", NewDecision(1, one, Action.NOTE, said))
    return Hostile(words, file, database)
