"""PNG with few colours made small: https://www.w3.org/TR/png-3/, as far as a browser writes it."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE = 256


def smaller(picture: bytes) -> bytes:
    """Return a picture of 8 bits a channel with at most 256 colours, the most frequent as is."""
    width, height, channels = _header(picture)
    colors = [
        row[at : at + 3]
        for row in _rows(picture, width * channels, channels)
        for at in range(0, len(row), channels)
    ]
    palette, index = _reduce(Counter(colors))
    lines = b"".join(
        b"\0" + bytes(index[color] for color in colors[line * width : (line + 1) * width])
        for line in range(height)
    )
    return _SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", b"".join(palette)),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _reduce(counted: "Counter[bytes]") -> tuple[list[bytes], dict[bytes, int]]:
    """Return the commonest colours, and for each colour the place of the nearest of them."""
    palette = [color for color, _ in counted.most_common(_PALETTE)]
    index = {color: place for place, color in enumerate(palette)}
    for color in counted.keys() - index.keys():
        index[color] = min(range(len(palette)), key=lambda at: _distance(palette[at], color))
    return palette, index


def _distance(one: bytes, other: bytes) -> int:
    return sum((left - right) ** 2 for left, right in zip(one, other, strict=True))


def _header(picture: bytes) -> tuple[int, int, int]:
    width, height, depth, kind = struct.unpack(">IIBB", picture[16:26])
    channels = {2: 3, 6: 4}.get(kind)
    if depth != 8 or channels is None:
        raise ValueError(f"no picture of a browser: depth {depth}, colour type {kind}")
    return width, height, channels


def _rows(picture: bytes, length: int, step: int) -> Iterator[bytes]:
    """Yield the lines without their filters."""
    data = zlib.decompress(b"".join(_data(picture)))
    above = bytes(length)
    for start in range(0, len(data), length + 1):
        line = bytearray(data[start + 1 : start + 1 + length])
        _unfilter(line, above, data[start], step)
        above = bytes(line)
        yield above


def _unfilter(line: bytearray, above: bytes, kind: int, step: int) -> None:
    if kind == 0:
        return
    for at in range(len(line)):
        left, corner = (line[at - step], above[at - step]) if at >= step else (0, 0)
        up = above[at]
        guess = (left, up, (left + up) // 2, _paeth(left, up, corner))[kind - 1]
        line[at] = (line[at] + guess) & 0xFF


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    by_left, by_up, by_corner = abs(guess - left), abs(guess - up), abs(guess - corner)
    if by_left <= by_up and by_left <= by_corner:
        return left
    return up if by_up <= by_corner else corner


def _data(picture: bytes) -> Iterator[bytes]:
    at = len(_SIGNATURE)
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        if picture[at + 4 : at + 8] == b"IDAT":
            yield picture[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)
