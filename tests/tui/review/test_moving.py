"""From finding to finding: both panes at the places that belong together."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from cchc_tui.tui.review.other_side import Holds
from cchc_tui.tui.review.screen import ReviewScreen
from tests.tui.piloting import NARROW, press, screen_text, wait_until
from tests.tui.review.flows import (
    MY_THANH,
    NO_FINDING,
    Reviewing,
    current_rule,
    is_in_sight,
    marked,
    told,
)


def test_open_shows_text_list_and_evidence(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        shown = screen_text(pilot.app)
        assert "251/BC-UBND" in shown
        assert "19.317 + 171 + 7 = 19.495 ≠ 19.549" in shown
        assert "103 - 61 = 42 ≠ 52, off by 10" in screen.evidence_line.words
        assert "finding 1 of 5" in shown
        assert "0 of 5 decided" in shown
        assert current_rule(screen) == "AR107"

    reviewing(flow)


def test_both_places_on_the_screen_leave_place_for_the_evidence(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        assert screen.right.holds is Holds.EVIDENCE
        assert marked(screen.left) == ["52", "52", "61", "103"]
        assert "earlier value" in screen.right.evidence.text

    reviewing(flow)


def test_a_jump_moves_both_panes(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "n", "n")
        assert current_rule(screen) == "RP301"
        assert is_in_sight(screen.left, "giải quyết là 470 thủ tục")
        assert screen.right.holds is Holds.TEXT
        assert is_in_sight(screen.right.text, "Tổng số TTHC thuộc thẩm quyền giải quyết là 407")
        assert "470" in marked(screen.left)
        assert "407" in marked(screen.right.text)

    reviewing(flow)


def test_any_place_out_of_sight_is_shown(reviewing: Reviewing) -> None:
    """The plan is dated beside its number and, differently, in part I."""

    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "p")
        assert current_rule(screen) == "CI503"
        assert is_in_sight(screen.left, "08/KH-UBND ngày 21/01/2024")
        assert is_in_sight(screen.right.text, "08/KH-UBND ngày 12/01/2024")

    reviewing(flow)


def test_next_and_previous_go_round_with_a_word(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "p")
        assert current_rule(screen) == "CI503"
        assert "From the first finding to the last" in told(pilot)
        await press(pilot, "f8")
        assert current_rule(screen) == "AR107"
        assert "From the last finding to the first" in told(pilot)

    reviewing(flow)


def test_the_cursor_of_the_list_jumps(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "down")
        assert current_rule(screen) == "AR101"
        await wait_until(pilot, lambda: screen.jumped is screen.current, "the texts to follow")
        assert is_in_sight(screen.left, "Đã giải quyết 19.549 hồ sơ")
        await press(pilot, "up", "down", "end")
        assert current_rule(screen) == "CI503"
        await wait_until(pilot, lambda: screen.jumped is screen.current, "the texts to follow")
        assert is_in_sight(screen.left, "08/KH-UBND ngày 21/01/2024")

    reviewing(flow)


def test_back_and_forward(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "n", "minus")
        assert current_rule(screen) == "AR101"
        await press(pilot, "alt+left")
        assert current_rule(screen) == "AR107"
        await press(pilot, "minus")
        assert "No place further on" in told(pilot)
        await press(pilot, "equals_sign", "alt+right")
        assert current_rule(screen) == "DT404"

    reviewing(flow)


def test_the_counterpart_gets_the_focus_and_gives_it_back(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "n", "n", "o")
        assert screen.right.text.has_focus
        await press(pilot, "o")
        assert screen.left.has_focus
        await press(pilot, "p", "p", "p", "f6")
        assert screen.right.holds is Holds.TEXT
        assert screen.right.text.has_focus

    reviewing(flow)


def test_a_click_on_a_highlight_selects_its_finding(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        place = screen.report.items[1].start
        screen.left.go_to(place)
        await pilot.pause()
        region = screen.left.scrollable_content_region
        spot = next(
            (x, y)
            for y in range(region.height)
            for x in range(region.width)
            if screen.left.offset_at(x, y) == place
        )
        await pilot.click(screen.left, offset=(spot[0], spot[1] + 1))
        await pilot.pause()
        assert current_rule(screen) == "AR101"

    reviewing(flow)


def test_a_click_on_a_number_of_the_evidence_shows_it(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        page = screen.right.evidence.page
        assert page is not None
        link = page.links[0]
        screen.left.action_scroll_top()
        screen._follow_link(link.start + 2)
        await pilot.pause()
        assert screen.left.has_focus
        assert is_in_sight(screen.left, "103 tin, bài")

    reviewing(flow)


def test_tab_goes_round_the_parts(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        assert screen.findings.has_focus
        await press(pilot, "tab")
        assert screen.left.has_focus
        await press(pilot, "tab")
        assert screen.right.shown.has_focus
        await press(pilot, "tab")
        assert screen.findings.has_focus
        await press(pilot, "h")
        assert screen.left.has_focus
        await press(pilot, "ctrl+right")
        assert screen.right.shown.has_focus
        await press(pilot, "ctrl+down")
        assert screen.findings.has_focus

    reviewing(flow)


def test_one_pane_where_the_terminal_is_narrow(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        assert screen.left.size.width > 70
        assert not screen.right.size.width
        await press(pilot, "n", "n", "n", "o")
        assert not screen.left.size.width
        assert screen.right.text.size.width > 70
        assert is_in_sight(screen.right.text, "giải quyết là 407")
        await press(pilot, "n")
        assert screen.left.size.width > 70

    reviewing(flow, size=NARROW)


def test_another_size_is_taken_at_once(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "n", "n")
        await pilot.resize_terminal(90, 20)
        await pilot.pause()
        assert not screen.right.size.width
        assert screen.findings.size.height == 3
        assert is_in_sight(screen.left, "470")
        await pilot.resize_terminal(160, 50)
        await pilot.pause()
        assert screen.right.size.width > 60
        assert screen.findings.size.height == 12

    reviewing(flow)


def test_layouts(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        before = screen.findings.size.height
        await press(pilot, "plus")
        assert screen.findings.size.height > 2 * before
        await press(pilot, "plus")
        assert not screen.right.size.width
        await press(pilot, "underscore", "underscore")
        assert screen.findings.size.height == before
        assert screen.right.size.width

    reviewing(flow)


def test_both_texts_scroll_together(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        await press(pilot, "n", "n", "n", "s", "h")
        left, right = screen.left.scroll_y, screen.right.text.scroll_y
        await press(pilot, "j", "j", "j")
        assert screen.left.scroll_y == left + 3
        assert screen.right.text.scroll_y == right + 3
        await press(pilot, "s", "j")
        assert screen.right.text.scroll_y == right + 3

    reviewing(flow)


def test_a_report_without_findings(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        assert "nothing was found in this report" in screen_text(pilot.app)
        assert "Sums and other relations: " in screen.right.evidence.text
        assert "Figures: " in screen.right.evidence.text
        await press(pilot, "n", "c", "enter", "o", "y")
        assert "There is no finding here" in told(pilot)
        assert screen.current is None

    reviewing(flow, NO_FINDING)


def test_the_parts_of_a_list_far_away(reviewing: Reviewing) -> None:
    async def flow(pilot: Pilot[Any], screen: ReviewScreen) -> None:
        at = next(at for at, item in enumerate(screen.shown) if item.rule == "AR101")
        screen.show_at(at)
        await pilot.pause()
        assert {"2.465", "1.284", "326", "118", "747"} <= set(marked(screen.left))

    reviewing(flow, MY_THANH)
