"""All actions of the review session, with the keys they have unless a user says otherwise.

No two letters in a row, no brackets and no digits: Telex and VNI would swallow them.
"""

from __future__ import annotations

from typing import Final

from cchc_tui.model.messages import N_
from cchc_tui.tui.action_spec import ActionSpec, Scope

_APP: Final = (
    ActionSpec(
        "app.back", "back", (), ("escape",), N_("Back"),
        N_("Step back: close what is open, clear the search, then the filter, then leave."),
        Scope.APP, footer=True,
    ),
    ActionSpec(
        "app.help", "help", ("question_mark",), ("f1",), N_("Help"),
        N_("What can be done here, with every key."), Scope.APP, footer=True,
    ),
    ActionSpec(
        "app.palette", "command_palette", (), ("ctrl+p",), N_("Commands"),
        N_("Find a command by its name."), Scope.APP,
    ),
    ActionSpec(
        "app.keys", "toggle_keys", ("K",), ("ctrl+k",), N_("Keys"),
        N_("Show or hide the column of keys."), Scope.APP,
    ),
    ActionSpec(
        "app.theme", "toggle_theme", ("T",), ("ctrl+t",), N_("Light or dark"),
        N_("Change between light and dark."), Scope.APP,
    ),
    ActionSpec(
        "app.quit", "quit", ("q",), ("ctrl+q",), N_("Quit"),
        N_("Leave; everything is saved already."), Scope.APP,
    ),
    ActionSpec(
        "history.undo", "undo", ("z",), ("ctrl+z", "backspace"), N_("Undo"),
        N_("Take back your last decision, also one of an earlier session."), Scope.APP,
        footer=True,
    ),
    ActionSpec(
        "history.redo", "redo", ("Z",), ("ctrl+y",), N_("Redo"),
        N_("Decide again what you took back."), Scope.APP,
    ),
    ActionSpec(
        "report.open", "open_library", ("O",), ("ctrl+r",), N_("Library"),
        N_("All reports of the database."), Scope.APP,
    ),
    ActionSpec(
        "citations.open", "open_citations", ("C",), (), N_("Documents"),
        N_("The legal documents all reports cite."), Scope.APP,
    ),
    ActionSpec(
        "journal.open", "open_journal", ("J",), (), N_("Journal"),
        N_("Every decision, newest first."), Scope.APP,
    ),
    ActionSpec(
        "rules.open", "open_rules", ("L",), (), N_("Rules"),
        N_("All rules, their texts and what they found."), Scope.APP,
    ),
)  # fmt: skip

_LIST: Final = (
    ActionSpec(
        "list.up", "cursor_up", ("k",), ("up",), N_("Up"), N_("One line up."), Scope.LIST
    ),
    ActionSpec(
        "list.down", "cursor_down", ("j",), ("down",), N_("Down"), N_("One line down."), Scope.LIST
    ),
    ActionSpec(
        "list.page_up", "page_up", (), ("pageup",), N_("Page up"), N_("One page up."), Scope.LIST
    ),
    ActionSpec(
        "list.page_down", "page_down", (), ("pagedown",), N_("Page down"),
        N_("One page down."), Scope.LIST,
    ),
    ActionSpec(
        "list.first", "first", ("g",), ("home",), N_("First"), N_("To the first line."), Scope.LIST
    ),
    ActionSpec(
        "list.last", "last", ("G",), ("end",), N_("Last"), N_("To the last line."), Scope.LIST
    ),
    ActionSpec(
        "list.choose", "choose", (), ("enter",), N_("Open"),
        N_("Open the line under the cursor."), Scope.LIST, footer=True,
    ),
    ActionSpec(
        "select.range", "toggle_range", ("v",), (), N_("Select"),
        N_("Begin or end selecting lines; a decision then holds for all of them."), Scope.LIST,
    ),
    ActionSpec(
        "select.up", "range_up", (), ("shift+up",), N_("Select up"),
        N_("Select the line above too."), Scope.LIST,
    ),
    ActionSpec(
        "select.down", "range_down", (), ("shift+down",), N_("Select down"),
        N_("Select the line below too."), Scope.LIST,
    ),
)  # fmt: skip

