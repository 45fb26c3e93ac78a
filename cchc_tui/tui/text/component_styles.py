"""Component styles of a widget as Rich styles, their transparent colours laid over the ground."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


def base_style(widget: Widget) -> Style:
    """Colour and ground of the widget itself."""
    ground = widget.background_colors[1]
    return Style.from_color((ground + widget.styles.color).rich_color, ground.rich_color)


def component_style(widget: Widget, name: str) -> Style:
    """What the style sheet says of a component class, and nothing else."""
    styles = widget.get_component_styles(name)
    ground = widget.background_colors[1]
    bgcolor = color = None
    if styles.has_rule("background"):
        ground += styles.background
        bgcolor = ground.rich_color
    if styles.has_rule("auto_color") and styles.auto_color:
        color = ground.get_contrast_text(1.0).rich_color
    elif styles.has_rule("color"):
        color = (ground + styles.color).rich_color
    return Style(color=color, bgcolor=bgcolor) + styles.text_style
