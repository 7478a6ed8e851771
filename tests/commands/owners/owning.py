"""How owners go about it in the tests: they are led, press, and see what their chats become."""

from typing import Any

from bot import app
from bot.model.chats import Chat, ChatState
from bot.model.subscriptions import Subscription
from bot.playground.botapi import Chat as Place
from bot.playground.botapi import Message, Person
from tests.house import PATIENCE, House, until


async def stored(bot: app.Bot, chat_id: int, thread_id: int | None = None) -> Chat | None:
    """Return a chat as it is remembered."""
    async with bot.database.reading() as tx:
        return await tx.chats.get(chat_id, thread_id)


async def wishes_of(bot: app.Bot, chat_id: int, thread_id: int | None = None) -> Subscription:
    """Return what a chat asked for."""
    async with bot.database.reading() as tx:
        found = await tx.subscriptions.get(chat_id, thread_id)
    assert found is not None
    return found


async def becomes(bot: app.Bot, chat_id: int, state: ChatState) -> None:
    """Wait until a chat is in a state."""

    async def holds() -> bool:
        chat = await stored(bot, chat_id)
        return chat is not None and chat.state is state

    await until(holds)


async def led(place: Place, words: str = "Step 1") -> Message:
    """Wait for the message that leads on."""
    return await place.wait_for(lambda message: words in message.text, seconds=PATIENCE)


async def press(person: Person, message: Message, label: str) -> dict[str, Any]:
    """Press a button and return what is shown for it."""
    return await person.press(message, label).answered(seconds=PATIENCE)


async def step(person: Person, message: Message, *labels: str) -> Message:
    """Press buttons that change their message, one after the other."""
    for label in labels:
        before = message.content
        await press(person, message, label)

        async def has_changed(before: object = before) -> bool:
            return message.content is not before

        await until(has_changed)
    return message


async def live_channel(house: House, owner: Person, title: str = "News") -> Place:
    """Add the bot to a channel and go live."""
    channel = house.world.channel(title, owner, username=title.lower())
    owner.add_bot(channel)
    begun = await owner.chat.wait_for(
        lambda message: "Step 1" in message.text and title in message.text, seconds=PATIENCE
    )
    await step(owner, begun, "Next →", "Next →", "Go live")
    return channel


async def list_chats(owner: Person) -> Message:
    """Ask for one's chats; what leads on in between is left aside."""
    sent = owner.send("/mychats")
    return await owner.chat.wait_for(
        lambda message: message.id > sent.id and "Your channels" in message.text, seconds=PATIENCE
    )
