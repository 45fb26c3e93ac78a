"""One page of a PDF as PDFium gives it: letters with their boxes, and ruling lines.

The only module that speaks to PDFium. Boxes and lines are in points, turned so that the text is
upright, whichever way the page lies: y grows upwards.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from math import pi
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

HYPHEN = "\x02"
"""what stands for a hyphen at the end of a line, the break after it left out by PDFium"""
_MOST_OBJECTS, _MOST_SEGMENTS, _DEEPEST = 20_000, 40_000, 8
_SHORTEST = 6.0
"""points; a shorter stroke rules nothing"""
_SLANT = 1.0
_JUDGED = 100
"""letters that tell which way the text runs"""
_MATRIX = tuple[float, float, float, float, float, float]
_IDENTITY: _MATRIX = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """The place of a letter."""

    left: float
    bottom: float
    right: float
    top: float


class Ruling(NamedTuple):
    """A straight line along an axis: `at` on the other axis, from `start` to `end`."""

    vertical: bool
    at: float
    start: float
    end: float


class Page:
    """The letters and lines of a page; close it after use."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._text = page.get_textpage()
        self._rect = pdfium.FS_RECTF()
        self.letters = self._letters()
        self._turns = self._quarter_turns()

    def close(self) -> None:
        """Free what PDFium holds for it."""
        self._text.close()
        self._page.close()

    def _letters(self) -> str:
        count = self._text.count_chars()
        text: str = self._text.get_text_range() if count else ""
        if len(text) == count:
            return text.replace("\ufffe", HYPHEN)
        codes = (pdfium.FPDFText_GetUnicode(self._text, place) for place in range(count))
        return "".join(map(_letter, codes))

    def _quarter_turns(self) -> int:
        """The quarter turns, counter-clockwise, of most of the first letters."""
        letters = (place for place, letter in enumerate(self.letters) if letter.isalnum())
        angles = (
            pdfium.FPDFText_GetCharAngle(self._text, place) for place in islice(letters, _JUDGED)
        )
        turns = Counter(round(-angle / (pi / 2)) % 4 for angle in angles)
        return turns.most_common(1)[0][0] if turns else 0

    def box(self, place: int) -> Box:
        """The box of a letter by the height of its font."""
        pdfium.FPDFText_GetLooseCharBox(self._text, place, self._rect)
        rect = self._rect
        left, bottom = self._turned(rect.left, rect.bottom)
        right, top = self._turned(rect.right, rect.top)
        return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))

    def font(self, place: int) -> str:
        """The name of the font of a letter."""
        buffer = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._text, place, buffer, 128, flags)
        return buffer.value.decode("utf-8", "replace")

    def has_picture(self) -> bool:
        """Whether an image stands on the page."""
        return any(kind == pdfium.FPDF_PAGEOBJ_IMAGE for kind, _, _ in self._objects())

    def rulings(self) -> list[Ruling]:
        """The strokes and edges of rectangles that run along an axis."""
        rulings: list[Ruling] = []
        for kind, item, matrix in self._objects():
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                rulings.extend(self._edges(item, matrix))
            if len(rulings) > _MOST_SEGMENTS:
                return []
        return rulings

    def _objects(self) -> Iterator[tuple[int, Any, _MATRIX]]:
        """The objects of the page and of the forms drawn on it, with the way to the page."""
        budget = _MOST_OBJECTS
        waiting = [(self._page, _IDENTITY, 0)]
        while waiting:
            holder, matrix, depth = waiting.pop()
            on_page = depth == 0
            counted = pdfium.FPDFPage_CountObjects if on_page else pdfium.FPDFFormObj_CountObjects
            fetch = pdfium.FPDFPage_GetObject if on_page else pdfium.FPDFFormObj_GetObject
            for index in range(min(counted(holder), budget)):
                budget -= 1
                item = fetch(holder, index)
                kind = pdfium.FPDFPageObj_GetType(item)
                own = _product(_matrix(item), matrix)
                if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                    waiting.append((item, own, depth + 1))
                else:
                    yield kind, item, own

    def _edges(self, path: Any, matrix: _MATRIX) -> Iterator[Ruling]:
        first = last = None
        x, y = ctypes.c_float(), ctypes.c_float()
        for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
            segment = pdfium.FPDFPath_GetPathSegment(path, index)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            point = self._turned(*_moved(matrix, x.value, y.value))
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                first = point
            elif kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
                yield from _ruling(last, point)
            last = point
            if pdfium.FPDFPathSegment_GetClose(segment) and first is not None:
                yield from _ruling(last, first)
                last = first

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        """A point as it is where the text is upright."""
        if self._turns == 1:
            return y, -x
        if self._turns == 2:
            return -x, -y
        return (-y, x) if self._turns == 3 else (x, y)


def _letter(code: int) -> str:
    return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"


def open_document(data: bytes) -> Any:
    """The document; raises pypdfium2.PdfiumError."""
    return pypdfium2.PdfDocument(data)


def _matrix(item: Any) -> _MATRIX:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return _IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _product(inner: _MATRIX, outer: _MATRIX) -> _MATRIX:
    """The matrix that applies `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    x, y = _moved(outer, e, f)
    oa, ob, oc, od, _, _ = outer
    return (a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, x, y)


def _moved(matrix: _MATRIX, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _ruling(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Ruling]:
    (x0, y0), (x1, y1) = one, other
    if abs(x0 - x1) <= _SLANT and abs(y0 - y1) >= _SHORTEST:
        yield Ruling(True, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    elif abs(y0 - y1) <= _SLANT and abs(x0 - x1) >= _SHORTEST:
        yield Ruling(False, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
