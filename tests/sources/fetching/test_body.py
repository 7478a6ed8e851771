import tracemalloc
import zlib
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.fetching.body import read_body
from bot.sources.fetching.troubles import FetchError
from tests.sources.servers import gzipped

TEXT = b"One sentence follows another. " * 200


async def chunked(data: bytes, size: int) -> AsyncIterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize("size", [1, 2, 7, 100_000])
@pytest.mark.parametrize(
    ("coding", "data"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("UTF-8", TEXT),
        ("gzip", gzipped(TEXT)),
        (" X-GZip ", gzipped(TEXT)),
        (
            "gzip",
            gzipped(TEXT[:999]) + gzipped(b"") + gzipped(TEXT[999:]),
        ),
        ("gzip", gzipped(TEXT) + b"\0" * 512),
        ("gzip", gzipped(TEXT) + b"rubbish"),
        ("gzip", TEXT),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT) + b"rubbish"),
        ("deflate", bare_deflate(TEXT)),
        ("deflate", gzipped(TEXT)),
    ],
)
async def test_a_body_is_unpacked_however_it_is_cut(coding: str, data: bytes, size: int) -> None:
    body = await read_body(chunked(data, size), coding=coding, most=1_000_000)
    assert body == TEXT


@pytest.mark.parametrize("data", [b"", b"x", gzipped(b"")])
async def test_a_tiny_body_is_no_trouble(data: bytes) -> None:
    expected = data if len(data) < 2 else b""
    assert await read_body(chunked(data, 10), coding="gzip", most=10_000) == expected


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, gzip", "gzip, br", "x" * 999])
async def test_an_encoding_that_was_not_asked_for_is_refused(coding: str) -> None:
    with pytest.raises(FetchError, match="though only gzip was asked for") as refused:
        await read_body(chunked(b"data", 10), coding=coding, most=10)
    assert len(str(refused.value)) < 120


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (gzipped(TEXT)[:-9], "ends in the middle"),
        (gzipped(TEXT)[:40], "ends in the middle"),
        (gzipped(TEXT)[:-8] + b"\0" * 8, "not packed as it says"),
        (b"\x1f\x8b" + TEXT, "not packed as it says"),
    ],
)
async def test_a_broken_body_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        await read_body(chunked(data, 100), coding="gzip", most=1_000_000)


@pytest.mark.parametrize("coding", ["", "gzip"])
async def test_a_body_may_be_as_large_as_the_limit_and_no_larger(coding: str) -> None:
    for size, fits in ((1000, True), (1001, False)):
        data = gzipped(b" " * size) if coding else b" " * size
        if fits:
            assert len(await read_body(chunked(data, 64), coding=coding, most=1000)) == size
        else:
            with pytest.raises(FetchError, match="larger than 1,000 bytes"):
                await read_body(chunked(data, 64), coding=coding, most=1000)


async def test_a_body_in_crumbs_is_refused() -> None:
    with pytest.raises(FetchError, match="in crumbs"):
        await read_body(chunked(b"x" * 25_000, 1), coding="", most=30_000)


async def test_raw_bytes_count_too_where_they_unpack_to_nothing() -> None:
    data = gzipped(b"") * 1000
    with pytest.raises(FetchError, match="larger than 1,000 bytes"):
        await read_body(chunked(data, 64), coding="gzip", most=1000)


@pytest.mark.parametrize("size", [1000, 10_000_000])
async def test_a_bomb_is_refused_before_it_fills_the_memory(size: int) -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    tracemalloc.start()
    try:
        with pytest.raises(FetchError, match="larger than 1,000,000 bytes"):
            await read_body(chunked(bomb, size), coding="gzip", most=1_000_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4_000_000


async def unpacked(data: bytes, size: int, coding: str) -> bytes | None:
    try:
        return await read_body(chunked(data, size), coding=coding, most=5000)
    except FetchError:
        return None


@given(st.binary(max_size=3000), st.integers(1, 400), st.sampled_from(["", "gzip", "deflate"]))
async def test_what_was_packed_comes_out_again(data: bytes, size: int, coding: str) -> None:
    packed = {"": data, "gzip": gzipped(data), "deflate": zlib.compress(data)}[coding]
    assert await unpacked(packed, size, coding) == data


@given(
    st.binary(max_size=300) | st.binary(max_size=300).map(lambda tail: b"\x1f\x8b\x08\0" + tail),
    st.integers(1, 400),
    st.sampled_from(["", "gzip", "deflate"]),
)
async def test_any_bytes_give_a_body_or_a_reason(data: bytes, size: int, coding: str) -> None:
    body = await unpacked(data, size, coding)
    assert body is None or len(body) <= 5000
