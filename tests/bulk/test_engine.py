"""What makes findings be computed anew."""

from __future__ import annotations

import pytest

from cchc_tui import __version__
from cchc_tui.bulk.engine import engine_of
from cchc_tui.model.checks import RelationKind
from cchc_tui.model.findings import Severity
from cchc_tui.model.forms import FormRelation
from cchc_tui.model.rules import InstalledRule
from cchc_tui.model.settings import Settings


@pytest.mark.parametrize(
    ("settings", "same"),
    [
        (Settings(), True),
        (Settings(fail_on=Severity.INFO, trace=True), True),
        (Settings(select=("AR",)), False),
        (Settings(ignore=("AR",)), False),
        (Settings(relations=(FormRelation("own", "a = b + c", RelationKind.SUM, ()),)), False),
        (Settings(installed=(InstalledRule("ZZ901", "odd", "odd", "1.0"),)), False),
    ],
)
def test_settings_that_change_findings_change_the_engine(settings: Settings, same: bool) -> None:
    assert (engine_of(settings) == engine_of(Settings())) is same


def test_the_engine_names_its_release() -> None:
    engine = engine_of(Settings())
    assert engine.program == __version__
    assert len(engine.lexicons) == 16
