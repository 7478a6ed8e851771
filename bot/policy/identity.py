"""When an entry under a known name is another article: a daily column that keeps its address."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.identity import stable_id
from bot.model.sources import Entry

_ANOTHER_DAY = timedelta(hours=12)


def as_another(entry: Entry, known_title: str, known_at: datetime | None) -> Entry:
    """Return the entry under an id of its own when it is not what is known under its id.

    Another title alone is a correction, a later time alone an update; both make it another.
    """
    if not is_another(entry.title, entry.published_at, known_title, known_at):
        return entry
    return replace(entry, id=variant_id(entry.id, entry.title))


def is_another(
    title: str, published_at: datetime | None, known_title: str, known_at: datetime | None
) -> bool:
    """Tell whether title and time are those of another article."""
    if published_at is None or known_at is None or _plain(title) == _plain(known_title):
        return False
    return abs(published_at - known_at) > _ANOTHER_DAY


def is_corrected(title: str, known_title: str) -> bool:
    """Tell whether an entry's title has changed, where both are known."""
    return bool(title and known_title) and _plain(title) != _plain(known_title)


def variant_id(entry_id: str, title: str) -> str:
    """Return the id of an article that came under the id of another."""
    return stable_id(entry_id, _plain(title))


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
