"""Legal documents a report cites, in text order."""

from cchc_tui.extract.citations.reader import read_citations

__all__ = ["read_citations"]
