"""The keys of cchc.toml for people and editors: what each is, its default, how it is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cchc_tui.cli.config import FAIL_LEVELS, Config
from cchc_tui.cli.form_config import form_problems
from cchc_tui.cli.request import rule_codes
from cchc_tui.data.catalogue import LANGUAGES
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.formats import NAMES as FORMAT_NAMES

Schema = Mapping[str, object]


class Key(NamedTuple):
    """One key: all that is to be added with a new one."""

    schema: Schema
    """its JSON Schema"""
    shown: Callable[[Config], str]
    """the value that holds"""
    problems: Callable[[Any], Iterable[Message]]
    """what is wrong with a value of the right shape"""


def schema() -> dict[str, object]:
    """The JSON Schema of cchc.toml."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:cchc:config:1",
        "title": "cchc.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: key.schema for name, key in KEYS.items()},
    }


def _code_problems(codes: Iterable[str]) -> Iterator[Message]:
    """Codes that no rule has; every one of them, unlike a run, which stops at the first."""
    from cchc_tui.cli.installed_rules import declared_rules
    from cchc_tui.cli.rule_names import rule_slugs

    known = [*rule_slugs(), *(rule.code for rule in declared_rules())]
    for entry in codes:
        for code in rule_codes([entry], None):
            if not any(rule.startswith(code) for rule in known):
                yield Message(N_("no rule has the code {code}"), {"code": code})


def _none(value: object) -> Iterable[Message]:
    return ()


def _listed(codes: tuple[str, ...] | None) -> str:
    return ", ".join(codes or ()) or "-"


_CODE_LIST = r"^\s*[A-Za-z]+[0-9]*(\s*,\s*[A-Za-z]+[0-9]*)*\s*$"
_CODES: Schema = {"type": "array", "items": {"type": "string", "pattern": _CODE_LIST}}
_WORDS: Schema = {
    "type": ["string", "array"],
    "minLength": 1,
    "minItems": 1,
    "items": {"type": "string", "minLength": 1},
}
_INDICATOR: Schema = {
    "anyOf": [
        _WORDS,
        {
            "type": "object",
            "required": ["words"],
            "additionalProperties": False,
            "properties": {"words": _WORDS, "without": _WORDS},
        },
    ]
}
_RELATION: Schema = {
    "type": "object",
    "required": ["name", "equation", "indicators"],
    "additionalProperties": False,
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "equation": {
            "description": "a = b + c, a = b - c, a <= b or a % = b / c",
            "type": "string",
            "minLength": 1,
        },
        "indicators": {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": r"^[^\W\d]\w*$"},
            "additionalProperties": _INDICATOR,
        },
        "noun": {"type": "string", "minLength": 1},
    },
}
KEYS: Mapping[str, Key] = {
    "select": Key(
        {"description": "Only these rules: codes or prefixes.", **_CODES},
        lambda config: _listed(config.select),
        _code_problems,
    ),
    "ignore": Key(
        {"description": "Not these rules: codes or prefixes.", **_CODES},
        lambda config: _listed(config.ignore),
        _code_problems,
    ),
    "fail_on": Key(
        {
            "description": "Lowest severity that makes the exit code 1.",
            "enum": list(FAIL_LEVELS),
            "default": "error",
        },
        lambda config: config.fail_on or "error",
        _none,
    ),
    "lang": Key(
        {"description": "Language of texts and messages.", "enum": list(LANGUAGES)},
        lambda config: config.lang or "",
        _none,
    ),
    "format": Key(
        {
            "description": "How cchc check shows findings.",
            "enum": list(FORMAT_NAMES),
            "default": "full",
        },
        lambda config: config.format or "full",
        _none,
    ),
    "relations": Key(
        {
            "description": "Equations of a form of one's own, rule AR108.",
            "type": "array",
            "items": _RELATION,
        },
        lambda config: _listed(tuple(relation.name for relation in config.relations)),
        form_problems,
    ),
}
"""in the order in which they are shown"""
