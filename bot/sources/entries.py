"""From what a source lists, in whatever form, to entries: cleaned, resolved, each once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.model.identity import stable_id, url_key
from bot.model.sources import Entry
from bot.policy.identity import is_another, variant_id
from bot.sources.canonical import canonical_url
from bot.sources.cleaning import clean_markup, plausible

MOST_ENTRIES = 2000
LONGEST_TITLE = 500
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
        own = (
            item.guid if item.guid and guids[item.guid] == 1 else url_key(canonical_url(item.link))
        )
        entry_id = stable_id(source_id, own)
        if entry_id in found:
            first = found[entry_id]
            if not is_another(item.title, item.published_at, first.title, first.published_at):
                continue
            entry_id = variant_id(entry_id, item.title)
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
