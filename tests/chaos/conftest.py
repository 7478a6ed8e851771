"""What the crash tests share: everything that a bot imports is imported once for all of them."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.chaos.lives import Lives, many_lives


@pytest.fixture(scope="session")
def nursery() -> Iterator[Lives]:
    """Where lives come from, for a whole test run."""
    with many_lives() as lives:
        yield lives


@pytest.fixture
async def lives(nursery: Lives) -> AsyncIterator[Lives]:
    """Lives of the bot; the last has ended when the test has."""
    yield nursery
    await nursery.close()
