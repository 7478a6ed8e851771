"""How long to wait before trying again."""

from datetime import timedelta

_MOST_DOUBLINGS = 30


def backoff(
    attempts: int, *, base: timedelta, ceiling: timedelta, spread: float = 0.5
) -> timedelta:
    """Return the wait after so many failed attempts: doubled each time, up to the ceiling.

    `spread`, a number in [0, 1), moves the wait by up to a fifth either way, so that what failed
    together does not come back together.
    """
    doubled = base * (1 << min(max(attempts - 1, 0), _MOST_DOUBLINGS))
    return min(doubled, ceiling) * (0.8 + 0.4 * spread)
