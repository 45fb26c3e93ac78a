"""`[[relations]]` of cchc.toml: a province's own form as indicators and an equation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cchc_tui.cli.form_equations import SHAPES, Equation, parsed_equation
from cchc_tui.model.forms import FormIndicator, FormOperand, FormRelation
from cchc_tui.model.messages import N_, Message
from cchc_tui.text.folding import one_line
from cchc_tui.text.units import noun_after
from cchc_tui.text.worktext import work_text

_KEYS = ("name", "equation", "indicators", "noun")
_INDICATOR_KEYS = ("words", "without")


class FormProblem(Exception):
    """Why an entry cannot be used."""

    def __init__(self, template: str, **values: str | Message) -> None:
        super().__init__(template)
        self.message = Message(template, values)


def form_relations(value: object) -> tuple[FormRelation, ...]:
    """The entries of `relations`; raises FormProblem that names the entry."""
    relations: list[FormRelation] = []
    for found in _each(value):
        if isinstance(found, FormProblem):
            raise found
        relations.append(found)
    return tuple(relations)


def form_problems(value: object) -> Iterator[Message]:
    """What is wrong with the entries of `relations`, at most one thing an entry."""
    return (found.message for found in _each(value) if isinstance(found, FormProblem))


def _each(value: object) -> Iterator[FormRelation | FormProblem]:
    """Each entry, or what is wrong with it."""
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        yield FormProblem(N_("write each equation under a line [[relations]]"))
        return
    names: set[str] = set()
    for number, entry in enumerate(value, 1):
        try:
            relation = _relation(entry)
            if relation.name in names:
                raise FormProblem(N_("another entry has the same name"))
            names.add(relation.name)
            yield relation
        except FormProblem as problem:
            yield _in_entry(number, entry.get("name"), problem)


def _in_entry(number: int, name: object, problem: FormProblem) -> FormProblem:
    named = isinstance(name, str) and name.strip()
    entry = f"{number} “{name}”" if named else str(number)
    return FormProblem(N_("entry {entry}: {problem}"), entry=entry, problem=problem.message)


def _relation(entry: Mapping[str, object]) -> FormRelation:
    _known(entry, _KEYS)
    name, equation = (_text(entry, key) for key in ("name", "equation"))
    indicators = entry.get("indicators")
    if not isinstance(indicators, dict) or not indicators:
        raise FormProblem(N_('indicators: entries like received = "tiếp nhận" are wanted'))
    known = {key: _indicator(key, words) for key, words in indicators.items()}
    _distinct(list(known.values()))
    parsed = parsed_equation(equation)
    if parsed is None:
        raise FormProblem(
            N_("equation “{equation}” is not understood; write it like {shapes}"),
            equation=equation,
            shapes=", ".join(SHAPES),
        )
    _all_used(parsed, known)
    operands = tuple(FormOperand(known[key], role, minus) for key, role, minus in parsed.operands)
    noun = _noun(entry) if "noun" in entry else ""
    return FormRelation(name, equation, parsed.kind, operands, noun)


def _known(entry: Mapping[str, object], keys: Sequence[str]) -> None:
    for key in entry:
        if key not in keys:
            raise FormProblem(
                N_("unknown key {key}; known are {known}"), key=key, known=", ".join(sorted(keys))
            )


def _text(entry: Mapping[str, object], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise FormProblem(N_("{key}: a text is wanted"), key=key)
    return one_line(value)


def _noun(entry: Mapping[str, object]) -> str:
    """The noun as figures carry it, so that "TTHC" finds "thủ tục hành chính"."""
    folded = _folded(_text(entry, "noun"))
    noun, _ = noun_after(f" {folded}", 0)
    return noun or folded


def _indicator(key: str, value: object) -> FormIndicator:
    if not key.isidentifier():
        raise FormProblem(
            N_("indicator {key}: a key has letters, digits and _ only, no digit first"), key=key
        )
    if isinstance(value, dict):
        try:
            _known(value, _INDICATOR_KEYS)
        except FormProblem as problem:
            raise FormProblem(
                N_("indicator {key}: {problem}"), key=key, problem=problem.message
            ) from None
        without = tuple(_words(key, value["without"])) if "without" in value else ()
        return FormIndicator(key, tuple(_words(key, value.get("words"))), without)
    return FormIndicator(key, tuple(_words(key, value)))


def _words(key: str, value: object) -> Iterator[str]:
    entries = [value] if isinstance(value, str) else value
    if not isinstance(entries, list) or not entries:
        raise FormProblem(N_("indicator {key}: words are missing"), key=key)
    for words in entries:
        folded = _folded(words) if isinstance(words, str) else ""
        if not any(letter.isalpha() for letter in folded):
            raise FormProblem(N_("indicator {key}: words are missing"), key=key)
        yield folded


def _folded(words: str) -> str:
    """Words as the engine compares them: lower case, composed, modern tone marks."""
    return one_line(work_text(words).lower)


def _distinct(indicators: Sequence[FormIndicator]) -> None:
    owners: dict[str, str] = {}
    for indicator in indicators:
        for words in indicator.words:
            other = owners.setdefault(words, indicator.key)
            if other != indicator.key:
                raise FormProblem(
                    N_("indicators {first} and {second} have the same words “{words}”"),
                    first=other,
                    second=indicator.key,
                    words=words,
                )


def _all_used(equation: Equation, known: Mapping[str, FormIndicator]) -> None:
    used = [key for key, _, _ in equation.operands]
    for key in used:
        if key not in known:
            raise FormProblem(
                N_("the equation names {key}, which indicators does not have"), key=key
            )
        if used.count(key) > 1:
            raise FormProblem(N_("the equation names {key} twice"), key=key)
    for key in known:
        if key not in used:
            raise FormProblem(N_("indicator {key} is not in the equation"), key=key)