_PANE: Final = (
    ActionSpec(
        "view.up", "scroll_line_up", ("k",), ("up",), N_("Up"), N_("One row up."), Scope.PANE
    ),
    ActionSpec(
        "view.down", "scroll_line_down", ("j",), ("down",), N_("Down"),
        N_("One row down."), Scope.PANE,
    ),
    ActionSpec(
        "view.page_up", "scroll_page_up", (), ("pageup",), N_("Page up"),
        N_("One page up."), Scope.PANE,
    ),
    ActionSpec(
        "view.page_down", "scroll_page_down", (), ("pagedown",), N_("Page down"),
        N_("One page down."), Scope.PANE,
    ),
    ActionSpec(
        "view.top", "scroll_top", ("g",), ("home",), N_("Top"),
        N_("To the beginning of the text."), Scope.PANE,
    ),
    ActionSpec(
        "view.bottom", "scroll_bottom", ("G",), ("end",), N_("End"),
        N_("To the end of the text."), Scope.PANE,
    ),
    ActionSpec(
        "view.numbers", "toggle_numbers", ("number_sign",), (), N_("Line numbers"),
        N_("Show or hide the line numbers."), Scope.PANE,
    ),
    ActionSpec(
        "view.next_hit", "next_hit", ("full_stop",), ("f3",), N_("Next hit"),
        N_("To the next place where the searched words stand."), Scope.PANE, also=(Scope.REVIEW,),
    ),
    ActionSpec(
        "view.previous_hit", "previous_hit", ("comma",), ("shift+f3", "f15"), N_("Previous hit"),
        N_("To the previous place where the searched words stand."), Scope.PANE,
        also=(Scope.REVIEW,),
    ),
)  # fmt: skip

_FINDINGS: Final = (
    ActionSpec(
        "finding.next", "next_finding", ("n",), ("f8",), N_("Next"),
        N_("To the next finding."), Scope.REVIEW, footer=True,
    ),
    ActionSpec(
        "finding.previous", "previous_finding", ("p",), ("f7",), N_("Previous"),
        N_("To the previous finding."), Scope.REVIEW,
    ),
    ActionSpec(
        "finding.next_open", "next_open", (), ("space",), N_("Next open"),
        N_("To the next finding nobody has decided, also in the next report."), Scope.REVIEW,
        footer=True,
    ),
    ActionSpec(
        "finding.confirm", "confirm", ("c",), ("f2",), N_("A mistake"),
        N_("Confirm: it is a real mistake; then the next finding."), Scope.REVIEW, footer=True,
    ),
    ActionSpec(
        "finding.dismiss", "dismiss_finding", ("x",), ("f4", "delete"), N_("False alarm"),
        N_("Dismiss: it is no mistake; then the next finding."), Scope.REVIEW, footer=True,
    ),
    ActionSpec(
        "finding.dismiss_reason", "dismiss_with_reason", ("X",), ("shift+f4", "f16"),
        N_("Dismiss, why"), N_("Dismiss and say why it is no mistake."), Scope.REVIEW,
    ),
    ActionSpec(
        "finding.annotate", "annotate", ("a",), ("f9",), N_("Note"),
        N_("Write a note; the state stays as it is."), Scope.REVIEW, footer=True,
    ),
    ActionSpec(
        "finding.flag", "flag", ("f",), (), N_("Later"),
        N_("Flag it: look at it again later; then the next finding."), Scope.REVIEW,
    ),
    ActionSpec(
        "finding.reopen", "reopen", ("r",), (), N_("Reopen"),
        N_("Make it undecided again."), Scope.REVIEW,
    ),
    ActionSpec(
        "finding.details", "details", (), ("enter",), N_("Details"),
        N_("The rule, the evidence, the readings tried and the journal of this finding."),
        Scope.REVIEW, footer=True,
    ),
    ActionSpec(
        "finding.counterpart", "counterpart", ("o",), ("f6",), N_("Other place"),
        N_("Go to the other of the two places that belong together."), Scope.REVIEW,
    ),
    ActionSpec(
        "select.same_kind", "same_kind", ("S",), (), N_("Same kind"),
        N_("All open findings of the same kind; you see the list before anything is decided."),
        Scope.REVIEW,
    ),
)  # fmt: skip

