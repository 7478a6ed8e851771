"""The people of the tryout: a reader, an owner, a stranger and an admin, each by a script."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.playground.botapi import Chat, Message, Person, World
from bot.playground.newsroom import Newsroom
from bot.playground.tryout.screen import Screen

ADMIN_ID = 7
_PATIENCE = 10.0


@dataclass(kw_only=True)
class People:
    """Who uses the bot. Each waits for an answer before going on."""

    world: World
    newsroom: Newsroom
    screen: Screen
    pause: float

    def __post_init__(self) -> None:
        self.reader = self.world.user("Reader")
        self.admin = self.world.user("Admin", id=ADMIN_ID)
        self._owner = self.world.user("Owner", is_started=True)
        self._stranger = self.world.user("Stranger")
        self._channel = self.world.channel("Harbor Channel", self._owner, username="harbor")
        self._group = self.world.group("Trading group", self._owner)
        self._forum = self.world.forum("Readers' forum", self._owner, "Bitcoin", "Regulation")
        for person in (self.reader, self.admin, self._stranger):
            for chat in (self._channel, self._group, self._forum):
                person.join(chat)

    @property
    def cast(self) -> dict[str, Person]:
        """The people by the names that the chat page gives them."""
        return {
            "reader": self.reader,
            "owner": self._owner,
            "admin": self.admin,
            "stranger": self._stranger,
        }

    async def arrive(self) -> None:
        """Let the reader start the bot and subscribe, and the owner add it to a channel."""
        await self._ask(self.reader, "/start")
        await self._ask(self.reader, "/subscribe")
        self.screen.said("Owner", "adds the bot as an administrator", self._channel)
        self._owner.add_bot(self._channel)
        await self._set_up(self._owner.chat, ("Next →", "Next →", "Go live"))

    async def look_around(self) -> None:
        """Let the reader ask, and others try what they may and may not."""
        await self._ask(self.reader, "/latest 3")
        await self._turn_the_page()
        await self._ask(self.reader, "/latest bitcoin")
        self._owner.add_bot(self._group)
        await self._ask(self._owner, "/subscribe bitcoin", self._group)
        self._owner.add_bot(self._forum)
        topic = self.world.topic(self._forum, "Bitcoin")
        await self._ask(self._owner, "/subscribe bitcoin", self._forum, thread_id=topic)
        await self._ask(self._stranger, f"/addsource {self.newsroom.sites[0].feed_url}")

    async def take_stock(self) -> None:
        """Let the admin ask how things stand."""
        await self._ask(self.admin, "/stats")

    async def _ask(
        self,
        person: Person,
        text: str,
        chat: Chat | None = None,
        *,
        thread_id: int | None = None,
    ) -> Message:
        chat = chat or person.chat
        await asyncio.sleep(self.pause)
        self.screen.said(person.user.first_name, text, chat)
        asked_at = self.world.clock()
        sent = person.send(text, chat, thread_id=thread_id)
        return await self._answer(chat, sent, asked_at)

    async def _set_up(self, chat: Chat, labels: tuple[str, ...]) -> None:
        """Go through the steps that the bot leads its new owner through."""
        step = await chat.wait_for(lambda message: bool(message.buttons), seconds=_PATIENCE)
        for label in labels:
            before = step.content
            await asyncio.sleep(self.pause)
            self.screen.said("Owner", f"presses “{label}”", chat)
            self._owner.press(step, label)
            await self.world.signal.until(partial(_changed, step, before), seconds=_PATIENCE)

    async def _turn_the_page(self) -> None:
        await asyncio.sleep(self.pause)
        listing = _last_with_button(self.reader.chat, "Older →")
        if listing is None:
            return
        self.screen.said("Reader", "presses “Older →”", self.reader.chat)
        asked_at = self.world.clock()
        await self.reader.press(listing, "Older →").answered(seconds=_PATIENCE)
        self.screen.tally.answered(asked_at, self.world.clock())

    async def _answer(self, chat: Chat, sent: Message, asked_at: datetime) -> Message:
        answer = await self.world.signal.until(
            lambda: next(
                (
                    each
                    for each in chat.messages.values()
                    if each.id > sent.id and each.is_from_bot and not self._is_post(each)
                ),
                None,
            ),
            seconds=_PATIENCE,
        )
        self.screen.tally.answered(asked_at, self.world.clock())
        return answer

    def _is_post(self, message: Message) -> bool:
        return any(self.newsroom.find(button.get("url", "")) for button in message.buttons)


def _changed(message: Message, before: object) -> bool | None:
    return message.content is not before or None


def _last_with_button(chat: Chat, label: str) -> Message | None:
    shown = [
        message
        for message in chat.messages.values()
        if any(button["text"] == label for button in message.buttons)
    ]
    return shown[-1] if shown else None
