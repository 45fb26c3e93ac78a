"""Runs in legacy fonts: fenced while a document is read, decoded when all of it is known.

A font such as .VnTime or VNI-Times shows legacy codes as Vietnamese, but the name alone proves
nothing: its runs may hold Unicode. So the evidence of all runs together decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_tui.ingest.codings import DECODERS, Coding
from cchc_tui.ingest.evidence import evidence_of

_TCVN3_FONT = re.compile(r"(?:[A-Z]{6}\+)?\.?Vn(?=[A-Z3])\w*", re.ASCII)
_VNI_FONT = re.compile(r"(?:[A-Z]{6}\+)?VNI[-_ ]?[A-Z]", re.IGNORECASE)
_FIRST, _CLOSE, _LAST = "\ue001", "\ue000", "\ue0ff"
# Word cuts runs anywhere, also between a letter and its tone: neighbours in one font are one run.
_FENCED = re.compile(rf"([{_FIRST}-{_LAST}])((?:[^{_CLOSE}-{_LAST}]|{_CLOSE}\1)*+){_CLOSE}")
_MARKS = re.compile(f"[{_CLOSE}-{_LAST}]")
_BEYOND_LATIN = re.compile("[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")


class LegacyFont(NamedTuple):
    """What the name of a font says about the codes in it."""

    coding: Coding
    capitals: bool
    """whether it shows small letters as capitals, as .VnTimeH does"""


def legacy_font(name: str) -> LegacyFont | None:
    """The legacy coding of a font by its name; None for a Unicode font."""
    if match := _TCVN3_FONT.match(name):
        return LegacyFont(Coding.TCVN3, match.group().endswith("H"))
    return LegacyFont(Coding.VNI, False) if _VNI_FONT.match(name) else None


class Fences:
    """The legacy fonts of one document."""

    def __init__(self) -> None:
        self._marks: dict[LegacyFont, str] = {}
        self.codings: set[Coding] = set()
        """the codings that were decoded"""

    def fence(self, font: str, text: str) -> str:
        """A run of text, between marks where its font is a legacy one."""
        legacy = legacy_font(font) if font and text else None
        if legacy is None:
            return text
        mark = self._marks.setdefault(legacy, chr(ord(_FIRST) + len(self._marks)))
        return f"{mark}{text}{_CLOSE}"

    def resolved(self, text: str) -> str:
        """The text without marks, the runs between them decoded where the evidence says so."""
        if not self._marks:
            return text
        fonts = {mark: legacy for legacy, mark in self._marks.items()}
        decoded = {legacy.coding for legacy in self._marks} & set(_codings_in(text, fonts))
        self.codings |= decoded

        def unfenced(match: re.Match[str]) -> str:
            legacy, run = fonts.get(match[1]), _MARKS.sub("", match[2])
            if legacy is None or legacy.coding not in decoded or _BEYOND_LATIN.search(run):
                return run
            words = DECODERS[legacy.coding](run)
            return words.upper() if legacy.capitals else words

        return _FENCED.sub(unfenced, text)


def _codings_in(text: str, fonts: dict[str, LegacyFont]) -> Iterator[Coding]:
    """The codings whose runs, all together, read better decoded than as they stand."""
    runs: dict[Coding, list[str]] = {}
    for mark, run in _FENCED.findall(text):
        if mark in fonts and not _BEYOND_LATIN.search(run):
            runs.setdefault(fonts[mark].coding, []).append(_MARKS.sub("", run))
    for coding, pieces in runs.items():
        whole = " ".join(pieces)
        as_it_stands, decoded = evidence_of(whole), evidence_of(DECODERS[coding](whole))
        if decoded.syllables >= as_it_stands.syllables:
            yield coding
