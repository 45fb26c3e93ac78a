"""Driving an app in a test, and reading its screen as lines of text."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot

NARROW = (80, 24)
NORMAL = (140, 45)
WIDE = (200, 60)

Flow = Callable[[Pilot[Any]], Awaitable[None]]


def drive(app: App[Any], flow: Flow, size: tuple[int, int] = NORMAL) -> None:
    """Run the app without a terminal and let `flow` press its keys; raises what the app raised."""

    async def run() -> None:
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            await flow(pilot)

    asyncio.run(run())


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys by the names Textual has for them, and wait until all is drawn."""
    await pilot.press(*keys)
    await pilot.pause()


def screen_lines(app: App[Any]) -> list[str]:
    """The screen as a person sees it, a line each, without trailing spaces."""
    strips = app.screen._compositor.render_strips()
    return [strip.text.rstrip() for strip in strips]


def style_runs(app: App[Any], row: int) -> list[tuple[str, str]]:
    """A row of the screen as stretches of one look: the text, and bold, dim, underline, reverse."""
    runs: list[tuple[str, str]] = []
    for segment in app.screen._compositor.render_strips()[row]:
        style = segment.style
        looks = ("bold", "dim", "italic", "underline", "reverse")
        words = " ".join(look for look in looks if style and getattr(style, look))
        if runs and runs[-1][1] == words:
            runs[-1] = (runs[-1][0] + segment.text, words)
        else:
            runs.append((segment.text, words))
    return [(text.strip(), words) for text, words in runs if text.strip()]


def check_golden(app: App[Any], name: str, update: bool) -> None:
    """Compare the screen with tests/tui/golden/NAME.txt; --update-golden writes it anew."""
    path = Path(__file__).parent / "golden" / f"{name}.txt"
    shown = screen_text(app) + "\n"
    if update:
        path.write_text(shown, encoding="utf-8")
    assert path.is_file(), f"no golden file {path.name}: run with --update-golden"
    assert shown == path.read_text(encoding="utf-8")


def screen_text(app: App[Any]) -> str:
    """The screen as one text."""
    return "\n".join(screen_lines(app))


async def wait_until(
    pilot: Pilot[Any], holds: Callable[[], bool], what: str, seconds: float = 20
) -> None:
    """Wait for work in a thread; fails with `what` if it does not come."""
    for _ in range(int(seconds / 0.02)):
        if holds():
            await pilot.pause()
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"still waiting for {what}\n{screen_text(pilot.app)}")
