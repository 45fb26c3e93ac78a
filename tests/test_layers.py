"""What may be imported where, by contract and by running it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "textual",
    "rich",
    "sqlite_utils",
    "sqlite3",
    "pydantic",
    "rapidfuzz",
    "xlsxwriter",
    "jinja2",
}
_ROOT = Path(__file__).parents[1]


def _modules_after(*arguments: str, folder: Path) -> set[str]:
    """The top modules loaded by a run of the command line."""
    code = (
        "import json, sys\n"
        "from cchc_tui.cli.main import main\n"
        f"main({list(arguments)!r})\n"
        "print(json.dumps(sorted(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        env={"PYTHONPATH": str(_ROOT), "LANG": "C.UTF-8"},
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_import_contracts() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "format_name", ["full", "concise", "json", "jsonl", "csv", "sarif", "github", "gitlab", "junit"]
)
def test_check_needs_no_terminal_library_and_no_database(tmp_path: Path, format_name: str) -> None:
    (tmp_path / "a.md").write_text("Tiếp nhận 425 hồ sơ, gồm 281 và 144.", encoding="utf-8")
    loaded = _modules_after("check", "-q", "--format", format_name, "a.md", folder=tmp_path)
    assert "cchc_tui.review" in loaded
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()


def test_version_needs_almost_nothing(tmp_path: Path) -> None:
    loaded = _modules_after("--version", folder=tmp_path)
    assert {name for name in loaded if name.startswith("cchc_tui")} == {
        "cchc_tui",
        "cchc_tui.cli",
        "cchc_tui.cli.main",
    }
    assert {"typer", "click", "re"} & (loaded - _bare_modules()) == set()


def _bare_modules() -> set[str]:
    code = "import json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))
