"""For readers: what this is, and the latest briefs."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply, Request
from bot.commands.topics import spoken
from bot.delivery.listing import render_list
from bot.delivery.style import Style
from bot.storage.news.briefs import BriefFilter
from bot.stories.topics import Topic, find_coin, find_topic
from bot.texts import Texts

_DEFAULT_PAGE = 5
_LARGEST_PAGE = 10
_LONGEST_QUERY_BYTES = 36  # callback_data holds 64 bytes, and the query goes with its buttons
LATEST = "latest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of /latest: so many briefs, from this one on, about this."""

    size: int = _DEFAULT_PAGE
    offset: int = 0
    query: str = ""

    @property
    def data(self) -> str:
        """What a button sends back to ask for this page."""
        return f"{LATEST}:{self.size}:{self.offset}:{self.query}"


async def latest(desk: Desk, request: Request) -> Reply:
    """Show the newest briefs about anything, or about a coin, a topic or words."""
    page = parse_page(request.arguments)
    if len(page.query.encode()) > _LONGEST_QUERY_BYTES:
        return Reply(html=request.texts("latest-too-long"))
    return await show_page(desk, request, page)


async def turn(desk: Desk, press: Press) -> Reaction:
    """Turn a page in place."""
    page = read_page(press.data)
    if page is None:
        return Reaction(toast=press.texts.plain("old-button"))
    return Reaction(edit=await show_page(desk, press, page))


async def show_page(desk: Desk, asker: Asker, page: Page) -> Reply:
    """Show one page, with buttons to its neighbours."""
    wanted = to_filter(page.query, spoken(desk.topics, asker.texts))
    async with desk.database.reading() as tx:
        found = await tx.briefs.latest(wanted, limit=page.size + 1, offset=page.offset)
    briefs = found[: page.size]
    if not briefs:
        return Reply(html=_nothing(asker.texts, page.query))
    buttons = _neighbours(asker.texts, page, has_older=len(found) > page.size)
    message = render_list(briefs, style=style_of(asker), first=page.offset + 1)
    return Reply(html=message.html, buttons=buttons)


def style_of(asker: Asker) -> Style:
    """Say how briefs are shown to somebody who asks."""
    return Style(timezone=asker.chat.timezone, language=asker.texts.language.code)


def _nothing(texts: Texts, query: str) -> str:
    return texts("latest-none-about", query=query) if query else texts("latest-none")


def _neighbours(texts: Texts, page: Page, *, has_older: bool) -> tuple[tuple[Button, ...], ...]:
    row = []
    if page.offset > 0:
        newer = Page(size=page.size, offset=max(0, page.offset - page.size), query=page.query)
        row.append(Button(text=texts.plain("newer"), data=newer.data))
    if has_older:
        older = Page(size=page.size, offset=page.offset + page.size, query=page.query)
        row.append(Button(text=texts.plain("older"), data=older.data))
    return (tuple(row),) if row else ()


def parse_page(arguments: str) -> Page:
    """Read `[n] [word or coin]`; n is kept between 1 and 10."""
    first, _, rest = arguments.strip().partition(" ")
    if first.isascii() and first.isdigit():
        size = min(max(int(first[:6]), 1), _LARGEST_PAGE)
        return Page(size=size, query=" ".join(rest.split()))
    return Page(query=" ".join(arguments.split()))


def read_page(data: str) -> Page | None:
    """Read a button's data; None when it is not ours."""
    try:
        size, offset, query = data.split(":", 2)
        page = Page(size=int(size), offset=int(offset), query=query)
    except ValueError:
        return None
    is_ours = 1 <= page.size <= _LARGEST_PAGE and 0 <= page.offset < 10**6
    return page if is_ours else None


def to_filter(query: str, topics: Sequence[Topic]) -> BriefFilter:
    """Understand a query as a coin, else a topic, else words that must all occur."""
    if not query:
        return BriefFilter()
    if coin := find_coin(query):
        return BriefFilter(coin=coin)
    if topic := find_topic(query, topics):
        return BriefFilter(topic=topic)
    return BriefFilter(words=tuple(query.split()))
