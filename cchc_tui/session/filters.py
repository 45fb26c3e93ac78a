"""What a reviewer types to see some findings only: "rule:AR* state:open !class:form chênh lệch".

Words with a name before a colon ask for a property, all others for words of the message; `!` turns
a word round. Several words of one property are alternatives; all others must hold together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from cchc_tui.model.errors import CchcError
from cchc_tui.model.findings import FindingClass, FindingState, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.session.folded import folded
from cchc_tui.session.items import SUPPRESSED, Item

_WORD = re.compile(r'(!?)(?:(\w+):)?(?:"([^"]*)"|(\S+))')


@dataclass(frozen=True, slots=True)
class _Term:
    name: str
    """property, empty for words of the message"""
    value: str
    turned: bool


class Filter:
    """A filter that was understood; an empty one wants everything."""

    def __init__(self, words: str, terms: Iterable[_Term]) -> None:
        self.words = words
        """as typed"""
        self._any: defaultdict[str, list[str]] = defaultdict(list)
        self._none: list[tuple[str, str]] = []
        self._texts: list[tuple[str, bool]] = []
        for term in terms:
            if not term.name:
                self._texts.append((folded(term.value), term.turned))
            elif term.turned:
                self._none.append((term.name, term.value))
            else:
                self._any[term.name].append(term.value)

    @classmethod
    def parse(cls, words: str) -> Filter:
        """Understand what was typed; raises CchcError in one line."""
        terms = [
            _term(name.lower(), quoted or bare, turned == "!")
            for turned, name, quoted, bare in _WORD.findall(words)
        ]
        return cls(words, terms)

    def __bool__(self) -> bool:
        return bool(self._any or self._none or self._texts)

    def wants(self, item: Item, message: Callable[[], str]) -> bool:
        """Whether a finding is to be seen; its message is only asked for if words are wanted."""
        for name, values in self._any.items():
            if not any(_HAS[name](item, value) for value in values):
                return False
        if any(_HAS[name](item, value) for name, value in self._none):
            return False
        if not self._texts:
            return True
        text = folded(f"{item.rule} {message()} {item.note or ''} {item.words or ''}")
        return all((words in text) != turned for words, turned in self._texts)


def _term(name: str, value: str, turned: bool) -> _Term:
    if not name:
        return _Term("", value, turned)
    if name not in _HAS:
        known = ", ".join(f"{one}:" for one in _HAS)
        raise CchcError(
            Message(N_("a filter has no {name}:"), {"name": name}),
            Message(N_("one of {known}"), {"known": known}),
        )
    wanted = value.upper() if name == "rule" else value.lower()
    choices = _CHOICES.get(name)
    if choices is None:
        return _Term(name, wanted, turned)
    found = [choice for choice in choices if choice.startswith(wanted)] if wanted else []
    if not found:
        values = {"name": name, "value": value}
        raise CchcError(
            Message(N_("{name}: cannot be {value}"), values),
            Message(N_("one of {known}"), {"known": ", ".join(choices)}),
        )
    return _Term(name, found[0], turned)


_CHOICES: Mapping[str, tuple[str, ...]] = {
    "state": (*(state.value for state in FindingState), SUPPRESSED),
    "severity": tuple(severity.word for severity in reversed(Severity)),
    "class": tuple(finding_class.value for finding_class in FindingClass),
}
_HAS: Mapping[str, Callable[[Item, str], bool]] = {
    "rule": lambda item, value: fnmatchcase(item.rule, f"{value}*"),
    "state": lambda item, value: item.standing == value,
    "severity": lambda item, value: item.severity.word == value,
    "class": lambda item, value: item.finding_class.value == value,
    "by": lambda item, value: item.reviewer is not None and folded(value) in folded(item.reviewer),
    "note": lambda item, value: item.note is not None and folded(value) in folded(item.note),
}
