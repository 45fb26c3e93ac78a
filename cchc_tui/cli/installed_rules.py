"""The rules of other packages in this environment: which there are and which can be used.

Reading all package metadata takes longer than checking a report, so that is done only where the
name of our entry points stands in the metadata of some package.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cchc_tui.cli.rule_names import CORPUS_SLUGS
from cchc_tui.model.errors import RuleError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.rules import InstalledRule
from cchc_tui.model.settings import Settings
from cchc_tui.rules import RULES, Rule
from cchc_tui.rules.installed import load_rule, rule_error

GROUP = "cchc_tui.rules"
_HEADING = f"[{GROUP}]".encode()
_METADATA = (".dist-info", ".egg-info")


class Installed(NamedTuple):
    """The rules that can be used, and why the others cannot."""

    declared: tuple[InstalledRule, ...]
    rules: tuple[Rule, ...]
    """of `declared`, in its order"""
    troubles: tuple[tuple[InstalledRule, RuleError], ...]


@cache
def declared_rules() -> tuple[InstalledRule, ...]:
    """What the packages of this environment declare, by code; nothing of theirs is imported."""
    if not _is_declared_in(sys.path):
        return ()
    from importlib.metadata import entry_points

    return tuple(
        sorted(
            InstalledRule(
                entry.name,
                entry.value,
                entry.dist.name if entry.dist else "?",
                entry.dist.version if entry.dist else "?",
            )
            for entry in entry_points(group=GROUP)
        )
    )


def usable_rules(settings: Settings) -> Installed:
    """The declared rules that the settings want, imported."""
    declared: list[InstalledRule] = []
    rules: list[Rule] = []
    troubles: list[tuple[InstalledRule, RuleError]] = []
    wanted = [one for one in declared_rules() if settings.wants(one.code)]
    codes = Counter(one.code for one in wanted)
    slugs = {*(rule.slug for rule in RULES), *CORPUS_SLUGS.values()}
    for one in wanted:
        try:
            rule = _alone(one, codes, slugs)
        except RuleError as trouble:
            troubles.append((one, trouble))
        else:
            slugs.add(rule.slug)
            declared.append(one)
            rules.append(rule)
    return Installed(tuple(declared), tuple(rules), tuple(troubles))


def _alone(declared: InstalledRule, codes: Counter[str], slugs: Iterable[str]) -> Rule:
    """The rule, if neither its code nor its name is another's."""
    if codes[declared.code] > 1:
        raise rule_error(declared, Message(N_("another installed rule has the same code")))
    rule = load_rule(declared)
    if rule.slug in slugs:
        reason = Message(N_("another rule has the name {slug}"), {"slug": rule.slug})
        raise rule_error(declared, reason)
    return rule


def _is_declared_in(folders: Sequence[str]) -> bool:
    return any(_HEADING in entries for folder in folders for entries in _entry_points(folder))


def _entry_points(folder: str) -> Iterator[bytes]:
    """The entry points of each package of a folder; an archive may hold any and says so."""
    if os.path.isfile(folder):
        yield _HEADING
        return
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return
    for name in names:
        if name.endswith(_METADATA):
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                    yield file.read()
            except OSError:
                continue
