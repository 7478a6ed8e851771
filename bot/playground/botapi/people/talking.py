"""What anybody can do: write, edit, press a button, ask inline, block the bot."""

from dataclasses import dataclass

from bot.model.chats import ChatKind
from bot.playground.botapi.entities import Formatted, finish
from bot.playground.botapi.errors import Object
from bot.playground.botapi.people.menus import commands_for
from bot.playground.botapi.state.chats import GENERAL, Chat
from bot.playground.botapi.state.ledger import Ledger
from bot.playground.botapi.state.members import Member
from bot.playground.botapi.state.messages import Content, Message
from bot.playground.botapi.state.queries import Query
from bot.playground.botapi.state.users import ANONYMOUS, AS_CHANNEL, User


@dataclass(kw_only=True, eq=False)
class Talker:
    """A person's own doings; the bot learns of them by updates, as far as Telegram tells it."""

    ledger: Ledger
    user: User

    @property
    def id(self) -> int:
        """The user's id, which is also that of the private chat."""
        return self.user.id

    @property
    def chat(self) -> Chat:
        """The private chat with the bot."""
        return self.ledger.private(self.user)

    def start(self, payload: str = "") -> Message:
        """Press Start, perhaps coming by a deep link."""
        return self.send(f"/start {payload}".strip())

    def send(  # noqa: PLR0913 -- the options of a Telegram client
        self,
        text: str,
        chat: Chat | None = None,
        *,
        thread_id: int | None = None,
        reply_to: Message | None = None,
        sender: Chat | None = None,
        is_anonymous: bool = False,
        extra: Object | None = None,
    ) -> Message:
        """Write into a chat, the private one by default; in a channel this is a channel post.

        `sender` writes as that channel, `is_anonymous` as the group itself.
        """
        chat = chat or self.chat
        self._open(chat)
        formatted = finish(Formatted(text=text))
        message = Message(
            id=chat.next_id(),
            chat_id=chat.id,
            date=self.ledger.now,
            content=Content(
                text=formatted.text,
                entities=tuple(entity.to_json() for entity in formatted.entities),
            ),
            reply_to=reply_to,
            extra=extra or {},
        )
        self._sign(message, chat, sender=chat if is_anonymous else sender)
        self._thread(message, chat, thread_id)
        return self._publish(message, chat)

    def edit(self, message: Message, text: str) -> None:
        """Change one's message."""
        chat = self.ledger.chats[message.chat_id]
        formatted = finish(Formatted(text=text))
        entities = tuple(entity.to_json() for entity in formatted.entities)
        message.edit(Content(text=formatted.text, entities=entities), now=self.ledger.now)
        is_post = chat.kind == ChatKind.CHANNEL
        self.ledger.tell("edited_channel_post" if is_post else "edited_message", chat, message)
        self.ledger.signal.notify()

    def press(self, message: Message, words: str) -> Query:
        """Press the button with this label or data; the bot's answer can be awaited."""
        button = message.button(words)
        if "callback_data" not in button:
            raise LookupError(f"the button {words!r} calls nothing back")
        return self.call_back(message, button["callback_data"])

    def call_back(self, message: Message, data: str) -> Query:
        """Send callback data of one's own making, as a forger would."""
        chat = self.ledger.chats[message.chat_id]
        query = self.ledger.ask(self.user)
        body: Object = {
            "id": query.id,
            "from": self.user.to_json(),
            "chat_instance": str(chat.id),
            "data": data,
        }
        if message.inline_id:
            body["inline_message_id"] = message.inline_id
        else:
            body["message"] = message.to_json(chat.to_json())
        self.ledger.updates.push("callback_query", body)
        return query

    def ask_inline(self, words: str, chat: Chat | None = None, *, offset: str = "") -> Query:
        """Type `@bot words` in a chat; the bot's answer can be awaited."""
        query = self.ledger.ask(self.user, words)
        body: Object = {
            "id": query.id,
            "from": self.user.to_json(),
            "query": words,
            "offset": offset,
        }
        if chat:
            body["chat_type"] = "sender" if chat is self.chat else chat.kind.value
        self.ledger.updates.push("inline_query", body)
        return query

    def choose(
        self,
        query: Query,
        result_id: str,
        chat: Chat | None = None,
        *,
        thread_id: int | None = None,
    ) -> Message:
        """Send an inline result, as oneself by way of the bot; raise LookupError."""
        result = query.result(result_id)
        chat = chat or self.chat
        self._open(chat)
        bot, inline_id = self.ledger.bot.to_json(), None
        if result.content.markup:
            inline_id = f"inline{next(self.ledger.numbers)}"
        message = Message(
            id=chat.next_id(),
            chat_id=chat.id,
            date=self.ledger.now,
            content=result.content,
            extra={"via_bot": bot},
            inline_id=inline_id,
        )
        self._sign(message, chat, sender=None)
        self._thread(message, chat, thread_id)
        self._tell_of_choice(query, result_id, inline_id)
        return self._publish(message, chat)

    def send_location(self, latitude: float, longitude: float, chat: Chat | None = None) -> Message:
        """Share a place."""
        place = {"latitude": latitude, "longitude": longitude}
        return self.send("", chat, extra={"location": place})

    def send_document(
        self,
        name: str,
        content: bytes,
        chat: Chat | None = None,
        *,
        content_type: str = "application/octet-stream",
        caption: str = "",
    ) -> Message:
        """Send a file, which the bot can get by getFile."""
        stored = self.ledger.keep(name, content_type, content)
        return self.send(caption, chat, extra={"document": stored.document()})

    def commands(self, chat: Chat | None = None) -> list[Object]:
        """Return the menu of commands that this person sees in a chat."""
        return commands_for(self.ledger, self.user, chat or self.chat)

    def block(self) -> None:
        """Stop the bot."""
        self._set_blocked(is_blocked=True)

    def unblock(self) -> None:
        """Let the bot write again."""
        self._set_blocked(is_blocked=False)

    def _set_blocked(self, *, is_blocked: bool) -> None:
        before = self.ledger.bot_in(self.chat)
        self.chat.is_blocked, self.chat.is_started = is_blocked, True
        self._tell_of_bot(self.chat, before)

    def _tell_of_bot(self, chat: Chat, before: Member) -> None:
        """Send my_chat_member."""
        after = self.ledger.bot_in(chat)
        if before == after:
            return
        body = {
            "chat": chat.to_json(),
            "from": self.user.to_json(),
            "date": self.ledger.now,
            "old_chat_member": before.to_json(chat.kind),
            "new_chat_member": after.to_json(chat.kind),
        }
        self.ledger.updates.push("my_chat_member", body)

    def _tell_of_choice(self, query: Query, result_id: str, inline_id: str | None) -> None:
        """Send chosen_inline_result, which a bot gets when it asked BotFather for feedback."""
        if not self.ledger.tells_choices:
            return
        body = {"result_id": result_id, "from": self.user.to_json(), "query": query.words or ""}
        if inline_id:
            body["inline_message_id"] = inline_id
        self.ledger.updates.push("chosen_inline_result", body)

    def _open(self, chat: Chat) -> None:
        if chat.kind != ChatKind.PRIVATE:
            return
        if chat.is_blocked:
            self.unblock()
        chat.is_started = True

    def _sign(self, message: Message, chat: Chat, *, sender: Chat | None) -> None:
        if chat.kind == ChatKind.CHANNEL:
            message.sender_chat = chat.to_json()
        elif sender:
            message.sender = ANONYMOUS if sender is chat else AS_CHANNEL
            message.sender_chat = sender.to_json()
        else:
            message.sender = self.user

    def _thread(self, message: Message, chat: Chat, thread_id: int | None) -> None:
        """In a topic each message answers the one that opened it, if no other."""
        if not thread_id or thread_id == GENERAL:
            return
        message.thread_id, message.is_topic_message = thread_id, True
        message.reply_to = message.reply_to or chat.messages.get(thread_id)

    def _publish(self, message: Message, chat: Chat) -> Message:
        self.ledger.post(chat, message)
        if chat.kind == ChatKind.CHANNEL:
            self.ledger.tell("channel_post", chat, message)
        elif self._is_seen(message, chat):
            self.ledger.tell("message", chat, message)
        return message

    def _is_seen(self, message: Message, chat: Chat) -> bool:
        """Privacy mode: https://core.telegram.org/bots/features#privacy-mode."""
        bot = self.ledger.bot_in(chat)
        if chat.kind == ChatKind.PRIVATE or self.ledger.reads_all or bot.is_administrator:
            return True
        answered = message.reply_to is not None and message.reply_to.is_from_bot
        name = f"@{self.ledger.bot.username}".lower()
        words = message.text.lower().split()
        command = words[0] if words and words[0].startswith("/") else ""
        addressed = "@" not in command or command.endswith(name)
        return bool(message.extra) or answered or name in words or bool(command and addressed)
