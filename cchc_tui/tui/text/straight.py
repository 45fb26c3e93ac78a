"""Lines of a widget as it paints them, without the detour over borders and opacity.

A jump paints every row of two texts. Their rows are whole already: only the line with the title has
a border. `Widget.render_lines` looks at all styles of a box for each row, which costs more than
painting it.
"""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


def straight_lines(
    widget: Widget, crop: Region, boxed: Callable[[Region], list[Strip]]
) -> list[Strip]:
    """The lines of `crop`; those of the border, and all of a faded widget, come from `boxed`."""
    # The border and the padding; `Widget.gutter` counts the scrollbar too.
    gutter = widget.styles.gutter
    top = gutter.top
    if widget.opacity < 1 or gutter.width or gutter.bottom:
        return boxed(crop)
    first = max(crop.y, top)
    above = boxed(Region(crop.x, crop.y, crop.width, first - crop.y)) if crop.y < top else []
    width, style = widget.region.width, widget.rich_style
    rows = (widget.render_line(y - top) for y in range(first, crop.bottom))
    lines = [row.adjust_cell_length(width, style) for row in rows]
    background = widget.background_colors[1]
    for line_filter in widget.get_line_filters():
        lines = [line.apply_filter(line_filter, background) for line in lines]
    if crop.column_span != (0, width):
        lines = [line.crop(*crop.column_span) for line in lines]
    return above + lines
