"""/search: briefs by the words that they, or their articles, are written in."""

from bot.commands.readers.latest import style_of
from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply, Request
from bot.delivery.listing import render_list
from bot.storage.news.search import words_of

FIND = "find"
_PAGE = 5
_MOST_OFFSET = 195
_LONGEST_BYTES = 40  # of the words: they go with the buttons


async def search(desk: Desk, request: Request) -> Reply:
    """Find briefs."""
    query = " ".join(words_of(request.arguments))
    if not query:
        return Reply(html=request.texts("search-what"))
    if len(query.encode()) > _LONGEST_BYTES:
        return Reply(html=request.texts("latest-too-long"))
    return await _page(desk, request, query, 0)


async def turn(desk: Desk, press: Press) -> Reaction:
    """Turn a page of what was found."""
    offset, _, query = press.data.partition(":")
    if not offset.isdecimal() or int(offset) > _MOST_OFFSET:
        return Reaction(toast=press.texts.plain("old-button"))
    return Reaction(edit=await _page(desk, press, query, int(offset)))


async def _page(desk: Desk, asker: Asker, query: str, offset: int) -> Reply:
    words = words_of(query)
    async with desk.database.reading() as tx:
        found = await tx.search.find(words, now=desk.clock(), limit=_PAGE + 1, offset=offset)
        briefs = await tx.briefs.get_many(found[:_PAGE])
    shown = [briefs[each] for each in found[:_PAGE] if each in briefs]
    texts = asker.texts
    if not shown:
        return Reply(html=texts("search-none", query=query))
    row = []
    if offset > 0:
        newer = f"{FIND}:{max(0, offset - _PAGE)}:{query}"
        row.append(Button(text=texts.plain("back"), data=newer))
    if len(found) > _PAGE:
        row.append(Button(text=texts.plain("search-more"), data=f"{FIND}:{offset + _PAGE}:{query}"))
    message = render_list(shown, style=style_of(asker), first=offset + 1)
    return Reply(html=message.html, buttons=(tuple(row),) if row else ())
