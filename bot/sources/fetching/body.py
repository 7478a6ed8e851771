"""The body of an answer, unpacked piece by piece, so that no answer can fill the memory."""

import asyncio
import io
import zlib
from collections.abc import AsyncIterable, Iterator
from typing import TYPE_CHECKING

from bot.model.troubles import Trouble
from bot.sources.fetching.troubles import FetchError

if TYPE_CHECKING:
    from zlib import _Decompress

_PIECE = 262_144
_MANY_CHUNKS, _CRUMB = 20_000, 32
_GZIP = b"\x1f\x8b"  # RFC 1952 section 2.3.1
_AS_GZIP, _AS_ZLIB, _AS_DEFLATE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_DEFLATE = 8  # RFC 1950 section 2.2
_PLAIN = {"", "identity", "none", "utf-8", "utf8"}  # the last three by mistake, as browsers read it
_PACKED = {"gzip", "x-gzip", "deflate"}  # RFC 9110 section 8.4.1


async def read_body(chunks: AsyncIterable[bytes], *, coding: str, most: int) -> bytes:
    """Join the raw chunks of an answer; `coding` is its Content-Encoding.

    Holds at most `most` bytes, one chunk and one piece: what would unpack to more is refused
    while it does. Other tasks run between the pieces. Raises FetchError.
    """
    unpack = _unpacker(coding.strip().lower())
    body, received, count = io.BytesIO(), 0, 0
    async for chunk in chunks:
        received, count = received + len(chunk), count + 1
        _check_crumbs(received, count)
        for piece in unpack.feed(chunk):
            body.write(piece)
            check_size(body.tell(), most)
            await asyncio.sleep(0)
        check_size(received, most)
        await asyncio.sleep(0)
    for piece in unpack.end():
        body.write(piece)
    check_size(body.tell(), most)
    return body.getvalue()


def check_size(size: int, most: int) -> None:
    """Refuse a body of this many bytes if it is too large. Raises FetchError."""
    if size > most:
        raise FetchError(
            Trouble.TOO_LARGE, f"the answer is larger than {most:,} bytes (fetch.max_body_bytes)"
        )


def _check_crumbs(received: int, count: int) -> None:
    """Refuse a body in chunks of a few bytes: each costs as much work as a large one."""
    if count > _MANY_CHUNKS and received < count * _CRUMB:
        raise FetchError(Trouble.BROKEN_ANSWER, "the answer comes in crumbs of a few bytes")


def _unpacker(coding: str) -> "_Plain | _Packed":
    if coding in _PLAIN:
        return _Plain()
    if coding in _PACKED:
        return _Packed(is_deflate=coding == "deflate")
    raise FetchError(
        Trouble.BROKEN_ANSWER,
        f"the answer is packed as {coding[:40]!r}, though only gzip was asked for",
    )


class _Plain:
    """A body as it is."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data

    def end(self) -> Iterator[bytes]:
        yield b""


class _Packed:
    """Gzip members, a zlib stream or bare deflate; what turns out not to be packed stays as it is.

    What follows the last gzip member is padding and not read, as gzip(1) does.
    """

    def __init__(self, *, is_deflate: bool) -> None:
        self._is_deflate = is_deflate
        self._head = b""
        self._member: _Decompress | None = None
        self._has_begun = self._is_plain = self._is_over = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Unpack what has come, in bounded pieces. Raises FetchError when it can't be."""
        data, self._head = self._head + data, b""
        while not self._is_over:
            if self._is_plain:
                yield data
                return
            if self._member is None:
                if len(data) < len(_GZIP):
                    self._head = data
                    return
                self._begin(data[: len(_GZIP)])
                continue
            piece, data = self._inflate(self._member, data)
            if piece:
                yield piece
            elif not data:
                return

    def end(self) -> Iterator[bytes]:
        """Give what is left; a body that is cut off is refused, since its text would be too."""
        if self._member is not None:
            raise FetchError(Trouble.BROKEN_ANSWER, "the answer ends in the middle")
        if not self._has_begun:
            yield self._head

    def _inflate(self, member: "_Decompress", data: bytes) -> tuple[bytes, bytes]:
        try:
            piece = member.decompress(data, _PIECE)
        except zlib.error:
            raise FetchError(
                Trouble.BROKEN_ANSWER, "the answer is not packed as it says it is"
            ) from None
        if not member.eof:
            return piece, member.unconsumed_tail
        self._member, self._is_over = None, self._is_deflate
        return piece, member.unused_data

    def _begin(self, head: bytes) -> None:
        if head == _GZIP:
            self._member = zlib.decompressobj(_AS_GZIP)
        elif self._has_begun:
            self._is_over = True
        elif self._is_deflate:  # RFC 9110 section 8.4.1.2: some send it without the zlib wrapper
            is_zlib = head[0] & 0x0F == _DEFLATE and int.from_bytes(head, "big") % 31 == 0
            self._member = zlib.decompressobj(_AS_ZLIB if is_zlib else _AS_DEFLATE)
        else:
            self._is_plain = True
        self._has_begun = True
