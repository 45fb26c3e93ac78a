"""What every test stands on: a steady environment and, where present, real documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

_SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(autouse=True)
def steady_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """English, no colours, no debugging, whatever the machine says."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "NO_COLOR", "CCHC_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of real reports, which is not part of the project."""
    folder = _SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("no real documents here")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are written anew on demand."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")
