"""Changes a file at random: its bytes, or the parts of an archive, where check sums do not find it first."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.unit.readers import made

_TOKENS = (
    *(b"\0", b"\xff", b"<", b">", b"&", b'"', b"</", b"/>", b"-1", b"0", b"99999999999999999999", b"NaN"),
    *(b"1e999", b"\xed\xa0\x80", b"&#0;", b"&#1114112;", b"<![CDATA[", b"<?xml", b"<!DOCTYPE x>", b"\n"),
    *(b'rowspan="9999"', b'ref="A1:XFD1048576"', b"[[[[", b"{{{{", b"endobj", b"stream", b"/Kids[1 0 R]"),
    *("（责任单位：".encode(), "一、".encode(), "序号\t责任单位\n".encode(), "2022年13月".encode()),
)
_MOST_CHANGES = 8
LARGEST = 1 << 20


def mutated(seed: bytes, random: Random) -> bytes:
    """The file with a few changes; in an archive they are mostly inside one of its parts."""
    if seed.startswith(b"PK\x03\x04") and random.random() < 0.9:
        return _in_archive(seed, random)
    return _changed(seed, random)


def _in_archive(seed: bytes, random: Random) -> bytes:
    try:
        parts = made.unzipped(seed)
    except Exception:  # noqa: BLE001 however an earlier change broke it, its bytes can be changed
        return _changed(seed, random)
    for name in random.sample(sorted(parts), min(len(parts), random.choice((1, 1, 2)))):
        if random.random() < 0.1:
            del parts[name]
        else:
            parts[name] = _changed(parts[name], random)
    return made.zip_of(parts)


def _changed(data: bytes, random: Random) -> bytes:
    for _ in range(random.randint(1, _MOST_CHANGES)):
        data = random.choice(_CHANGES)(data, random)[:LARGEST]
    return data


def _flip(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_TOKENS) + data[at:]


def _replace(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    token = random.choice(_TOKENS)
    return data[:at] + token + data[at + len(token) :]


def _cut(data: bytes, random: Random) -> bytes:
    start, end = sorted(random.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[min(end, start + 200) :]


def _repeat(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    piece = data[at : at + random.randint(1, 60)]
    return data[:at] + piece * random.choice((2, 10, 300)) + data[at:]


def _swap(data: bytes, random: Random) -> bytes:
    first, second = sorted(random.randrange(len(data) + 1) for _ in range(2))
    return data[:first] + data[second : second + 50] + data[first:second] + data[second + 50 :]


def _number(data: bytes, random: Random) -> bytes:
    """Another number in the place of one."""
    at = next((i for i in range(random.randrange(len(data) + 1), len(data)) if 48 <= data[i] <= 57), None)
    value = random.choice((b"0", b"-1", b"2147483648", b"4294967295", b"1e308", b"65536"))
    return data if at is None else data[:at] + value + data[at + 1 :]


_CHANGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    _flip,
    _insert,
    _replace,
    _cut,
    _repeat,
    _swap,
    _number,
)
