"""What a group looks like without its numbers, places and tiers: structure proved elsewhere."""

from __future__ import annotations

from cchc_tui.model.figures import Figure
from cchc_tui.relations.groups import Group
from cchc_tui.text.folding import content_words

Shape = tuple[object, ...]
_LEVEL_WORDS = frozenset(("cấp", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "trấn", "các"))


def shape_of(group: Group) -> Shape:
    """What a group looks like without its numbers, places and tiers."""
    owner = group.owners[0] if group.owners else None
    return (
        group.channel,
        owner.slot if owner else None,
        owner.unit if owner else "",
        tuple(_item_shape(item) for item in group.items),
    )


def _item_shape(item: Figure) -> object:
    if item.slot is not None:
        return item.slot
    found = content_words(f"{item.label[-60:]} {item.tail}")
    return tuple(word for word in found if word not in _LEVEL_WORDS)[-6:]
