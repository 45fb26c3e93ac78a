"""Sample documents broken by seeded faults."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"</?[\w:]+[^<>]*>")
_WILD = (b"0", b"-1", b"65536", b"4294967295", b"99999999999999999999", b"9" * 300)
_MOST_XML_EDITS = 12
_NO_ZIP = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError, LookupError, OSError)
_LARGEST_EDITED = 1_000_000


class Mutant(NamedTuple):
    """A broken document."""

    name: str
    data: bytes
    fault: str


Fault = Callable[[bytes, Random], bytes]


def mutants(files: Sequence[Path], count: int, seed: int) -> Iterator[Mutant]:
    """`count` mutants of the files in turn; the same seed gives the same mutants."""
    for number in range(count):
        random = Random(f"{seed}/{number}")
        path = files[number % len(files)]
        faults = _FAULTS + (_ZIP_FAULTS * 3 if path.suffix == ".docx" else ())
        data, names = path.read_bytes(), []
        for fault in random.choices(faults, k=random.choice((1, 1, 1, 2, 4))):
            try:
                data = fault(data, random)
            except _NO_ZIP:
                continue  # what is no zip any more keeps the faults it has
            names.append(fault.__name__.strip("_"))
        yield Mutant(f"{number:05}{path.suffix}", data, " + ".join(names))


def _flipped_bytes(data: bytes, random: Random) -> bytes:
    broken = bytearray(data)
    for _ in range(random.choice((1, 4, 32, 256)) if broken else 0):
        broken[random.randrange(len(broken))] = random.randrange(256)
    return bytes(broken)


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _hole(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.randrange(1, 2000) :]


def _repeated_piece(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    piece = data[start : start + random.randrange(1, 500)]
    return data[:start] + piece * random.choice((2, 10, 500)) + data[start:]


def _wild_number(data: bytes, random: Random) -> bytes:
    """A length, offset or count that is out of bounds."""
    numbers = list(_NUMBER.finditer(data))
    if not numbers:
        return data
    match = random.choice(numbers)
    return data[: match.start()] + random.choice(_WILD) + data[match.end() :]


_FAULTS: tuple[Fault, ...] = (_flipped_bytes, _cut, _hole, _repeated_piece, _wild_number)


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _packed(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, content)
    return packed.getvalue()


def _swapped_members(data: bytes, random: Random) -> bytes:
    members = _members(data)
    one, other = random.sample(sorted(members), 2)
    members[one], members[other] = members[other], members[one]
    return _packed(members)


def _lost_member(data: bytes, random: Random) -> bytes:
    members = _members(data)
    del members[random.choice(sorted(members))]
    return _packed(members)


def _broken_member(data: bytes, random: Random) -> bytes:
    members = _members(data)
    name = random.choice(sorted(members))
    members[name] = random.choice(_FAULTS)(members[name], random)
    return _packed(members)


def _edited_xml(data: bytes, random: Random) -> bytes:
    """Tags dropped, doubled, moved, and numbers made wild: XML that is often still well formed."""
    members = _members(data)
    name = random.choice([name for name in sorted(members) if name.endswith(".xml")])
    for _ in range(random.randrange(1, _MOST_XML_EDITS)):
        members[name] = _edited(members[name], random)
    return _packed(members)


def _edited(xml: bytes, random: Random) -> bytes:
    tags = list(_TAG.finditer(xml)) if len(xml) < _LARGEST_EDITED else []
    if not tags:
        return xml
    tag, other = random.choice(tags), random.choice(tags)
    edit = random.randrange(5)
    if edit == 0:
        return _wild_number(xml, random)
    if edit == 1:
        return xml[: tag.start()] + b"<w:p/>" + xml[tag.start() :]
    if edit == 2 and tag.group().endswith(b"/>"):
        return xml[: tag.start()] + xml[tag.end() :]
    if edit == 3 and tag.group().endswith(b"/>"):
        return xml[: other.end()] + tag.group() + xml[other.end() :]
    start, end = sorted((tag.start(), other.start()))
    return xml[:end] + xml[start:end] * random.choice((1, 20)) + xml[end:]


def _entities(data: bytes, random: Random) -> bytes:
    """An entity that refers to entities, ten times over, in one part."""
    members = _members(data)
    name = random.choice([name for name in sorted(members) if name.endswith(".xml")])
    levels = b"".join(
        b'<!ENTITY e%d "%s">' % (level, b"&e%d;" % (level - 1) * 10) for level in range(1, 12)
    )
    head = b'<!DOCTYPE w [<!ENTITY e0 "lol">' + levels + b"]>"
    content = members[name].partition(b"?>")[2].replace(b"</w:t>", b"&e11;</w:t>", 3)
    members[name] = b'<?xml version="1.0"?>' + head + content
    return _packed(members)


_ZIP_FAULTS: tuple[Fault, ...] = (
    _swapped_members,
    _lost_member,
    _broken_member,
    _edited_xml,
    _edited_xml,
    _entities,
)
