"""The body of a response, inflated within bounds."""

import zlib
from collections.abc import AsyncIterable

_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS


class BodyError(Exception):
    """A body that is too large, or encoded in a way we don't read; the text says which."""


async def read_body(chunks: AsyncIterable[bytes], *, encoding: str, most: int) -> bytes:
    """Join the raw chunks of a response, inflated where it is gzip or deflate.

    Never holds more than `most` bytes and one chunk: what would inflate to more is refused while
    it does. Raises BodyError.
    """
    coding = encoding.strip().lower()
    if coding in {"", "identity"}:
        return await _plain(chunks, most)
    if coding in {"gzip", "x-gzip", "deflate"}:
        return await _inflated(chunks, most)
    raise BodyError(f"the server sent the encoding {coding[:40]!r} though none was asked for")


async def _plain(chunks: AsyncIterable[bytes], most: int) -> bytes:
    body = bytearray()
    async for chunk in chunks:
        _grow(body, chunk, most)
    return bytes(body)


async def _inflated(chunks: AsyncIterable[bytes], most: int) -> bytes:
    body, inflate = bytearray(), zlib.decompressobj(_GZIP_OR_ZLIB)
    raw = 0
    try:
        async for chunk in chunks:
            raw += len(chunk)
            if raw > most:
                raise _too_large(most)
            while chunk and not inflate.eof:
                _grow(body, inflate.decompress(chunk, most - len(body) + 1), most)
                chunk = inflate.unconsumed_tail  # noqa: PLW2901 -- what is left of it
    except zlib.error:
        raise BodyError("the body is not the gzip that it says it is") from None
    if raw and not inflate.eof:
        raise BodyError("the body ends in the middle")
    return bytes(body)


def _grow(body: bytearray, more: bytes, most: int) -> None:
    body += more
    if len(body) > most:
        raise _too_large(most)


def _too_large(most: int) -> BodyError:
    return BodyError(f"the body is larger than fetch.max_body_bytes ({most})")
