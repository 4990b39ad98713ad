"""A picture of few colours as a PNG, byte for byte the same wherever it is made.

In: rows of pixels, four bits each, and up to sixteen colours. Out: a PNG. Exists because what `zlib` makes of the
same bytes differs from one build of it to the next, and a site's bytes must not; rows here mostly repeat the row
above, which a few lines know how to say.

Sources: https://www.w3.org/TR/png-3/ , RFC 1950 (zlib), RFC 1951 (deflate, its fixed codes).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import cache

_LENGTHS = (
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2),
    (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5),
    (163, 5), (195, 5), (227, 5), (258, 0),
)  # fmt: skip
"""From 257: the shortest length of each code, and how many bits say which it is."""
_LONGEST = 258
_SHORTEST = 3
_END = 256
_WORD = (1 << 64) - 1
_SAME = re.compile(rb"\0{3,}")

Bits = tuple[int, int]
"""A number and how many bits of it count, the lowest first."""


def png(rows: Sequence[bytes], width: int, colours: Sequence[tuple[int, int, int]]) -> bytes:
    """A PNG of these rows, each `width` / 2 bytes long."""
    header = struct.pack(">IIBBBBB", width, len(rows), 4, 3, 0, 0, 0)
    palette = b"".join(bytes(colour) for colour in colours)
    data = b"".join(b"\0" + row for row in rows)
    stream = b"\x78\x01" + _packed(_deflated(rows, data)) + struct.pack(">I", zlib.adler32(data))
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", stream), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _deflated(rows: Sequence[bytes], data: bytes) -> Iterator[Bits]:
    """One block with the fixed codes. Equal rows are told as copies of the one above without looking at them."""
    size = len(rows[0]) + 1
    yield 0b011, 3
    same = 0
    for n, row in enumerate(rows):
        if n and size >= _SHORTEST and row == rows[n - 1]:
            same += size
            continue
        yield from _copies(same, size)
        same = 0
        yield from _told(data, n * size, (n + 1) * size, (size, size - 2, 1))
    yield from _copies(same, size)
    yield _literal(_END)


def _told(data: bytes, at: int, end: int, backs: Sequence[int]) -> Iterator[Bits]:
    """A stretch as copies of what stands so many bytes before; what is not alike is told by the next distance, and in
    the end as it is."""
    usable = [back for back in backs if back <= at]
    if end - at < _SHORTEST or not usable:
        yield from map(_literal, data[at:end])
        return
    back, *others = usable
    done = at
    for same in _SAME.finditer(_differences(data[at:end], data[at - back : end - back])):
        start, stop = at + same.start(), at + same.end()
        if done < start:
            yield from _told(data, done, start, others)
        yield from _copies(stop - start, back)
        done = stop
    if done < end:
        yield from _told(data, done, end, others)


def _differences(one: bytes, other: bytes) -> bytes:
    """Zero where they are the same."""
    return (int.from_bytes(one) ^ int.from_bytes(other)).to_bytes(len(one))


def _copies(count: int, back: int) -> Iterator[Bits]:
    """So many bytes as they stand `back` bytes before."""
    while count:
        length = min(count, _LONGEST)
        if 0 < count - length < _SHORTEST:
            length -= _SHORTEST
        yield from (_length(length), _distance(back))
        count -= length


@cache
def _literal(symbol: int) -> Bits:
    if symbol < 144:
        return _turned(0x30 + symbol, 8), 8
    if symbol < 256:
        return _turned(0x190 + symbol - 144, 9), 9
    if symbol < 280:
        return _turned(symbol - 256, 7), 7
    return _turned(0xC0 + symbol - 280, 8), 8


@cache
def _length(length: int) -> Bits:
    code = max(n for n, (least, _) in enumerate(_LENGTHS) if least <= length)
    least, extra = _LENGTHS[code]
    value, bits = _literal(257 + code)
    return value | (length - least) << bits, bits + extra


@cache
def _distance(back: int) -> Bits:
    """Two codes for each power of two, from 4 on."""
    if back <= 4:
        return _turned(back - 1, 5), 5
    extra = (back - 1).bit_length() - 2
    code = 2 * extra + ((back - 1) >> extra)
    return _turned(code, 5) | ((back - 1) & ((1 << extra) - 1)) << 5, 5 + extra


def _turned(value: int, bits: int) -> int:
    return int(f"{value:0{bits}b}"[::-1], 2)


def _packed(found: Iterator[Bits]) -> bytes:
    out, waiting, held = bytearray(), 0, 0
    for value, bits in found:
        waiting |= value << held
        held += bits
        if held >= 64:
            out += (waiting & _WORD).to_bytes(8, "little")
            waiting >>= 64
            held -= 64
    return bytes(out) + waiting.to_bytes((held + 7) // 8, "little")
