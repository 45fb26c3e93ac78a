"""Why a file cannot be read: one line each, with what to do about it."""

from __future__ import annotations

from cchc_tui.model.errors import InputError
from cchc_tui.model.messages import N_, Message


def empty() -> InputError:
    """Nothing in the file."""
    return InputError(Message(N_("the file is empty")))


def empty_document() -> InputError:
    """A document without a word."""
    return InputError(Message(N_("the document holds no text")))


def binary() -> InputError:
    """Bytes that are no text."""
    return InputError(Message(N_("a binary file, not text")))


def lock_file() -> InputError:
    """The owner file beside an open document."""
    return InputError(
        Message(N_("a lock file of an open document, not the document")),
        Message(N_("check the file without ~$ in its name")),
    )


def unread_kind(kind: str) -> InputError:
    """A document of another program."""
    return InputError(
        Message(N_("a document of kind {kind}, which is not read"), {"kind": kind}),
        Message(N_("open it and save it as .docx or .pdf")),
    )


def picture() -> InputError:
    """A scan kept as a picture."""
    return InputError(
        Message(N_("a picture, not text")),
        Message(N_("run text recognition (OCR) on it, or ask for the Word file")),
    )


def archive() -> InputError:
    """A zip that is no document."""
    return InputError(
        Message(N_("a zip archive, not a document")),
        Message(N_("unpack it and check the folder")),
    )


def not_what_it_is_called(extension: str) -> InputError:
    """Content that does not fit the name."""
    return InputError(
        Message(
            N_("the name ends in {extension}, the content is something else"),
            {"extension": extension},
        ),
        Message(N_("open it and save it as .docx or .pdf; a text file should end in .txt")),
    )


def encrypted() -> InputError:
    """A document that opens with a password only."""
    return InputError(
        Message(N_("the document is protected by a password")),
        Message(N_("open it, take the password off and save it again")),
    )


def damaged() -> InputError:
    """A document that its own program may still repair."""
    return InputError(
        Message(N_("the document is damaged or cut off")),
        Message(N_("get the file again, or open it and save it anew")),
    )


def damaged_page(page: int) -> InputError:
    """A page of a PDF that cannot be opened."""
    return InputError(
        Message(N_("page {page} cannot be read: the document is damaged"), {"page": str(page)}),
        Message(N_("get the file again, or open it and save it anew")),
    )


def too_large(limit: int) -> InputError:
    """A file over the limit, in bytes."""
    return InputError(
        Message(N_("larger than {limit} MB"), {"limit": str(limit // 1_000_000)}),
        Message(N_("a report is far smaller; check whether this is the right file")),
    )


def too_large_unpacked(size: int) -> InputError:
    """A packed document of so many bytes that would fill the memory."""
    return InputError(
        Message(
            N_("unpacks to {size} MB or more, as no report does"),
            {"size": str(size // 1_000_000)},
        ),
        Message(N_("do not open it if you do not know the sender; else split it")),
    )


def scanned() -> InputError:
    """A PDF of pictures."""
    return InputError(
        Message(N_("a scan: its pages are pictures without a text layer")),
        Message(N_("run text recognition (OCR) on it, or ask for the Word file")),
    )


def unknown_letters() -> InputError:
    """Text in a font or coding that nothing tells."""
    return InputError(
        Message(N_("the letters cannot be told: an unknown font or coding")),
        Message(N_("convert it to Unicode (for example with UniKey), or ask for the Word file")),
    )
