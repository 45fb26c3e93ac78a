"""The installed program in a real terminal: real keys, a real screen, and a real end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from cchc_tui.store.decisions import Action
from cchc_tui.store.store import Store

CCHC = str(Path(sys.executable).parent / "cchc")
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}


def _decided(database: Path) -> list[tuple[str, Action | str]]:
    with Store.open(str(database)) as store:
        return [(decision.reviewer, decision.action) for decision in store.journal()]


def _command(database: Path, *more: str) -> list[str]:
    return [CCHC, "review", "--db", str(database), "--reviewer", "an", "--lang", "en", *more]


def test_every_decision_is_in_the_database_when_the_process_is_killed(database: Path) -> None:
    with Terminal(_command(database), 140, 45, ENVIRONMENT) as terminal:
        terminal.wait_for("Tân Lập")
        terminal.press(*["down"] * 5, "enter")
        terminal.wait_for("19.549")
        terminal.press("c")
        terminal.press("x")
        terminal.press("f")
        terminal.press("z")
        terminal.kill()
    assert [action for _, action in _decided(database)] == ["confirm", "dismiss", "flag", "undo"]
    with Store.open(str(database)) as store:
        assert list(store.faults()) == []


def test_a_restart_after_a_kill_finds_everything_as_left(database: Path) -> None:
    with Terminal(_command(database), 140, 45, ENVIRONMENT) as terminal:
        terminal.wait_for("Tân Lập")
        terminal.press(*["down"] * 5, "enter")
        terminal.wait_for("19.549")
        terminal.press("c")
        time.sleep(1.5)
        left = terminal.screen()
        terminal.kill()
    with Terminal(_command(database), 140, 45, ENVIRONMENT) as terminal:
        terminal.wait_for("19.549")
        terminal.settle(0.5)
        again = terminal.screen()
        terminal.press("q")
        assert terminal.wait() == 0
    assert _finding_under_the_cursor(left) == _finding_under_the_cursor(again)


def _finding_under_the_cursor(screen: str) -> str:
    return next(line for line in screen.splitlines() if line.startswith("▌"))


def test_keys_of_a_terminal_reach_their_actions(database: Path) -> None:
    """F2 is a real escape sequence here, not the name of a key."""
    with Terminal(_command(database), 120, 40, ENVIRONMENT) as terminal:
        terminal.wait_for("Tân Lập")
        terminal.press(*["down"] * 5, "enter")
        terminal.wait_for("19.549")
        terminal.press("f2", "f4", "shift+down", "c", "ctrl+z")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    actions = [action for _, action in _decided(database)]
    assert actions == ["confirm", "dismiss", "confirm", "confirm", "undo"]


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[list[str]]:
    """The command of a tmux server of this test alone."""
    if shutil.which("tmux") is None:
        pytest.skip("no tmux here")
    command = ["tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null", "-u"]
    yield command
    subprocess.run([*command, "kill-server"], check=False, capture_output=True)


def _captured(tmux: list[str], words: str) -> str:
    """The screen of tmux as soon as it has some words."""
    screen = ""
    for _ in range(200):
        screen = subprocess.run(
            [*tmux, "capture-pane", "-p"], check=True, capture_output=True, text=True
        ).stdout
        if words in screen:
            return screen
        time.sleep(0.1)
    raise AssertionError(f"no {words!r} in tmux:\n{screen}")


def test_a_reviewer_in_tmux_opens_decides_and_leaves(tmux: list[str], database: Path) -> None:
    environment = {**os.environ, **ENVIRONMENT, "TERM": "xterm-256color"}
    for size in ("COLUMNS", "LINES"):
        environment.pop(size, None)
    started = [*tmux, "new-session", "-d", "-x", "140", "-y", "45", *_command(database)]
    subprocess.run(started, check=True, env=environment)
    assert "8 reports" in _captured(tmux, "Tân Lập")
    for key in (*["Down"] * 5, "Enter"):
        subprocess.run([*tmux, "send-keys", key], check=True)
    _captured(tmux, "finding 1 of 5")
    subprocess.run([*tmux, "send-keys", "n"], check=True)
    screen = _captured(tmux, "finding 2 of 5")
    assert "19.317 + 171 + 7 = 19.495 ≠ 19.549" in screen
    assert "sơ, gồm: trước hạn 19.317 hồ sơ, đúng hạn 171 hồ sơ" in screen
    subprocess.run([*tmux, "send-keys", "c"], check=True)
    _captured(tmux, "1 of 33 decided")
    assert _decided(database) == [("an", "confirm")]
    subprocess.run([*tmux, "send-keys", "q"], check=True)
    for _ in range(100):
        if subprocess.run([*tmux, "has-session"], check=False, capture_output=True).returncode:
            return
        time.sleep(0.1)
    raise AssertionError("q does not leave")
