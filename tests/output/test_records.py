"""Records in memory and on disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing

import pytest

from cchc_tui.model.errors import CchcError
from cchc_tui.output.records import Records

_KEPT = [b"", "đã".encode(), b"x" * 300, b"", b"last"]


@pytest.fixture(params=[10, 1 << 20], ids=["on disk", "in memory"])
def records(request: pytest.FixtureRequest) -> Iterator[Records]:
    with closing(Records(request.param)) as found:
        yield found


def test_records_come_back_as_they_were(records: Records) -> None:
    for record in _KEPT:
        records.append(record)
    assert list(records) == _KEPT
    assert [records[place] for place in (4, 1, 0)] == [b"last", "đã".encode(), b""]
    assert len(records) == 5


def test_more_may_be_kept_after_reading(records: Records) -> None:
    records.append(b"one")
    records.append(b"two")
    assert records[0] == b"one"
    records.append(b"three")
    assert list(records) == [b"one", b"two", b"three"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")
def test_a_full_disk_says_what_to_do(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    with open("/dev/full", "wb", buffering=0) as full, pytest.raises(CchcError) as raised:
        monkeypatch.setattr(records, "_file", full)
        records.append(b"x")
    told, hint = raised.value.message, raised.value.hint
    assert told.render(str) == "no room for temporary files: No space left on device"
    assert hint is not None and "TMPDIR" in hint.template
