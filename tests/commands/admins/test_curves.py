import struct
import zlib

import pytest

from bot.commands.admins.curves import Curves, draw

HOURS = tuple((hour, f"{hour:02}:00") for hour in range(0, 24, 4))


@pytest.mark.parametrize(
    ("posts", "lags"),
    [
        ((0,) * 23 + (1,), (None,) * 23 + (12.0,)),
        (tuple(range(24)), (None,) * 24),
        ((123_456,) * 24, (0.0,) * 12 + (900_000.0,) * 12),
        ((5,) * 24, (-3.0,) * 24),
    ],
)
def test_whatever_there_is_can_be_drawn(
    posts: tuple[int, ...], lags: tuple[float | None, ...]
) -> None:
    picture = draw(Curves(posts=posts, first=lags, last=lags, ticks=HOURS))
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", picture[16:24]) == (1080, 1080)


def test_no_letter_lacks_in_the_font(recwarn: pytest.WarningsRecorder) -> None:
    ticks = tuple(enumerate(("11/24", "24.11.", "24/11", "11. 24.", "12:00")))
    draw(Curves(posts=(1,) * 5, first=(1.0,) * 5, last=(9_000.0,) * 5, ticks=ticks))
    assert not [each for each in recwarn if "Glyph" in str(each.message)]


def test_a_busy_hour_looks_unlike_a_quiet_one() -> None:
    quiet = Curves(posts=(0, 1), first=(None, 2.0), last=(None, 3.0), ticks=())
    busy = Curves(posts=(9, 1), first=(2.0, 2.0), last=(3.0, 3.0), ticks=())
    assert zlib.crc32(draw(quiet)) != zlib.crc32(draw(busy))
