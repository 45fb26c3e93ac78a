"""Pages the program writes, and the line over the list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.output.display import width
from cchc_tui.session.marks import MarkKind
from cchc_tui.tui.review.list_head import arranged_head
from cchc_tui.tui.review.page import PageWriter


def test_what_is_marked_and_linked_is_what_was_written() -> None:
    writer = PageWriter()
    writer.heading("Tổng", 1)
    writer.line("1 + 2 = 4", MarkKind.CURRENT)
    start = writer.line("tổng 4")
    writer.mark(start + 5, start + 6, MarkKind.TOTAL)
    writer.link(7, 100, 101)
    page = writer.page()
    assert [page.text[m.start : m.end] for m in page.marks] == ["1 + 2 = 4", "4"]
    heading = page.structure.headings[0]
    assert page.text[heading.start : heading.end] == "Tổng"
    link = page.link_at(start + 3)
    assert link is not None
    assert (link.report, link.at, link.to) == (7, 100, 101)
    assert page.link_at(2) is None


def test_nothing_on_a_page_reaches_the_terminal_as_control() -> None:
    writer = PageWriter()
    writer.line("a\x1b[31mb\u202ec")
    assert "\x1b" not in writer.page().text
    assert "\u202e" not in writer.page().text


def test_markdown_has_headings() -> None:
    writer = PageWriter()
    writer.markdown("# Một\n\nhai\n\n## Ba\n")
    page = writer.page()
    headings = [page.text[h.start : h.end] for h in page.structure.headings]
    assert headings == ["Một", "Ba"]


@given(st.text("aệ漢 ", max_size=60), st.integers(20, 160))
def test_the_head_of_the_list_is_never_too_wide_and_shows_the_filter(
    chip: str, columns: int
) -> None:
    shown = arranged_head("finding 1 of 5", chip, "2 of 5 decided", columns).plain
    assert width(shown) <= columns
    assert shown.startswith("finding 1 of 5")
    if chip.strip() and columns >= 100:
        assert chip.strip()[:20] in shown
