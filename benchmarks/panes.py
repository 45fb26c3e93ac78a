"""What the widgets of the review session cost: two long texts side by side and a long list.

usage: panes.py [--megabytes N] [--rows N]

The widgets run without a terminal at 160x45. Times are CPU times of one process until all is
drawn; drawing the empty screen anew is told for comparison, for it is part of every time. The
shape of the text is read before, as a session reads it in a thread.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from benchmarks.speed import made_up_report
from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.session.structuring import structure_of
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.text.layout import Layout, Source
from cchc_tui.tui.text.pane import TextPane

_SIZE, _NARROWER = (160, 45), (140, 45)
_TIMES = 15
_WIDTHS = (60, 75, 100)
_KINDS = (MarkKind.ERROR, MarkKind.WARNING, MarkKind.INFO, MarkKind.DISMISSED)
Work = Callable[[], object]


class _Panes(App[None]):
    CSS = """
    Screen { layout: grid; grid-size: 2 2; grid-rows: 2fr 1fr; }
    RowList { column-span: 2; }
    """

    def compose(self) -> ComposeResult:
        yield TextPane(id="left")
        yield TextPane(id="right")
        yield RowList((Column("rule", 6), Column("line", 7, right=True), Column("finding")))

    @property
    def panes(self) -> list[TextPane]:
        return list(self.query(TextPane))


def _marks(text: str, count: int) -> list[Mark]:
    """So many findings, evenly spread."""
    step = max(1, len(text) // max(1, count))
    return [
        Mark(at, at + 6, _KINDS[number % len(_KINDS)])
        for number, at in enumerate(range(0, len(text) - 6, step))
    ]


def _cells(index: int) -> tuple[str, str, str]:
    return (f"AR{101 + index % 8}", str(index * 3), f"tổng thứ {index} khác các phần cộng lại")


async def _spent(pilot: Pilot[Any], work: Work) -> float:
    """CPU milliseconds until all is drawn."""
    begun = time.process_time()
    work()
    await pilot.pause()
    return (time.process_time() - begun) * 1e3


async def _tell(pilot: Pilot[Any], name: str, works: Sequence[Work]) -> None:
    spent = sorted([await _spent(pilot, work) for work in works])
    print(f"  {name:38} {spent[0]:7.1f} ms, median {spent[len(spent) // 2]:.1f}")


def _memory() -> float:
    """Megabytes of the process now; the most so far where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * resource.getpagesize() / 1e6


def _tell_layout(source: Source) -> None:
    """Wrapping alone, without Textual."""
    for width in _WIDTHS:
        begun = time.process_time()
        layout = Layout(source, width)
        spent = (time.process_time() - begun) * 1e3
        print(f"  {f'{len(layout)} rows of {width} columns':38} {spent:7.1f} ms")


def _moves(app: _Panes, text: str) -> Iterator[tuple[str, list[Work]]]:
    """What is measured many times."""
    left, right = app.panes
    rows = app.query_one(RowList)
    places = [len(text) * part // (_TIMES + 1) for part in range(1, _TIMES + 1)]

    def both(place: int) -> None:
        left.go_to(place)
        right.go_to(len(text) - place)

    yield "go_to in one pane", [lambda at=at: left.go_to(at) for at in places]
    yield "go_to in both", [lambda at=at: both(at) for at in places]
    yield "a row down in a pane", [left.action_scroll_line_down] * _TIMES
    yield "a page down in a pane", [left.action_scroll_page_down] * _TIMES
    yield "a row down in the list", [rows.action_cursor_down] * _TIMES
    yield "a page down in the list", [rows.action_page_down] * _TIMES


async def _measure(text: str, rows: int) -> None:
    begun = time.process_time()
    shape = structure_of(text)
    print(f"  {'shape of the text':38} {(time.process_time() - begun) * 1e3:7.1f} ms")
    _tell_layout(Source(text, shape))
    app, marks = _Panes(), _marks(text, rows)
    async with app.run_test(size=_SIZE) as pilot:
        await pilot.pause()
        left, right = app.panes
        before = _memory()
        await _tell(pilot, "empty screen", [lambda: app.screen.refresh(layout=True)] * _TIMES)
        await _tell(
            pilot, "first paint of a pane", [lambda: left.show(text, structure=shape, marks=marks)]
        )
        right.show(text, structure=shape, marks=marks)
        rows_shown = app.query_one(RowList)
        await _tell(pilot, "first paint of the list", [lambda: rows_shown.show(rows, _cells)])
        for name, works in _moves(app, text):
            await _tell(pilot, name, works)
        await _tell(pilot, "another mark", [lambda: left.replace_mark(marks[0], marks[0])] * _TIMES)
        await _tell(pilot, "first search", [lambda: left.search("ho so qua han")])
        await _tell(pilot, "second search", [lambda: left.search('"hồ sơ"')])
        begun = time.process_time()
        await pilot.resize_terminal(*_NARROWER)
        await pilot.pause()
        print(f"  {'resize of everything':38} {(time.process_time() - begun) * 1e3:7.1f} ms")
        held, whole = _memory() - before, _memory()
        print(f"  {'memory of two panes and the list':38} {held:7.1f} MB of {whole:.0f}")


def main(arguments: Sequence[str]) -> int:
    """Measure drawing, jumping, moving, resizing."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=2.5)
    parser.add_argument("--rows", type=int, default=10_000)
    options = parser.parse_args(arguments)
    text = made_up_report(int(options.megabytes * 1e6))
    print(f"{len(text.encode()) / 1e6:.1f} MB, {len(text)} letters, {options.rows} findings")
    asyncio.run(_measure(text, options.rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
