"""Lists damaged in one of many ways, the same for the same number: bytes, parts of the archive, what the parts say."""

import functools
import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable

from ropa.importing.importer import Source
from tests.unit.mandates.made_list import list_names, made_list

_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"<[^<>]{1,200}>")
_SPANS = (b"0", b"-1", b"1048576", b"16384", b"99999999999999999999", b"1e308", b"NaN", b"")
_WORDS = (
    *(
        b"<",
        b">",
        b"&",
        b"&#0;",
        b"&#x10FFFF;",
        b'"',
        b"]]>",
        b"<!--",
        b"<?x?>",
        b"\xff\xfe",
        b"\x00",
        b"A1:XFD1048576",
    ),
    *(b"true", b"VTC nr. 49/2017", b"=HYPERLINK(", b"{" * 50, b"(" * 500, b"van " * 300, b"31/02/2017", b"\xc3\xab"),
)


@functools.cache
def _seeds() -> tuple[Source, ...]:
    made = [made_list(name) for name in list_names()]
    return tuple(one.source(kind) for one in made for kind in ("xlsx", "ods", "csv") if kind == "xlsx" or one.plain)


def mutated(number: int) -> Source:
    """Return the list with this number: one of the lists of the tests with one to four damages."""
    chance = random.Random(number)  # noqa: S311 - it has to be the same every time
    seed = chance.choice(_seeds())
    data = seed.data
    for _ in range(chance.randint(1, 4)):
        damage = chance.choice(_DAMAGES if data.startswith(b"PK") else _OF_BYTES)
        data = damage(data, chance)
    return Source(seed.name, data)


def _flipped(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return b"PK"
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]


def _cut(data: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    return data[:begin] + data[min(len(data), begin + chance.choice((1, 7, 400, 10_000))) :]


def _inserted(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(_WORDS) * chance.choice((1, 1, 1, 40)) + data[place:]


def _doubled(data: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    end = min(len(data), begin + chance.choice((10, 300, 5_000)))
    return data[:end] + data[begin:end] * chance.choice((1, 1, 20)) + data[end:]


def _renumbered(data: bytes, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    where = chance.choice(found)
    return data[: where.start()] + chance.choice(_SPANS) + data[where.end() :]


def _untagged(data: bytes, chance: random.Random) -> bytes:
    found = list(_TAG.finditer(data))
    if not found:
        return data
    where, other = chance.choice(found), chance.choice(found)
    return data[: where.start()] + chance.choice((b"", other.group(), where.group() * 3)) + data[where.end() :]


_OF_BYTES: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flipped, _cut, _inserted, _doubled, _renumbered)
_OF_PARTS = (*_OF_BYTES, _untagged, _untagged, _renumbered)


def _inside(data: bytes, chance: random.Random) -> bytes:
    """Damage one part and pack the archive anew, so that the damage comes as far as the reader of that part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return _flipped(data, chance)
    if not parts:
        return data
    likely = [name for name in parts if "sheet" in name or "content" in name or "shared" in name] or list(parts)
    chosen = chance.choice(likely if chance.random() < 0.7 else list(parts))
    parts[chosen] = chance.choice(_OF_PARTS)(parts[chosen], chance)
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return raw.getvalue()


_DAMAGES = (*_OF_BYTES[:4], *(_inside,) * 12)
