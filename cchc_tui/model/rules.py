"""What a rule is, over one report or over many, and how a module defines one."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any, Generic, NamedTuple, TypeVar

from cchc_tui.model.findings import FindingClass, Severity

Seen = TypeVar("Seen")
Said = TypeVar("Said")


@dataclass(frozen=True)
class RuleOver(Generic[Seen, Said]):
    """A rule: its code, its names, what it may say, and the pure generator that says it."""

    code: str
    slug: str
    severities: tuple[Severity, ...]
    finding_class: FindingClass
    check: Callable[[Seen], Iterator[Said]]
    doc: str
    vietnamese: str = ""
    """explanation a rule of another package brings; ours stand in files of their own"""

    @cached_property
    def fails(self) -> tuple[str, ...]:
        """Examples of the docstring the rule must accuse."""
        return _examples(self.doc, "Fails:")

    @cached_property
    def passes(self) -> tuple[str, ...]:
        """Examples of the docstring the rule must be silent on."""
        return _examples(self.doc, "Passes:")


class InstalledRule(NamedTuple):
    """A rule another installed package declares: all a process needs to import it."""

    code: str
    module: str
    distribution: str
    version: str


def rule_of(module: ModuleType) -> RuleOver[Any, Any]:
    """The rule a module defines by CODE, SLUG, SEVERITIES, CLASS and check."""
    return RuleOver(
        module.CODE,
        module.SLUG,
        module.SEVERITIES,
        module.CLASS,
        module.check,
        inspect.cleandoc(module.__doc__ or ""),
        getattr(module, "EXPLANATION_VI", ""),
    )


def _examples(doc: str, heading: str) -> tuple[str, ...]:
    """Indented lines under a heading; a blank line ends an example, a new heading the section."""
    examples: list[list[str]] = [[]]
    inside = False
    for line in doc.splitlines():
        if line == heading:
            inside = True
        elif inside and line and not line.startswith(" "):
            break
        elif inside and line.strip():
            examples[-1].append(line.strip())
        elif inside and examples[-1]:
            examples.append([])
    return tuple("\n".join(lines) for lines in examples if lines)
