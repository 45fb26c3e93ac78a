"""All rules with what they found, and beside the list the text of the one under the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.widget import Widget

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.rule_texts import RuleRow, rule_text
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.prose import unwrapped
from cchc_tui.tui.review.page import PageWriter
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.screens.listing import Listing
from cchc_tui.tui.speech import say
from cchc_tui.tui.text.pane import TextPane


class RulesScreen(Listing):
    """The text stands right of the list, or under it where the screen is narrow."""

    DEFAULT_CSS = """
    RulesScreen #both { layout: horizontal; height: 1fr; }
    RulesScreen #left { width: 62; height: 1fr; }
    RulesScreen TextPane { width: 1fr; height: 1fr; }
    RulesScreen.-narrow #both { layout: vertical; }
    RulesScreen.-narrow #left { width: 1fr; height: 1fr; }
    RulesScreen.-narrow TextPane { width: 1fr; height: 1fr; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012
    SCOPE = Scope.RULES
    NAME = N_("Rules")
    ABOUT = N_(
        "Every rule, how many findings it has and what was decided about them. {key:list.choose}"
        " goes to the text of the rule, {key:app.back} back to the list."
    )
    LABELS: ClassVar[dict[str, str]] = {"list.choose": N_("Read")}
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.RULES)

    def __init__(self) -> None:
        super().__init__()
        self._rules: list[RuleRow] = []
        self._read_code = ""

    def body(self) -> Iterable[Widget]:
        """List and text."""
        with Container(id="both"):
            with Vertical(id="left"):
                yield from super().body()
            yield TextPane()

    def columns(self) -> Sequence[Column]:
        """Code, name, what was decided."""
        return (
            Column(say(self, N_("Rule")), 8),
            Column(say(self, N_("Name"))),
            Column(say(self, N_("Pending")), 10, right=True),
            Column(say(self, N_("Mistakes")), 8, right=True),
            Column(say(self, N_("False")), 6, right=True),
            Column(say(self, N_("Later")), 6, right=True),
        )

    def read(self) -> list[tuple[str, ...]]:
        """The rules as cells."""
        self._rules = self.session_app.session.rules()
        return [_cells(rule, say(self, N_("off"))) for rule in self._rules]

    @property
    def pane(self) -> TextPane:
        """The text of a rule."""
        return self.query_one(TextPane)

    def shown_anew(self) -> None:
        """Read the rule under the cursor."""
        rows = self.rows
        if rows.cursor >= len(self.shown):
            return
        rule = self._rules[self.shown[rows.cursor]]
        if rule.code == self._read_code:
            return
        self._read_code = rule.code
        writer = PageWriter()
        with self.session_app.guarded():
            installed = self.session_app.session.settings.installed
            writer.markdown(unwrapped(rule_text(rule.code, say(self, N_("en")), installed)))
        writer.heading(say(self, N_("What it finds")), 3)
        words = (rule.severities, rule.finding_class, *((rule.package,) if rule.package else ()))
        writer.line(" · ".join(words))
        page = writer.page()
        self.pane.show(page.text, title=rule.code, structure=page.structure, marks=page.marks)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Show the text of the rule under the cursor."""
        self.shown_anew()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Go on to the text."""
        self.shown_anew()
        self.pane.focus()

    def step_back(self) -> bool:
        """From the text to the list."""
        if self.pane.has_focus:
            self.rows.focus()
            return True
        return super().step_back()


def _cells(rule: RuleRow, off: str) -> tuple[str, ...]:
    name = rule.slug if rule.wanted else f"{rule.slug} ({off})"
    numbers = (rule.open, rule.confirmed, rule.dismissed, rule.flagged)
    return (visible(rule.code), visible(name), *(str(n) if n else "·" for n in numbers))
