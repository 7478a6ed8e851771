"""What somebody does on the page, carried out in the world by the verbs of a Person."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from bot.playground.botapi import Message, Person, Query
from bot.playground.botapi.entities import utf16_length
from bot.playground.botapi.errors import Object
from bot.playground.chatpage.cast import Cast, Place
from bot.playground.chatpage.rights import can_write, offered
from bot.playground.chatpage.views.field import MAX_TEXT
from bot.playground.chatpage.views.lists import address
from bot.playground.chatpage.views.results import results

_MAX_QUERY = 256  # https://core.telegram.org/bots/api#inlinequery
_MAX_PAYLOAD = 64  # https://core.telegram.org/bots/features#deep-linking
_MOST_QUERIES = 50
_SILENT = "The bot has not answered."


class Refusal(Exception):  # noqa: N818 -- no failure: what somebody may not do, or can't
    """Said to who tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts, and where."""

    key: str
    person: Person
    place: Place

    def message(self, number: object) -> Message:
        """Return a message of the place; raise Refusal."""
        for message in self.place.messages:
            if str(message.id) == str(number):
                return message
        raise Refusal("This message is gone.")


@dataclass(kw_only=True, eq=False)
class Acts:
    """The verbs; `patience` is how many seconds the bot has to answer."""

    cast: Cast
    patience: float = 10.0
    _asked: dict[str, Query] = field(default_factory=dict)

    async def __call__(self, verb: str, body: Object) -> Object:
        """Do what is asked and return what the page shows of it; raise Refusal."""
        act = _ACTS.get(verb)
        if act is None:
            raise Refusal("The page can't do that.")
        answer = await act(self, self.actor(body), body)
        self.cast.world.signal.notify()
        return answer

    def actor(self, body: Object) -> Actor:
        """Return who acts where; raise Refusal."""
        key = str(body.get("as"))
        if key not in self.cast.people:
            raise Refusal("Nobody is called so.")
        topic = body.get("topic")
        try:
            number = int(body.get("chat") or self.cast.people[key].chat.id)
            place = self.cast.place(key, number, int(topic) if topic else None)
        except (TypeError, ValueError):
            place = None
        if place is None:
            raise Refusal("This chat is not yours.")
        return Actor(key=key, person=self.cast.people[key], place=place)

    async def send(self, actor: Actor, body: Object) -> Object:
        """Write something, perhaps in reply."""
        words = str(body.get("text", ""))
        _check_may_write(actor)
        if not words.strip():
            raise Refusal("Write something first.")
        if utf16_length(words) > MAX_TEXT:
            raise Refusal("Telegram takes 4,096 characters at most.")
        reply_to = actor.message(body["reply_to"]) if body.get("reply_to") else None
        actor.person.send(
            words, actor.place.chat, thread_id=actor.place.thread_id, reply_to=reply_to
        )
        return {}

    async def start(self, actor: Actor, body: Object) -> Object:
        """Start the bot in private, perhaps by a deep link, and go there."""
        actor.person.start(str(body.get("payload", ""))[:_MAX_PAYLOAD])
        return {"open": address(actor.key, Place(chat=actor.person.chat))}

    async def press(self, actor: Actor, body: Object) -> Object:
        """Press a button and return the bot's toast or alert."""
        message, data = actor.message(body.get("message")), body.get("data")
        if data not in [button.get("callback_data") for button in message.buttons]:
            raise Refusal("This button is gone.")
        answer = await self._answer(actor.person.call_back(message, str(data)))
        if words := answer.get("text"):
            is_alert = answer.get("show_alert", "").lower() in {"true", "1"}
            return {"alert" if is_alert else "toast": words}
        return {}

    async def inline(self, actor: Actor, body: Object) -> Object:
        """Ask the bot for results and return them as HTML."""
        _check_may_write(actor)
        words, offset = str(body.get("text", ""))[:_MAX_QUERY], str(body.get("offset", ""))[:64]
        query = actor.person.ask_inline(words, actor.place.chat, offset=offset)
        answer = await self._answer(query)
        while len(self._asked) >= _MOST_QUERIES:
            self._asked.pop(next(iter(self._asked)))
        self._asked[query.id] = query
        return {"html": results(query, answer)}

    async def choose(self, actor: Actor, body: Object) -> Object:
        """Send an inline result."""
        _check_may_write(actor)
        query = self._asked.get(str(body.get("query")))
        if query is None or query.user is not actor.person.user:
            raise Refusal("These results are too old.")
        try:
            actor.person.choose(
                query,
                str(body.get("result")),
                actor.place.chat,
                thread_id=actor.place.thread_id,
            )
        except LookupError:
            raise Refusal("There is no such result.") from None
        return {}

    async def locate(self, actor: Actor, body: Object) -> Object:
        """Share a place."""
        _check_may_write(actor)
        try:
            latitude, longitude = float(body["latitude"]), float(body["longitude"])
        except (KeyError, TypeError, ValueError):
            raise Refusal("This is no place.") from None
        if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # noqa: PLR2004 -- degrees
            raise Refusal("This is no place.")
        actor.person.send_location(latitude, longitude, actor.place.chat)
        return {}

    async def deed(self, actor: Actor, body: Object) -> Object:
        """Do something of the chat's menu, such as adding the bot."""
        found = offered(actor.person, actor.place.chat).get(str(body.get("deed")))
        if found is None:
            raise Refusal("You may not do that here.")
        found.do(actor.person, actor.place.chat)
        return {}

    def upload(self, actor: Actor, *, name: str, content_type: str, content: bytes) -> None:
        """Send a file; raise Refusal."""
        _check_may_write(actor)
        if not content:
            raise Refusal("The file is empty.")
        actor.person.send_document(
            name[-120:] or "file", content, actor.place.chat, content_type=content_type
        )

    async def _answer(self, query: Query) -> Object:
        try:
            return await query.answered(seconds=self.patience)
        except TimeoutError:
            raise Refusal(_SILENT) from None


def _check_may_write(actor: Actor) -> None:
    if actor.place.is_list or not can_write(actor.person, actor.place.chat):
        raise Refusal("You can't write here.")


_Act = Callable[[Acts, Actor, Object], Awaitable[dict[str, Any]]]
_ACTS: dict[str, _Act] = {
    "send": Acts.send,
    "start": Acts.start,
    "press": Acts.press,
    "inline": Acts.inline,
    "choose": Acts.choose,
    "locate": Acts.locate,
    "deed": Acts.deed,
}
