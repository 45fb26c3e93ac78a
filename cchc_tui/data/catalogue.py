"""Texts of the program in the language of the user; English is the source and needs no file."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

LANGUAGES: Final = ("vi", "en")
DOMAIN: Final = "cchc"
LOCALE_FOLDER: Final = os.path.join(os.path.dirname(__file__), "locale")
RULES_FOLDER: Final = os.path.join(os.path.dirname(__file__), "rules")
TEMPLATES_FOLDER: Final = os.path.join(os.path.dirname(__file__), "templates")

Translate = Callable[[str], str]


def default_language(environ: Mapping[str, str]) -> str:
    """The language of the first locale variable that is set; anything not Vietnamese is English."""
    names = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def translator(lang: str) -> Translate:
    """The function from an English template to its text in `lang`."""
    if lang == "en":
        return _as_written
    return _Catalogue(lang)


def rule_explanation(code: str) -> str:
    """The Vietnamese explanation of a rule, in markdown."""
    with open(os.path.join(RULES_FOLDER, f"{code}.vi.md"), encoding="utf-8") as file:
        return file.read()


@cache
def rule_codes() -> frozenset[str]:
    """The codes of all rules of cchc: those that are explained."""
    return frozenset(name.partition(".")[0] for name in os.listdir(RULES_FOLDER))


class _Catalogue:
    """The texts of one language; it travels between processes as its name."""

    def __init__(self, lang: str) -> None:
        # gettext is imported only here: English, the fallback of every machine, starts without it.
        from gettext import GNUTranslations

        self._lang = lang
        path = os.path.join(LOCALE_FOLDER, lang, "LC_MESSAGES", f"{DOMAIN}.mo")
        with open(path, "rb") as file:
            self._texts = GNUTranslations(file)

    def __call__(self, text: str) -> str:
        return self._texts.gettext(text)

    def __reduce__(self) -> tuple[type[_Catalogue], tuple[str]]:
        return _Catalogue, (self._lang,)


def _as_written(text: str) -> str:
    return text
