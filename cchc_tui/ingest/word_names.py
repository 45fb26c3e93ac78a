"""The XML names of a Word document, and short ways to what they hold."""

from __future__ import annotations

from lxml import etree

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{TRANSITIONAL}}}"
_OFF = frozenset({"0", "false", "off", "none", "nil"})


def child(node: etree._Element | None, name: str) -> etree._Element | None:
    """The first child with this name in Word's name space."""
    return None if node is None else node.find(W + name)


def value(node: etree._Element | None) -> str:
    """The attribute `val`; empty where there is none."""
    return "" if node is None else node.get(W + "val", "")


def is_on(node: etree._Element | None) -> bool:
    """Whether a switch such as <w:vanish/> is there and not set off."""
    return node is not None and value(node) not in _OFF


def local_name(node: etree._Element) -> str:
    """The name of an element without its name space; empty for comments and entities."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
