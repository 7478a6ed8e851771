import struct
import zlib

import pytest

from tests.browser.pictures import smaller

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def picture(lines: bytes, *, depth: int = 8) -> bytes:
    """Return a picture of 2 by 5 pixels."""
    header = struct.pack(">IIBBBBB", 2, 5, depth, 2, 0, 0, 0)
    parts = chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(lines)), chunk(b"IEND", b"")
    return SIGNATURE + b"".join(parts)


def colors(small: bytes) -> list[bytes]:
    """Return the pixels of a picture with a palette and unfiltered lines."""
    found = {}
    at = len(SIGNATURE)
    while at < len(small):
        (length,) = struct.unpack(">I", small[at : at + 4])
        found[small[at + 4 : at + 8]] = small[at + 8 : at + 8 + length]
        at += 12 + length
    lines = zlib.decompress(found[b"IDAT"])
    places = [place for start in range(0, len(lines), 3) for place in lines[start + 1 : start + 3]]
    return [found[b"PLTE"][3 * place : 3 * place + 3] for place in places]


def test_each_filter_is_undone_and_the_colours_are_kept() -> None:
    one, two = b"\x10\x20\x30", b"\x15\x25\x35"
    step = b"\x05\x05\x05"
    half = bytes(part - part // 2 for part in one)
    average = bytes(
        (right - (left + right) // 2) & 0xFF for left, right in zip(one, two, strict=True)
    )
    lines = b"".join(
        (
            b"\x00" + one + two,
            b"\x01" + one + step,
            b"\x02" + bytes(6),
            b"\x03" + half + average,
            b"\x04" + bytes(6),
        )
    )
    assert colors(smaller(picture(lines))) == [one, two] * 5


def test_only_what_a_browser_writes_is_read() -> None:
    with pytest.raises(ValueError, match="depth 16"):
        smaller(picture(b"", depth=16))
