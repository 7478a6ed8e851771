"""The whole bot with its chat page: a reader, an owner, an admin, a stranger, and their chats."""

import contextlib
import shutil
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.playground.botapi import Chat, Person
from bot.playground.chatpage import Cast, ChatPage
from bot.playground.newsroom import Manuscript
from tests.house import House, house_in, settled


@dataclass(kw_only=True)
class Scene:
    """A running bot, and a page on which everybody can be played."""

    house: House
    page: ChatPage
    people: dict[str, Person]
    group: Chat
    forum: Chat
    channel: Chat

    def url(self, who: str, chat: Chat | None = None, topic: int | None = None) -> str:
        """Return where somebody sees his chats, or one of them."""
        place = f"&chat={chat.id}" if chat else ""
        return f"{self.page.url}?as={who}{place}{f'&topic={topic}' if topic else ''}"

    def private(self, who: str) -> str:
        """Return where somebody talks with the bot."""
        return self.url(who, self.people[who].chat)


@contextlib.asynccontextmanager
async def scene_in(
    folder: Path, *, start: int = 6, manuscripts: Sequence[Manuscript] | None = None
) -> AsyncIterator[Scene]:
    """Run the bot over the newsroom's first articles, all briefed, and open the page."""
    async with house_in(folder, start=start, manuscripts=manuscripts) as house:
        world = house.world
        people = {
            "reader": world.user("Reader"),
            "owner": world.user("Owner", is_started=True),
            "admin": house.admin,
            "stranger": world.user("Stranger"),
        }
        owner = people["owner"]
        group = world.supergroup("Trading group", owner)
        forum = world.forum("Readers' forum", owner, "Bitcoin", "Regulation")
        channel = world.channel("Harbor Channel", owner, username="harbor")
        for person in people.values():
            for chat in (group, forum, channel):
                if person is not owner:
                    person.join(chat)
        titles = house.newsroom.find

        def title_of(url: str) -> str | None:
            article = titles(url)
            return article.manuscript.title if article else None

        async with house.running() as bot:
            await settled(bot, start)
            async with ChatPage(Cast(world=world, people=people), title_of=title_of) as page:
                yield Scene(
                    house=house,
                    page=page,
                    people=people,
                    group=group,
                    forum=forum,
                    channel=channel,
                )


def chromium() -> str | None:
    """Return Debian's Chromium, None where it is not installed."""
    return shutil.which("chromium")
