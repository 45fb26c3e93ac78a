"""Running the command line in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_tui.cli.config import nearest_config
from cchc_tui.cli.main import main

WRONG = (
    "# BÁO CÁO\n\n"
    "Trong quý, đơn vị tiếp nhận 425 hồ sơ, trong đó: 281 hồ sơ trực tuyến và 143 hồ sơ trực tiếp"
    " (gồm 424 hồ sơ).\n"
)


class Run(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str


Cchc = Callable[..., Run]


@pytest.fixture
def cchc(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Cchc:
    """Run `cchc` with arguments in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "")

    def run(*arguments: str) -> Run:
        nearest_config.cache_clear()
        capsys.readouterr()
        code = main(arguments)
        return Run(code, *capsys.readouterr())

    return run
