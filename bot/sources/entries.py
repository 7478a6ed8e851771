"""From what a source lists, in whatever form, to entries: cleaned, resolved, each once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.model.identity import stable_id
from bot.model.sources import Entry
from bot.sources.canonical import canonical_url
from bot.sources.cleaning import clean_markup, plausible

MOST_ENTRIES = 2000
LONGEST_TITLE = 500
_ANOTHER_DAY = timedelta(hours=12)
_LONGEST_SUMMARY = 2000
_LONGEST_CONTENT = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry as its source gives it; `link` is absolute, and empty where there is none."""

    link: str
    guid: str = ""
    title: str = ""
    summary: str = ""
    content: str = ""
    published_at: datetime | None = None


def to_entries(items: Iterable[Item], source_id: str) -> tuple[Entry, ...]:
    """Return the entries in the order listed; without a link, or twice, they are left out."""
    items = [item for item in items if item.link][:MOST_ENTRIES]
    guids = Counter(item.guid for item in items)
    now = datetime.now(UTC)
    found: dict[str, Entry] = {}
    for item in items:
        # Some feeds give every entry one guid: then it names none of them.
        own = item.guid if item.guid and guids[item.guid] == 1 else canonical_url(item.link)
        entry_id = stable_id(source_id, own)
        if entry_id in found:
            if not _is_another(found[entry_id], item):
                continue
            entry_id = variant_id(source_id, own, item.title)
        found[entry_id] = Entry(
            id=entry_id,
            source_id=source_id,
            url=item.link,
            title=clean_markup(item.title, LONGEST_TITLE),
            summary=clean_markup(item.summary, _LONGEST_SUMMARY),
            content=(item.content or item.summary)[:_LONGEST_CONTENT],
            published_at=plausible(item.published_at, now),
        )
    return tuple(found.values())


def variant_id(source_id: str, own: str, title: str) -> str:
    """Return the id of an article that came under the guid or address of another."""
    return stable_id(source_id, own, " ".join(title.casefold().split()))


def _is_another(entry: Entry, item: Item) -> bool:
    """Whether an item under a known guid is an article of its own: another title, another day."""
    if entry.published_at is None or item.published_at is None:
        return False
    is_same_title = entry.title.casefold() == clean_markup(item.title, LONGEST_TITLE).casefold()
    apart = abs(entry.published_at - item.published_at)
    return not is_same_title and apart > _ANOTHER_DAY
