"""What a rule of another package may import; nothing else of cchc is promised to stay.

A name listed here keeps its meaning until the first number of the version of cchc changes; new
names and new fields with a default may be added. docs/extending.md shows how a rule is written.
"""

from cchc_tui.model.checks import Check, Operand, RelationKind, Role, Verdict
from cchc_tui.model.citations import Citation
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.report import Area, Block, BlockKind, Header, Level, Period, Report, Section
from cchc_tui.model.spans import Span
from cchc_tui.rules.base import Case, finding_of_check
from cchc_tui.text.folding import content_words, one_line, words
from cchc_tui.text.shown import shown_number
from cchc_tui.text.worked import worked_difference, worked_sum

__all__ = [
    "Area",
    "Block",
    "BlockKind",
    "Case",
    "Check",
    "Citation",
    "Figure",
    "FigureKind",
    "Finding",
    "FindingClass",
    "Header",
    "Level",
    "Message",
    "Modality",
    "Operand",
    "Period",
    "RelationKind",
    "Report",
    "Role",
    "Satellite",
    "Section",
    "Severity",
    "Span",
    "Verdict",
    "content_words",
    "finding_of_check",
    "one_line",
    "shown_number",
    "words",
    "worked_difference",
    "worked_sum",
]
