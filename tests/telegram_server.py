"""The least of a Bot API server: enough to drive the bot, and a record of what it sent."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

TOKEN = "424242:canary-token-0123456789"
BOT = {"id": 424242, "is_bot": True, "first_name": "Hot Topics", "username": "hot_topics_bot"}
Answer = dict[str, Any]


@dataclass
class TelegramServer:
    """Queues updates, answers methods, and can be told to answer `sendMessage` with an error."""

    updates: list[Answer] = field(default_factory=list)
    calls: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    members: dict[tuple[int, int], str] = field(default_factory=dict)
    chats: dict[str, Answer] = field(default_factory=dict)
    refuse: Callable[[dict[str, str]], web.Response | None] = lambda _: None
    base_url: str = ""
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def say(self, chat_id: int, text: str, *, user_id: int | None = None, **more: object) -> None:
        """A person writes to a chat."""
        kind = "private" if chat_id > 0 else "supergroup"
        user, name = user_id or abs(chat_id), text.split(maxsplit=1)[0]
        message = {
            "message_id": len(self.updates) + 1,
            "date": 1_790_000_000,
            "chat": {"id": chat_id, "type": kind, "title": "Chat", "first_name": "Reader"},
            "from": {"id": user, "is_bot": False, "first_name": "Reader", "language_code": "en"},
            "text": text,
            "entities": [{"type": "bot_command", "offset": 0, "length": len(name)}],
        }
        self.push(message={**message, **more})

    def push(self, **update: object) -> None:
        """Queue an update."""
        self.updates.append({"update_id": len(self.updates) + 1, **update})
        self._news.set()

    def names(self) -> list[str]:
        """The methods that were called, in order."""
        return [name for name, _ in self.calls]

    def sent(self, chat_id: int) -> list[str]:
        """The texts that were sent to a chat and accepted, in order."""
        return [
            data["text"]
            for name, data in self.calls
            if name == "sendMessage" and data["chat_id"] == str(chat_id)
        ]

    async def wait_for(self, chat_id: int, count: int = 1) -> list[str]:
        """Wait until so many messages were sent to a chat."""
        async with asyncio.timeout(20):
            while len(self.sent(chat_id)) < count:  # noqa: ASYNC110 -- the bot tells nobody
                await asyncio.sleep(0.02)
        return self.sent(chat_id)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a method."""
        if request.match_info["token"] != TOKEN:
            return error(401, "Unauthorized")
        name = request.match_info["method"]
        data = {key: str(value) for key, value in (await request.post()).items()}
        if name == "sendMessage" and (refused := self.refuse(data)):
            return refused
        self.calls.append((name, data))
        if name == "getUpdates":
            return ok(await self._take(int(data.get("offset", 0)), int(data.get("timeout", 0))))
        return self._answer(name, data)

    def _answer(self, name: str, data: dict[str, str]) -> web.Response:
        match name:
            case "getMe":
                return ok(BOT)
            case "sendMessage":
                chat = {"id": int(data["chat_id"]), "type": "private"}
                number = len(self.calls)
                return ok({"message_id": number, "date": 1_790_000_000, "chat": chat, "text": "x"})
            case "editMessageText" | "answerCallbackQuery" | "setMyCommands":
                return ok(result=True)
            case "getChat" if data["chat_id"] in self.chats:
                return ok(self.chats[data["chat_id"]])
            case "getChatMember" if int(data["user_id"]) != BOT["id"]:
                status = self.members.get((int(data["chat_id"]), int(data["user_id"])), "left")
                return ok(member(int(data["user_id"]), status))
            case "getChatMember":
                status = self.members.get((int(data["chat_id"]), 424242), "member")
                return ok(member(424242, status, can_post_messages=True))
            case _:
                return error(400, "Bad Request: chat not found")

    async def _take(self, offset: int, seconds: int) -> list[Answer]:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(min(seconds, 5)):
                while not (found := [u for u in self.updates if u["update_id"] >= offset]):
                    self._news.clear()
                    await self._news.wait()
                return found
        return []


def member(user_id: int, status: str, **rights: bool) -> Answer:
    """A ChatMember with every right that its type must state."""
    names = (
        "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats "
        "can_restrict_members can_promote_members can_change_info can_invite_users "
        "can_post_stories can_edit_stories can_delete_stories"
    ).split()
    user = {"id": user_id, "is_bot": user_id == BOT["id"], "first_name": "X"}
    return {"status": status, "user": user, **dict.fromkeys(names, False), **rights}


def ok(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def error(code: int, description: str, **parameters: int) -> web.Response:
    body: Answer = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.Response(status=code, text=json.dumps(body), content_type="application/json")


@contextlib.asynccontextmanager
async def telegram_server() -> AsyncIterator[TelegramServer]:
    """Serve on loopback."""
    server = TelegramServer()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", server.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        await runner.cleanup()
