"""A comment to cchc that does not do what it was written for.

What: a comment `<!-- cchc: ignore CODES reason -->` without a reason, with a code that no rule has,
before no text, or with nothing to suppress; and one that is not understood. A code whose rules were
not asked for, or need other reports, is left alone.
Why: what was once explained must stay explained; a comment that does nothing hides the next slip.
Source: docs/scripts.md, suppression.

Fails:
    <!-- cchc: ignore AR101 -->
    Tiếp nhận 425 hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ.

    <!-- cchc: ignore AR101 hồ sơ liên thông tính ở huyện -->
    Tiếp nhận 424 hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ.

    <!-- cchc: ignore QQ1 theo biểu mẫu của tỉnh -->
    Tiếp nhận 424 hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ.

    Tiếp nhận 424 hồ sơ trong kỳ. <!-- cchc: ignor AR101 hồ sơ liên thông tính ở huyện -->

Passes:
    <!-- cchc: ignore AR101 hồ sơ liên thông tính ở huyện -->
    Tiếp nhận 425 hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ.

    <!-- số liệu lấy đến hết ngày 14 -->
    Tiếp nhận 424 hồ sơ, gồm: trực tuyến 281 hồ sơ, trực tiếp 143 hồ sơ.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.data.catalogue import rule_codes
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.suppressions import ByPlace, Suppression
from cchc_tui.rules.base import Case

CODE = "SP701"
SLUG = "suppression"
SEVERITIES = (Severity.INFO,)
CLASS = FindingClass.FORM


def check(case: Case) -> Iterator[Finding]:
    """A finding for each thing that is wrong with a comment; `case.found` tells what it is for."""
    found = ByPlace(case.found)
    for suppression in case.suppressions:
        for message in (*_faults(suppression), *_vain_codes(suppression, found, case.ran)):
            yield Finding(
                CODE,
                Severity.INFO,
                CLASS,
                suppression.start,
                suppression.end,
                message,
                roles=(("comment", "", " ".join(suppression.codes)),),
            )


def _faults(suppression: Suppression) -> Iterator[Message]:
    if not suppression.codes:
        yield Message(_NOT_UNDERSTOOD)
    elif not suppression.reason:
        yield Message(_NO_REASON)
    elif not suppression.pieces:
        yield Message(_NO_BLOCK)


def _vain_codes(
    suppression: Suppression, found: ByPlace[Finding], ran: frozenset[str]
) -> Iterator[Message]:
    """Codes without a rule, and codes whose rules all looked and found nothing in the block."""
    known = rule_codes() | ran
    for code in suppression.codes:
        meant = {rule for rule in known if rule.startswith(code)}
        if not meant:
            yield Message(_UNKNOWN, {"code": code})
        elif suppression.reason and meant <= ran and _is_vain(code, suppression, found):
            yield Message(_UNUSED, {"code": code})


def _is_vain(code: str, suppression: Suppression, found: ByPlace[Finding]) -> bool:
    """Whether its block has nothing to suppress; that there is no block is told apart."""
    return suppression.pieces != () and not any(True for _ in found.within(suppression, code))


_NOT_UNDERSTOOD = N_(
    "this comment is not understood and suppresses nothing;"
    " write <!-- cchc: ignore AR101 reason -->"
)
_NO_REASON = N_("this comment gives no reason and suppresses nothing")
_NO_BLOCK = N_("no paragraph, list item or table follows this comment; it suppresses nothing")
_UNKNOWN = N_("this comment names {code}, which is no rule")
_UNUSED = N_("this comment suppresses {code}, which is not found here; it can go")
