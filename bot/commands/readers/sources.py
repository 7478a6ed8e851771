"""/sources for readers: where the news comes from."""

from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply
from bot.delivery.wording import apart, quiet, shorten

READERS_SOURCES = "src"
_PAGE = 20
_MOST = 100_000
_LONGEST_NAME = 60


async def turn(desk: Desk, press: Press) -> Reaction:
    """Turn a page in place."""
    if not press.data.isdecimal() or int(press.data[:9]) > _MOST:
        return Reaction(toast=press.texts.plain("old-button"))
    return Reaction(edit=await show_page(desk, press, int(press.data)))


async def show_page(desk: Desk, asker: Asker, offset: int) -> Reply:
    """List a page of the publishers."""
    async with desk.database.reading() as tx:
        every = await tx.sources.all()
    texts = asker.texts
    if not every:
        return Reply(html=texts("sources-none"))
    offset = offset // _PAGE * _PAGE if offset < len(every) else 0
    names = [
        apart(shorten(quiet(source.publisher), _LONGEST_NAME))
        for source in every[offset : offset + _PAGE]
    ]
    row = []
    if offset > 0:
        row.append(Button(text="←", data=f"{READERS_SOURCES}:{offset - _PAGE}"))
    if offset + _PAGE < len(every):
        row.append(Button(text="→", data=f"{READERS_SOURCES}:{offset + _PAGE}"))
    lines = [f"<b>{texts('sources-readers')}</b>", *(f"• {texts.escaped(each)}" for each in names)]
    return Reply(html="\n".join(lines), buttons=(tuple(row),) if row else ())
