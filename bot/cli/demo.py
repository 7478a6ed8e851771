"""`hottopics demo`: the bot at work on a sample newsroom and a local Bot API server."""

import asyncio
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import click

from bot import app, logs
from bot.cli.options import settings_of, with_config
from bot.config import FixedSettings, Settings
from bot.model.errors import ConfigError
from bot.playground.botapi import BotApiServer, World, busiest
from bot.playground.chatpage import Cast, ChatPage
from bot.playground.newsroom import Newsroom
from bot.playground.tryout.following import follow
from bot.playground.tryout.people import ADMIN_ID, People
from bot.playground.tryout.screen import Screen
from bot.playground.tryout.tally import Tally
from bot.playground.tryout.timeline import BACKLOG, timeline
from bot.web.address import split_listen

_FIRST_BRIEFS = 30.0  # seconds that the newsroom's backlog may take on a slow machine
_LAST_POSTS = 15.0
_PAUSE_SHARE = 0.6


@click.command()
@click.option(
    "--every",
    type=click.FloatRange(min=0.1, max=600),
    default=5.0,
    show_default=True,
    help="Seconds from one new article to the next.",
)
@click.option(
    "--stay/--no-stay",
    default=None,
    help="Keep the chats open after the show; the default in a terminal.",
)
@with_config
def demo(every: float, config: Path | None, *, stay: bool | None) -> int:
    """Show the bot at work for a minute: no token, no network, nothing to configure."""
    listen = settings_of(config).playground.listen
    stays = bool(listen) and (sys.stdout.isatty() if stay is None else stay)
    with tempfile.TemporaryDirectory(prefix="hottopics-demo-") as folder:
        return 0 if asyncio.run(_demo(every, Path(folder), listen=listen, stays=stays)) else 1


async def _demo(every: float, folder: Path, *, listen: str, stays: bool) -> bool:
    began, tally = time.monotonic(), Tally()
    async with (
        Newsroom(app.utc_now, start=len(BACKLOG), every=None, manuscripts=timeline()) as newsroom,
        BotApiServer(world=World()) as server,
    ):
        settings = _settings(server, newsroom, folder)
        names = {site.key: site.name for site in newsroom.sites}
        names |= {source.id: source.publisher for source in app.configured_sources(settings)}
        screen = Screen(seconds=lambda: time.monotonic() - began, tally=tally, names=names)
        logs.hand_to(screen.event)
        screen.open()
        people = People(
            world=server.world, newsroom=newsroom, screen=screen, pause=every * _PAUSE_SHARE
        )
        show = _Show(newsroom=newsroom, people=people, tally=tally, every=every, stays=stays)
        async with _page(people, newsroom, listen):
            with screen.status():
                is_over = await _run(settings, show, server.world)
        if not (is_over and stays):
            show.sum_up()
    return not tally.troubles and not (is_over and tally.missing(people.reader.id))


@asynccontextmanager
async def _page(people: People, newsroom: Newsroom, listen: str) -> AsyncIterator[None]:
    """Serve the chat page meanwhile, unless it is switched off."""
    if not listen:
        yield
        return

    def title_of(url: str) -> str | None:
        article = newsroom.find(url)
        return article.manuscript.title if article else None

    host, port = split_listen(listen)
    cast = Cast(world=people.world, people=people.cast)
    async with AsyncExitStack() as stack:
        try:
            page = await stack.enter_async_context(
                ChatPage(cast, host=host, port=port, title_of=title_of)
            )
        except OSError as error:
            raise ConfigError(f"[playground] listen: {listen}: {error.strerror}") from None
        people.screen.page(page.url)
        yield


def _settings(server: BotApiServer, newsroom: Newsroom, folder: Path) -> Settings:
    return FixedSettings.model_validate(
        {
            "telegram": {
                "token": server.world.token,
                "base_url": server.base_url,
                "admins": [ADMIN_ID],
            },
            "database": {"url": f"sqlite:///{folder / 'demo.db'}"},
            "fetch": {"allow_networks": ["127.0.0.0/8"], "host_spacing": "0s"},
            "polling": {"tick": "200ms"},
            "delivery": {"first_run": "none"},
            "sources": [
                {"url": site.feed_url, "name": site.name, "interval": "2s"}
                for site in newsroom.sites
            ],
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Show:
    """What happens while the bot runs."""

    newsroom: Newsroom
    people: People
    tally: Tally
    every: float
    stays: bool

    async def __call__(self) -> None:
        await self._until(lambda: self.tally.briefs >= len(BACKLOG), seconds=_FIRST_BRIEFS)
        await self.people.arrive()
        async with asyncio.TaskGroup() as group:
            group.create_task(self._publish())
            group.create_task(self.people.look_around())
        await self._until(self._is_all_posted, seconds=_LAST_POSTS)
        await self.people.take_stock()

    def sum_up(self) -> None:
        """Tell what came of it."""
        peak = busiest(self.people.world.record.delivered(), seconds=1)
        self.people.screen.close(peak=peak)

    async def _publish(self) -> None:
        """Publish one after another; what goes on with a story waits until that was seen."""
        while article := self.newsroom.publish_next():
            self.tally.published(article)
            self.people.screen.published(article)
            await asyncio.sleep(self.every)
            await self._until(self._is_next_told_so_far, seconds=_LAST_POSTS)

    def _is_next_told_so_far(self) -> bool:
        stories = {each.story for each in self.newsroom.waiting[:1]}
        missing = self.tally.missing(self.people.reader.id)
        return not any(article.manuscript.story in stories for article in missing)

    def _is_all_posted(self) -> bool:
        return not self.tally.missing(self.people.reader.id)

    async def _until(self, holds: Callable[[], bool], *, seconds: float) -> None:
        """Wait for something, but no longer than so many seconds: the summary tells the rest."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not holds():  # noqa: ASYNC110 -- the bot does not know that it is watched
                    await asyncio.sleep(0.05)


async def _run(settings: Settings, show: _Show, world: World) -> bool:
    """Run the bot until the show is over, which is told, or Ctrl-C is pressed."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)

    async def watch() -> None:
        async for written in follow(world, show.newsroom):
            show.people.screen.wrote(written)

    async with app.built(settings) as bot:
        running = asyncio.create_task(bot.run(stop))
        watching = asyncio.create_task(watch())
        showing = asyncio.create_task(show())
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait(
            {running, watching, showing, stopping}, return_when=asyncio.FIRST_COMPLETED
        )
        is_over = showing.done()
        if is_over and show.stays and not showing.exception():
            show.sum_up()
            show.people.screen.stay()
            await asyncio.wait({running, watching, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stop.set()
        await running
        for task in (watching, showing):
            task.cancel()
        results = await asyncio.gather(watching, showing, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result
    return is_over
