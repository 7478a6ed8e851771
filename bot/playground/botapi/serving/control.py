"""The endpoint by which a benchmark steers a server that runs in its own process.

POST /control/<verb> with a JSON object; the answer is JSON. The verbs are the methods below.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, fields, replace

from aiohttp import web

from bot.playground.botapi import faults as kinds
from bot.playground.botapi.errors import Object
from bot.playground.botapi.faults import Fault, Faults
from bot.playground.botapi.flood import Flood
from bot.playground.botapi.people import Person
from bot.playground.botapi.state import Chat, busiest
from bot.playground.botapi.world import World

_FAULTS: dict[str, type[Fault]] = {
    kind.__name__.lower(): kind
    for kind in (
        kinds.Refuse,
        kinds.Flooded,
        kinds.Page,
        kinds.Reset,
        kinds.Slow,
        kinds.Truncated,
        kinds.Missing,
    )
}
_MAX_CHATS = 1_000_000
_Verb = Callable[[Object], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Verbs on one world."""

    world: World
    faults: Faults
    flood: Flood

    async def handle(self, request: web.Request) -> web.Response:
        """Do what is asked; 404 for an unknown verb, 400 with the reason for a wrong body."""
        verbs: dict[str, _Verb] = {
            "users": self.users,
            "chat": self.chat,
            "send": self.send,
            "press": self.press,
            "fault": self.fault,
            "limits": self.limits,
            "record": self.record,
            "messages": self.messages,
            "reset": self.reset,
        }
        verb = verbs.get(request.match_info["verb"])
        if verb is None:
            return web.json_response({"error": f"verbs: {', '.join(verbs)}"}, status=404)
        try:
            body = json.loads(await request.read() or b"{}")
            return web.json_response(verb(body))
        except (ValueError, TypeError, LookupError) as error:
            reason = f"{type(error).__name__}: {error}"
            return web.json_response({"error": reason}, status=400)

    def users(self, body: Object) -> object:
        """`{"count", "first_id"?}`: people who have started the bot; returns their ids."""
        count, first = int(body["count"]), int(body.get("first_id", 0))
        if not 0 < count <= _MAX_CHATS:
            raise ValueError(f"count from 1 to {_MAX_CHATS}")
        people = [
            self.world.user(f"Reader {index}", id=first + index if first else None, is_started=True)
            for index in range(count)
        ]
        return [person.id for person in people]

    def chat(self, body: Object) -> object:
        """`{"kind", "title", "owner", "topics"?}`: a chat with the bot in it; returns the Chat."""
        owner = self.world.person(int(body["owner"]))
        chat = self._make(str(body["kind"]), str(body["title"]), owner, body.get("topics", ()))
        owner.add_bot(chat)
        topics = {topic.name: topic.id for topic in chat.topics.values()}
        return chat.to_json() | {"topics": topics}

    def _make(self, kind: str, title: str, owner: Person, topics: Iterable[str]) -> Chat:
        match kind:
            case "group":
                return self.world.group(title, owner)
            case "supergroup":
                return self.world.supergroup(title, owner)
            case "forum":
                return self.world.forum(title, owner, *topics)
            case "channel":
                return self.world.channel(title, owner)
            case _:
                raise ValueError("kind: group, supergroup, forum or channel")

    def send(self, body: Object) -> object:
        """`{"user", "text", "chat"?, "thread_id"?}`: somebody writes; returns the message's id."""
        chat = self.world.chats[int(body["chat"])] if "chat" in body else None
        person = self.world.person(int(body["user"]))
        return person.send(str(body["text"]), chat, thread_id=body.get("thread_id")).id

    def press(self, body: Object) -> object:
        """`{"user", "chat", "message_id", "button"}`: somebody presses; returns the query's id."""
        message = self.world.chats[int(body["chat"])].messages[int(body["message_id"])]
        return self.world.person(int(body["user"])).press(message, str(body["button"])).id

    def fault(self, body: Object) -> object:
        """`{"kind", ...its fields, "methods"?, "chat_id"?, "times"?, "probability"?}`."""
        kind = _FAULTS[str(body.pop("kind"))]
        names = {one.name for one in fields(kind)}
        fault = kind(**{name: value for name, value in body.items() if name in names})
        rest = {name: value for name, value in body.items() if name not in names}
        self.faults.add(fault, **rest)
        return len(self.faults.rules)

    def limits(self, body: Object) -> object:
        """Fields of FloodLimits to change; returns them all."""
        self.flood.limits = replace(self.flood.limits, **body)
        return asdict(self.flood.limits)

    def record(self, body: Object) -> object:
        """`{"methods"?, "since"? (a call's number)}`: calls, violations and the busiest second."""
        wanted, since = body.get("methods"), int(body.get("since", 0))
        calls = [
            call for call in self.world.record.calls[since:] if not wanted or call.method in wanted
        ]
        return {
            "calls": [call.to_json() for call in calls],
            "violations": self.world.record.violations,
            "busiest_second": busiest(self.world.record.delivered(), seconds=1.0),
        }

    def messages(self, body: Object) -> object:
        """`{"chat"}`: what the bot wrote there and did not delete."""
        chat = self.world.chats[int(body["chat"])]
        return [message.to_json(chat.to_json()) for message in chat.posts]

    def reset(self, _body: Object) -> object:
        """Forget faults and the record; chats and messages stay."""
        self.faults.clear()
        self.world.record.calls.clear()
        self.world.record.violations.clear()
        return True
