"""Filter, search, places to go to, other reports beside, figures lined up."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from cchc_tui.tui.review.screen import ReviewScreen
from cchc_tui.tui.screens.details import DetailsScreen
from cchc_tui.tui.screens.library import LibraryScreen
from cchc_tui.tui.screens.picker import PickerScreen
from tests.tui.piloting import press, screen_text, wait_until
from tests.tui.review.flows import (
    Reviewing,
    current_rule,
    is_in_sight,
    marked,
    shown_rules,
    states,
    told,
)


def test_the_filter_follows_every_letter(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "F", *"rule:AR")
        assert shown_rules(screen) == ["AR107", "AR101"]
        assert "2 of 5" in screen_text(pilot.app)
        await press(pilot, "enter")
        assert screen.findings.has_focus
        assert "filter: rule:AR" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert len(screen.shown) == 5

    reviewing(flow)


def test_words_of_the_filter_need_no_accents(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "F", *"trong quy")
        assert shown_rules(screen) == ["DT404"]

    reviewing(flow)


def test_the_finding_under_the_cursor_is_kept_while_typing(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "n", "n", "F", *"state:open", "enter")
        assert current_rule(screen) == "RP301"

    reviewing(flow)


def test_filtered_to_nothing(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "F", *"qqq", "enter")
        assert "no finding matches; Esc clears the filter" in screen_text(pilot.app)
        await press(pilot, "c", "n", "space")
        assert "There is no finding here" in told(pilot)
        await press(pilot, "escape")
        assert len(screen.shown) == 5
        assert screen.current is not None

    reviewing(flow)


def test_a_filter_that_makes_no_sense(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "F", *"sev:err", "enter")
        assert "a filter has no sev:" in screen_text(pilot.app)
        assert screen.filter_bar.field.has_focus
        await press(pilot, "escape")
        assert len(screen.shown) == 5

    reviewing(flow)


def test_what_is_decided_leaves_a_filtered_list(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "F", *"state:open", "enter", "home", "n", "c")
        assert shown_rules(screen) == ["AR107", "DT404", "RP301", "CI503"]
        assert current_rule(screen) == "DT404"
        await press(pilot, "z")
        assert current_rule(screen) == "AR101"
        assert len(screen.shown) == 5

    reviewing(flow)


def test_undoing_what_the_filter_hides_shows_it(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "c", "F", *"rule:CI", "enter", "z")
        assert current_rule(screen) == "AR107"
        assert not screen.filter

    reviewing(flow)


def test_searching_a_text(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "h", "slash", *"thanh toan truc tuyen")
        assert "1 of 2" in screen_text(pilot.app)
        assert is_in_sight(screen.left, "Thanh toán trực tuyến")
        await press(pilot, "enter", "full_stop")
        assert screen.left.has_focus
        assert "2 of 2" in screen_text(pilot.app)
        await press(pilot, "f3", "comma")
        assert "2 of 2" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert not screen.is_searching
        await press(pilot, "slash", *"qqq")
        assert "not found" in screen_text(pilot.app)

    reviewing(flow)


def test_find_is_for_what_has_the_focus(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "ctrl+f")
        assert screen.filter_bar.field.has_focus
        await press(pilot, "escape", "h", "ctrl+f")
        assert screen.search_bar.field.has_focus

    reviewing(flow)


def test_esc_steps_back_one_thing_at_a_time(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "F", *"state:open", "enter", "slash", *"ho so", "enter", "b")
        await press(pilot, "shift+down")
        await press(pilot, "escape")
        assert not screen.is_searching
        assert len(screen.findings.selected) == 2
        await press(pilot, "escape")
        assert len(screen.findings.selected) == 1
        assert screen.filter
        await press(pilot, "escape")
        assert not screen.filter
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LibraryScreen)

    reviewing(flow)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("87", "giải quyết là 470"),
        ("dòng 22", "08/KH-UBND ngày 12/01/2024"),
        ("IV", "PHƯƠNG HƯỚNG"),
    ],
)
def test_going_to_a_place(reviewing: Reviewing, typed: str, words: str) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "colon")
        screen.goto_bar.field.value = typed
        await press(pilot, "enter")
        assert is_in_sight(screen.left, words)
        assert screen.left.has_focus
        assert not screen.goto_bar.is_shown

    reviewing(flow)


def test_going_to_a_finding(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "colon", "number_sign", "4", "enter")
        assert current_rule(screen) == "RP301"
        prefix = screen.report.items[1].fingerprint[:6]
        await press(pilot, "F", *"rule:CI", "enter", "ctrl+g", "number_sign", *prefix, "enter")
        assert current_rule(screen) == "AR101"

    reviewing(flow)


def test_a_place_that_is_not_there(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "colon", *"zz", "enter")
        assert "no place “zz” here" in screen_text(pilot.app)
        await press(pilot, "escape")
        assert not screen.goto_bar.is_shown

    reviewing(flow)


async def pick(pilot: Pilot[Any], words: str) -> None:
    """Choose the report with these words."""
    assert isinstance(pilot.app.screen, PickerScreen)
    await press(pilot, *words, "enter")
    await pilot.pause()


def test_any_report_beside(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "t")
        await pick(pilot, "phu giang")
        assert screen.right.text.has_focus
        assert "268/BC-UBND" in screen_text(pilot.app)
        await press(pilot, "n", "n", "n")
        assert screen.right.text.report is not None
        assert screen.right.text.report.label.startswith("268/BC-UBND")
        await press(pilot, "t", "enter")
        assert is_in_sight(screen.right.text, "giải quyết là 407")
        await press(pilot, "t", "down", "escape")
        assert is_in_sight(screen.right.text, "giải quyết là 407")

    reviewing(flow)


def test_the_evidence_on_demand(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "n", "n")
        assert is_beside(screen, "other")
        await press(pilot, "w")
        assert is_beside(screen, "evidence")
        assert "407 ≠ 470" in screen.right.evidence.text
        await press(pilot, "w")
        assert is_beside(screen, "other")

    reviewing(flow)


def test_figures_of_two_reports_lined_up(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "i")
        await pick(pilot, "quy i/2024 tan lap")
        assert screen.figures.has_focus
        at = next(at for at, row in enumerate(screen.figures.rows) if row.left and row.right)
        for _ in range(at):
            await press(pilot, "down")
        row = screen.figures.rows[at]
        assert row.left is not None and row.right is not None
        assert row.left.text in marked(screen.left)
        assert row.right.text in marked(screen.right.text)
        assert f"{row.left.text} → {row.right.text}" in screen.evidence_line.words
        await press(pilot, "escape")
        assert screen.findings.has_focus
        assert "finding 1 of 5" in screen_text(pilot.app)

    reviewing(flow)


def test_details_have_rule_journal_and_readings(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "x", "p", "enter")
        details = pilot.app.screen
        assert isinstance(details, DetailsScreen)
        pane: Any = details.query_one("EvidencePane")
        await wait_until(pilot, lambda: "violated" in pane.text, "the readings")
        for words in ("19.317 + 171 + 7", "an: dismissed", "Passes:", "dismissed by an"):
            assert words in pane.text
        await press(pilot, "t")
        assert is_in_sight(pane, "Readings tried")
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        assert current_rule(screen) == "AR101"

    reviewing(flow)


def test_copying(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "Y")
        assert pilot.app.clipboard.endswith("tan-lap-6-thang-2024.md:50:117")
        await press(pilot, "y")
        copied = pilot.app.clipboard
        assert "19.317 + 171 + 7 = 19.495 ≠ 19.549" in copied
        assert "- total: 19.549 (line 50)" in copied

    reviewing(flow)


def test_reading_the_file_again(reviewing: Reviewing, loaded_samples: Path, tmp_path: Path) -> None:
    original = loaded_samples.parent / "tan-lap-6-thang-2024.md"
    kept = shutil.copy(original, tmp_path)

    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "c", "R")
        await wait_until(pilot, lambda: _told(pilot, "has not changed"), "an unchanged file")
        text = original.read_text(encoding="utf-8")
        original.write_text(text.replace("19.549 hồ sơ", "19.495 hồ sơ", 1), encoding="utf-8")
        await press(pilot, "f5")
        await wait_until(pilot, lambda: _told(pilot, "was read again"), "the file read again")
        assert "19.495 hồ sơ" in screen.left.text
        assert str(states(screen)[0]) == "confirmed"
        original.unlink()
        await press(pilot, "R")
        assert _told(pilot, "the file is not there any more")

    try:
        reviewing(flow)
    finally:
        shutil.copy(kept, original)


def _told(pilot: Pilot[Any], words: str) -> bool:
    return any(words in one for one in told(pilot))


def is_beside(screen: ReviewScreen, kind: str) -> bool:
    """Whether the right half shows a text ("other") or the evidence."""
    return str(screen.right.holds) == kind