_VIEW: Final = (
    ActionSpec(
        "list.filter", "filter_list", ("F",), ("ctrl+l",), N_("Filter"),
        N_("Show only the lines you want."), Scope.REVIEW,
        also=(Scope.LIBRARY, Scope.JOURNAL, Scope.RULES, Scope.CITATIONS),
    ),
    ActionSpec(
        "view.search", "search_text", ("slash",), (), N_("Search"),
        N_("Search the text of the pane; accents do not matter."), Scope.REVIEW,
    ),
    ActionSpec(
        "view.find", "find", (), ("ctrl+f",), N_("Find"),
        N_("Filter the list or search the text, whichever has the focus."), Scope.REVIEW,
        also=(Scope.LIBRARY, Scope.JOURNAL, Scope.RULES, Scope.CITATIONS),
    ),
    ActionSpec(
        "view.sync", "toggle_sync", ("s",), (), N_("Together"),
        N_("Let both texts scroll together, or each alone."), Scope.REVIEW,
    ),
    ActionSpec(
        "view.mode", "next_mode", ("plus",), (), N_("Layout"),
        N_("Change the layout: normal, a long list, one text."), Scope.REVIEW,
    ),
    ActionSpec(
        "view.mode_back", "previous_mode", ("underscore",), (), N_("Layout back"),
        N_("The layout before."), Scope.REVIEW,
    ),
    ActionSpec(
        "view.goto", "go_to_place", ("colon",), ("ctrl+g",), N_("Go to"),
        N_("Go to a line, a page, a heading or a finding."), Scope.REVIEW,
    ),
    ActionSpec(
        "view.pick", "pick_other", ("t",), (), N_("Other report"),
        N_("Choose the report of the other pane."), Scope.REVIEW,
    ),
    ActionSpec(
        "view.evidence", "show_evidence", ("w",), (), N_("Evidence"),
        N_("Show the worked sum and its figures in the other pane."), Scope.REVIEW,
    ),
    ActionSpec(
        "view.compare", "compare_figures", ("i",), (), N_("Figures"),
        N_("Line up the figures of the two reports with their difference."), Scope.REVIEW,
    ),
    ActionSpec(
        "nav.back", "place_back", ("minus",), ("alt+left",), N_("Place before"),
        N_("Back to where you were before the last jump."), Scope.REVIEW,
    ),
    ActionSpec(
        "nav.forward", "place_forward", ("equals_sign",), ("alt+right",), N_("Place after"),
        N_("Forward again."), Scope.REVIEW,
    ),
    ActionSpec(
        "pane.left", "focus_left", ("h",), ("ctrl+left",), N_("Left text"),
        N_("To the left text."), Scope.REVIEW,
    ),
    ActionSpec(
        "pane.right", "focus_right", ("l",), ("ctrl+right",), N_("Right text"),
        N_("To the right text."), Scope.REVIEW,
    ),
    ActionSpec(
        "pane.list", "focus_list", ("b",), ("ctrl+down",), N_("List"),
        N_("To the list of findings."), Scope.REVIEW,
    ),
    ActionSpec(
        "pane.next", "next_pane", (), ("tab",), N_("Next part"),
        N_("To the next part of the screen."), Scope.REVIEW,
    ),
    ActionSpec(
        "pane.previous", "previous_pane", (), ("shift+tab",), N_("Part before"),
        N_("To the part of the screen before."), Scope.REVIEW,
    ),
    ActionSpec(
        "copy.finding", "copy_finding", ("y",), (), N_("Copy"),
        N_("Copy the finding: text, place, figures and sum."), Scope.REVIEW,
    ),
    ActionSpec(
        "copy.location", "copy_location", ("Y",), (), N_("Copy place"),
        N_("Copy where the finding stands: file, line, column."), Scope.REVIEW,
    ),
    ActionSpec(
        "check.rerun", "rerun", ("R",), ("f5",), N_("Check again"),
        N_("Read the file again if it has changed, and check it."), Scope.REVIEW,
    ),
)  # fmt: skip

