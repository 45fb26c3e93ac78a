"""Depth, parent and level of every block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_tui.model.report import Block, BlockKind, Level
from cchc_tui.report.cues import ends_in_cue, introduces
from cchc_tui.report.draft import Draft
from cchc_tui.report.levels import Tiers
from cchc_tui.report.outline import Outline
from cchc_tui.text.worktext import WorkText

_BULLET = BlockKind.BULLET
_FOOTNOTE = BlockKind.FOOTNOTE
_HEADING = BlockKind.HEADING
_PARAGRAPH = BlockKind.PARAGRAPH
_SCOPE = BlockKind.SCOPE
_TABLE = BlockKind.TABLE
_LABELLED_ITEM = re.compile(r"[^\d:.;]{2,120}:\s*(?:\(?\d|không\b)")
_BARE_ITEM = re.compile(
    r"(?:[^\d:.;]{2,60}(?<!số)(?<!ngày)(?<!tháng)(?<!năm)\s)?"
    r"\(?\d(?:[^.;]|\.(?=\d)){1,80}[.;]?$"
)
_LONGEST_ITEM = 300
_LONGEST_LABEL = 80
_TAIL = 40
_MOST_FRAMES = 10
_SCOPE_FAMILY = "scope"


@dataclass(slots=True)
class Frame:
    """The bullets of one family that are open at one depth."""

    family: str
    parent: int
    last: int
    """index of its latest block"""
    level: Level | None = None
    is_scope: bool = False
    by_cue: bool = False
    """opened inside a bullet of the same family because that one ends in a cue"""


class Nesting:
    """Reads the classified drafts in order and places each under the block it belongs to."""

    def __init__(self, work: WorkText, outline: Outline) -> None:
        self._work = work
        self._outline = outline
        self._tiers = Tiers(work.lower)
        self._frames: list[Frame] = []
        self._heading = -1
        self._announcer = -1
        """the paragraph whose items may follow"""
        self._previous = -1
        """the last block that is no table or footnote"""
        self._previous_kind: BlockKind | None = None
        self._lower = ""
        """lower-case end of the previous block"""
        self._introducing: set[int] = set()

    def blocks(self, drafts: list[Draft]) -> tuple[Block, ...]:
        """The finished blocks of all drafts."""
        return tuple(self._block(index, draft) for index, draft in enumerate(drafts))

    def _block(self, index: int, draft: Draft) -> Block:
        section = self._outline.section_of[index]
        if section < 0 and self._heading >= 0:
            self._leave_body()
        depth, parent, level = 0, -1, None
        if draft.kind in (_TABLE, _FOOTNOTE):
            level = self._level()
            parent = self._announcer if draft.kind is _TABLE else -1
        else:
            start, end = draft.pieces[-1]
            lower = self._work.lower[max(start, end - _TAIL) : end]
            depth, parent = self._place(index, draft, lower)
            level = self._own_level(draft) or self._level()
            self._remember(index, draft, lower)
        if level is None and section >= 0:
            level = self._outline.sections[section].level
        marker = draft.marker.text if draft.marker else ""
        pieces = tuple(draft.pieces)
        return Block(
            index, draft.kind, draft.start, draft.end, pieces, marker or draft.mark, depth, parent,
            section, level,
        )  # fmt: skip

    def _leave_body(self) -> None:
        """Forget the outline: the lines of receipt and signature stand under no heading."""
        self._frames.clear()
        self._heading = self._announcer = -1

    def _place(self, index: int, draft: Draft, lower: str) -> tuple[int, int]:
        """Depth and parent of a draft; opens and closes the frames around it."""
        if draft.opens_section:
            self._frames.clear()
            self._heading = index
            return 0, -1
        if draft.kind is _SCOPE:
            return self._place_scope(index, draft)
        if draft.kind is _BULLET:
            return self._place_bullet(index, draft, lower)
        return 0, self._announcer if self._is_item(draft) else -1

    def _remember(self, index: int, draft: Draft, lower: str) -> None:
        if introduces(lower):
            self._introducing.add(index)
            self._announcer = index if draft.kind is not _HEADING else -1
        elif draft.kind is not _PARAGRAPH or not self._is_item(draft):
            self._announcer = -1
        self._previous, self._previous_kind, self._lower = index, draft.kind, lower

    def _is_item(self, draft: Draft) -> bool:
        """Whether an unmarked paragraph has the shape of an item: a label and its figure."""
        if self._announcer < 0 or draft.marker is not None or draft.letters > _LONGEST_ITEM:
            return False
        lower, start, end = self._work.lower, draft.pieces[0].start, draft.end
        if _LABELLED_ITEM.match(lower, start, end):
            return True
        first = self._announcer == self._previous
        return _BARE_ITEM.match(lower, start, end) is not None and not (
            first and lower[end - 1] == "."
        )

    def _level(self) -> Level | None:
        for frame in reversed(self._frames):
            if frame.level is not None:
                return frame.level
        return None

    def _own_level(self, draft: Draft) -> Level | None:
        """The tier a block's own leading label names: "Cấp phường: đang triển khai …"."""
        if draft.kind not in (_PARAGRAPH, _BULLET):
            return None
        start, end = draft.pieces[0]
        end = self._work.lower.find(":", start, min(end, start + _LONGEST_LABEL))
        level = self._tiers.of_label(self._work.lower[start:end]) if end > 0 else None
        if level is not None and draft.kind is _BULLET:
            self._frames[-1].level = level
        return level

    def _place_scope(self, index: int, draft: Draft) -> tuple[int, int]:
        family = draft.marker.family if draft.marker else _SCOPE_FAMILY
        frames = self._frames
        place = next((at for at, frame in enumerate(frames) if frame.is_scope), -1)
        if place < 0 or frames[place].family != family:
            same = [at for at, frame in enumerate(frames) if frame.family == family]
            place = same[0] if same else place if place >= 0 and not self._nests() else -1
        if place >= 0:
            parent = frames[place].parent
            del frames[place:]
        elif self._nests():
            parent = frames[-1].last
        else:
            frames.clear()
            parent = self._announcer if self._announcer >= 0 else self._heading
        level = self._tiers.of_scope(draft.text_of(self._work.lower))
        return self._push(Frame(family, parent, index, level, True))

    def _push(self, frame: Frame) -> tuple[int, int]:
        """Open a frame; endless nesting is no list: beyond a few it replaces the last one."""
        if len(self._frames) >= _MOST_FRAMES:
            self._frames.pop()
        self._frames.append(frame)
        return len(self._frames), frame.parent

    def _nests(self) -> bool:
        """Whether the innermost open bullet announces something."""
        return bool(self._frames) and self._frames[-1].last in self._introducing

    def _place_bullet(self, index: int, draft: Draft, lower: str) -> tuple[int, int]:
        marker = draft.marker
        family = marker.family if marker else ""
        frames = self._frames
        place = next(
            (at for at in range(len(frames) - 1, -1, -1) if frames[at].family == family), -1
        )
        if place >= 0 and self._opens_inner_list(frames[place]):
            by_cue = not frames[place].is_scope
            return self._push(Frame(family, self._previous, index, by_cue=by_cue))
        if place >= 0 and frames[place].by_cue and self._leaves_list(draft, lower):
            place -= 1
        if place < 0:
            return self._push(Frame(family, self._new_parent(), index))
        del frames[place + 1 :]
        frame = frames[place]
        frame.parent = self._parent_after_break(frame, place)
        frame.last, frame.level, frame.is_scope = index, None, False
        return len(frames), frame.parent

    def _opens_inner_list(self, frame: Frame) -> bool:
        """Whether a bullet of the same family right after a scope or a cue is an item of it."""
        if frame.last != self._previous:
            return False
        return frame.is_scope or ends_in_cue(self._lower)

    def _leaves_list(self, draft: Draft, lower: str) -> bool:
        first = self._work.lower[draft.pieces[0].start : draft.pieces[0].start + 5]
        return first.startswith("tổng") or introduces(lower)

    def _new_parent(self) -> int:
        """The block a bullet of a new family stands under."""
        if self._announcer >= 0 and self._previous_kind is _PARAGRAPH:
            return self._announcer
        if self._frames:
            return self._frames[-1].last
        if self._heading < 0 and self._previous_kind is _PARAGRAPH:
            return self._previous
        return self._heading

    def _parent_after_break(self, frame: Frame, place: int) -> int:
        """The parent of a bullet that goes on with its family, maybe after a paragraph."""
        if self._previous_kind is not _PARAGRAPH:
            return frame.parent
        if self._announcer == self._previous:
            return self._announcer
        if frame.last in self._introducing or place > 0:
            return frame.parent
        return self._heading
