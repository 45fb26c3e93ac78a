"""The page in a real Chromium: keys, clicks, filters, paper; nothing is loaded, nothing complains."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize

import pytest

from cchc_tui.export.request import ExportRequest
from cchc_tui.export.run import export
from cchc_tui.store.store import Store
from tests.export.conftest import EVERY_STATE, add_report
from tests.export.test_texts import HOSTILE

_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A browser without a window."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip("no Chromium here")
    from playwright.sync_api import sync_playwright

    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=root)
        yield browser
        browser.close()


@pytest.fixture
def path(store: Store, tmp_path: Path) -> Path:
    """The page of three reports and one that means ill."""
    add_report(store, "/in/<b>9.md", HOSTILE)
    page = tmp_path / "out.html"
    export(store, ExportRequest("html", str(page), "vi", EVERY_STATE))
    return page


@pytest.fixture
def page(chromium: Any, path: Path) -> Iterator[Any]:
    """The open page; afterwards it has asked for itself only and nothing has gone wrong."""
    opened = chromium.new_page(viewport={"width": 1300, "height": 800})
    asked: list[str] = []
    wrong: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.goto(path.as_uri())
    yield opened
    opened.close()
    assert set(asked) == {path.as_uri()}
    assert wrong == []


def _selected(page: Any) -> str | None:
    selected = page.locator(".finding[aria-current]")
    assert selected.count() <= 1
    return selected.get_attribute("id") if selected.count() else None


def _in_sight(page: Any, selector: str) -> bool:
    """Whether the middle of an element is in the window, below the bar."""
    found: bool = page.evaluate(
        """(selector) => {
          const box = document.querySelector(selector).getBoundingClientRect();
          const bar = document.querySelector(".bar").getBoundingClientRect();
          const middle = (box.top + box.bottom) / 2;
          return middle > bar.bottom && middle < innerHeight;
        }""",
        selector,
    )
    return found


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("n", "f1-1"),
        ("n n n", "f1-3"),
        ("F8 F8 F7", "f1-1"),
        ("n p", None),
        ("p", None),
        ("ArrowRight ArrowRight ArrowLeft", "f1-1"),
        ("n ArrowDown ArrowDown ArrowUp", "f1-2"),
        ("ArrowDown", ""),
        ("n n Control+n", "f1-2"),
    ],
)
def test_keys(keys: str, at: str | None, page: Any) -> None:
    """`at` None is the last finding of the page: the way is a circle."""
    for key in keys.split():
        page.keyboard.press(key)
    last = page.locator(".finding").last.get_attribute("id")
    assert (_selected(page) or "") == (last if at is None else at)


def test_every_finding_comes_in_sight_with_its_place(page: Any) -> None:
    for _ in range(page.locator(".finding").count()):
        page.keyboard.press("n")
        finding = _selected(page)
        assert finding
        assert page.evaluate("document.activeElement.id") == finding
        assert _in_sight(page, f"#{finding} h3")
        assert _in_sight(page, f"#p{finding.removeprefix('f')}")
        number = finding.rpartition("-")[2]
        marked = page.locator("mark.current").evaluate_all("all => all.map(one => one.dataset.f)")
        assert marked and all(number in numbers.split() for numbers in marked)


def test_clicks(page: Any) -> None:
    page.locator("#f1-2 h3").click()
    assert _selected(page) == "f1-2"
    page.locator("#r1 mark[data-f='1']").first.click()
    assert _selected(page) == "f1-1"
    page.locator("#p1-3").click()
    assert _selected(page) == "f1-3"
    page.locator("#f1-3 dd a").click()
    assert _in_sight(page, "#p1-3")
    page.locator("#next").click()
    assert _selected(page) == "f1-4"


def test_filters(page: Any) -> None:
    every = page.locator(".finding").count()
    warnings = page.locator(".finding.warning").count()
    for value in ("error", "info"):
        page.locator(f"input[value={value}]").uncheck()
    assert page.locator(".finding:visible").count() == warnings < every
    assert f"{warnings}/{every}" in page.locator("#count").inner_text()
    page.keyboard.press("n")
    assert page.locator(".finding[aria-current]").get_attribute("data-severity") == "warning"
    page.locator("input[value=confirmed]").uncheck()
    assert page.locator(".finding[data-state=confirmed]:visible").count() == 0
    hidden = page.locator(".finding[hidden]").first.get_attribute("id")
    assert not page.locator(f"#p{hidden.removeprefix('f')}").is_visible()


def test_reports_are_listed_at_the_top(page: Any) -> None:
    links = page.locator("#index a")
    assert links.count() == 4
    links.nth(2).click()
    assert _in_sight(page, page.evaluate("location.hash") + " h2")


def test_a_link_to_a_finding_opens_it(page: Any, path: Path) -> None:
    page.goto("about:blank")
    page.goto(f"{path.as_uri()}#f2-2")
    assert _selected(page) == "f2-2"


@pytest.fixture
def quiet(chromium: Any, path: Path) -> Iterator[Any]:
    """The page without its script."""
    opened = chromium.new_page(java_script_enabled=False)
    opened.goto(path.as_uri())
    yield opened
    opened.close()


def test_without_script_findings_and_places_are_linked(quiet: Any) -> None:
    assert not quiet.locator(".tools").is_visible()
    quiet.locator("#p1-1").click()
    assert quiet.url.endswith("#f1-1")
    assert quiet.locator("#index").is_visible()


def test_paper(page: Any, tmp_path: Path) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator(".tools").is_visible()
    box, text = (
        page.locator(f"#r1 {part}").bounding_box() for part in (".findings", "article.text")
    )
    assert box["y"] >= text["y"] + text["height"]
    mark = page.locator("mark.error").first
    style = mark.evaluate("one => { const {backgroundColor: ground, borderBottomStyle: line} ="
                          " getComputedStyle(one); return [ground, line]; }")  # fmt: skip
    assert style == ["rgba(0, 0, 0, 0)", "double"]
    page.pdf(path=tmp_path / "out.pdf", prefer_css_page_size=True)
    printed = _printed(tmp_path / "out.pdf")
    assert "Thông tin báo cáo" in printed and "Phép đối chiếu số liệu" in printed


def _printed(path: Path) -> str:
    from pypdfium2 import PdfDocument

    with PdfDocument(path) as document:
        pages = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return normalize("NFC", pages)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_forms_of_vietnamese_look_the_same(
    form: Literal["NFC", "NFD"], chromium: Any, store: Store, tmp_path: Path
) -> None:
    words = "Xã có 91 việc, gồm: 40 việc cũ và 30 việc mới, đã giải quyết trước hạn."
    text = f"BÁO CÁO\n\nI. KẾT QUẢ\n{words}\n"
    number = add_report(store, "/in/n.md", normalize(form, text))
    target = tmp_path / "n.html"
    export(store, ExportRequest("html", str(target), "vi", EVERY_STATE, (str(number),)))
    page = chromium.new_page()
    page.goto(target.as_uri())
    shown = page.locator("article.text p").last
    assert normalize("NFC", shown.inner_text()) == words
    # As wide as the composed letters: no mark stands beside its letter.
    wide = shown.evaluate(
        """(one, words) => {
          const width = (text) => {
            const line = document.createElement("span");
            line.textContent = text;
            one.after(line);
            const found = line.getBoundingClientRect().width;
            line.remove();
            return found;
          };
          return [width(one.textContent), width(words)];
        }""",
        words,
    )
    assert wide[0] == pytest.approx(wide[1], abs=1)
    page.close()