_SCREENS: Final = (
    ActionSpec(
        "library.add", "add_files", ("i",), ("insert", "ctrl+n"), N_("Add"),
        N_("Add reports to the database."), Scope.LIBRARY, footer=True,
    ),
    ActionSpec(
        "library.mark", "mark", (), ("space",), N_("Mark"),
        N_("Mark a report; two marked ones open side by side."), Scope.LIBRARY, footer=True,
    ),
    ActionSpec(
        "library.sort", "sort", ("s",), ("f6",), N_("Sort"),
        N_("Sort by the next column, then the other way round."), Scope.LIBRARY, footer=True,
    ),
    ActionSpec(
        "library.search", "search_library", ("slash",), ("f3",), N_("Search"),
        N_("Filter the reports, or search all texts with text:WORDS and enter."), Scope.LIBRARY,
        footer=True,
    ),
    ActionSpec(
        "library.remove", "remove", ("d",), ("delete",), N_("Remove"),
        N_("Take the report out of the library; it can be brought back."), Scope.LIBRARY,
        footer=True,
    ),
    ActionSpec(
        "library.restore", "restore", ("u",), (), N_("Bring back"),
        N_("Bring back the report you removed last."), Scope.LIBRARY,
    ),
    ActionSpec(
        "details.readings", "readings", ("t",), ("f6",), N_("Readings"),
        N_("What cchc tried to read at this place."), Scope.DETAILS, footer=True,
    ),
    ActionSpec(
        "citations.switch", "switch_list", ("t",), ("f6",), N_("Documents or pairs"),
        N_("Change between the documents and the pairs that may be one."), Scope.CITATIONS,
        footer=True,
    ),
    ActionSpec(
        "pair.same", "same", ("c",), ("f2",), N_("The same"),
        N_("Both names mean one document; remembered."), Scope.CITATIONS, footer=True,
    ),
    ActionSpec(
        "pair.different", "different", ("x",), ("f4", "delete"), N_("Different"),
        N_("They are two documents; never asked again."), Scope.CITATIONS, footer=True,
    ),
    ActionSpec(
        "pair.reopen", "reopen_pair", ("r",), (), N_("Reopen"),
        N_("Forget what was decided about the last pair."), Scope.CITATIONS,
    ),
    ActionSpec(
        "adding.start", "start", (), ("f2",), N_("Add"),
        N_("Read what the field names: a file, a folder or a pattern."), Scope.ADDING, footer=True,
    ),
    ActionSpec(
        "export.open", "open_export", ("e",), ("ctrl+e",), N_("Export"),
        N_("Write findings to a file: a sheet for the unit, a workbook, a page and others."),
        Scope.LIBRARY, also=(Scope.REVIEW,),
    ),
    ActionSpec(
        "export.start", "start", (), ("f2",), N_("Write"),
        N_("Write the file; esc stops, and then there is no half file."), Scope.EXPORT, footer=True,
    ),
    ActionSpec(
        "export.change", "change(1)", (), ("space", "right"), N_("Change"),
        N_("The next choice of the line."), Scope.EXPORT, footer=True,
    ),
    ActionSpec(
        "export.change_back", "change(-1)", (), ("left",), N_("Change back"),
        N_("The choice of the line before."), Scope.EXPORT,
    ),
    ActionSpec(
        "error.retry", "retry", ("r",), ("f5", "enter"), N_("Try again"),
        N_("Try once more."), Scope.ERROR, footer=True,
    ),
)  # fmt: skip

_SMALL: Final = (
    ActionSpec(
        "help.up", "scroll_line(-1)", ("k",), ("up",), N_("Up"), N_("One row up."), Scope.HELP
    ),
    ActionSpec(
        "help.down", "scroll_line(1)", ("j",), ("down",), N_("Down"),
        N_("One row down."), Scope.HELP,
    ),
    ActionSpec(
        "dialog.close", "close", (), ("escape",), N_("Back"), N_("Close the window."),
        Scope.DIALOG, footer=True,
    ),
    ActionSpec(
        "dialog.save", "save", (), ("ctrl+s",), N_("Save"), N_("Save and close the window."),
        Scope.DIALOG, footer=True,
    ),
    ActionSpec(
        "field.leave", "leave", (), ("down",), N_("To the list"),
        N_("From the field to the list."), Scope.FIELD, footer=True,
    ),
)  # fmt: skip

ACTIONS: Final = (*_APP, *_LIST, *_PANE, *_FINDINGS, *_VIEW, *_SCREENS, *_SMALL)
"""The table; the order is that of the help and, within a scope, of the key bar."""
