"""A message in a chat, with what it was before it was edited."""

from dataclasses import dataclass, field

from bot.playground.botapi.errors import Object
from bot.playground.botapi.state.users import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What an edit replaces: text (or caption), entities, inline keyboard, link preview."""

    text: str = ""
    entities: tuple[Object, ...] = ()
    markup: Object | None = None
    preview: Object | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """A Message of the Bot API; `extra` holds a document, a photo or a service message's field."""

    id: int
    chat_id: int
    date: int
    content: Content
    sender: User | None = None
    sender_chat: Object | None = None
    thread_id: int | None = None
    is_topic_message: bool = False
    reply_to: "Message | None" = None
    extra: Object = field(default_factory=dict)
    edit_date: int | None = None
    history: list[Content] = field(default_factory=list)
    is_from_bot: bool = False
    is_deleted: bool = False
    is_silent: bool = False  # shown by clients; a Message does not tell it
    inline_id: str | None = None  # `inline_message_id`, of a chosen result with a keyboard

    @property
    def text(self) -> str:
        """The text or caption without markup."""
        return self.content.text

    @property
    def has_caption(self) -> bool:
        """Whether the text is the caption of a photo or document."""
        return bool({"document", "photo"} & self.extra.keys())

    @property
    def buttons(self) -> tuple[Object, ...]:
        """The inline buttons, row by row."""
        rows = (self.content.markup or {}).get("inline_keyboard", [])
        return tuple(button for row in rows for button in row)

    def button(self, words: str) -> Object:
        """Return the button that is labelled so or whose data this is; raise LookupError."""
        for button in self.buttons:
            if words in (button["text"], button.get("callback_data")):
                return button
        labels = ", ".join(button["text"] for button in self.buttons)
        raise LookupError(f"no button {words!r}, only: {labels}")

    def edit(self, content: Content, *, now: int) -> None:
        """Replace the content and keep the former."""
        self.history.append(self.content)
        self.content = content
        self.edit_date = now

    def to_json(self, chat: Object) -> Object:
        """Return the Message; `chat` is the Chat that it is in."""
        body: Object = {"message_id": self.id, "date": self.date, "chat": chat}
        if self.sender:
            body["from"] = self.sender.to_json()
        if self.sender_chat:
            body["sender_chat"] = self.sender_chat
        if self.thread_id is not None:
            body["message_thread_id"] = self.thread_id
        if self.is_topic_message:
            body["is_topic_message"] = True
        if self.reply_to and not self.reply_to.is_deleted:
            body["reply_to_message"] = self._without_reply(self.reply_to, chat)
        if self.edit_date:
            body["edit_date"] = self.edit_date
        return body | self._content() | self.extra

    def _content(self) -> Object:
        body: Object = {}
        if self.content.text:
            body["caption" if self.has_caption else "text"] = self.content.text
        if self.content.entities:
            name = "caption_entities" if self.has_caption else "entities"
            body[name] = list(self.content.entities)
        if self.content.markup and "inline_keyboard" in self.content.markup:
            body["reply_markup"] = self.content.markup
        if self.content.preview:
            body["link_preview_options"] = self.content.preview
        return body

    @staticmethod
    def _without_reply(message: "Message", chat: Object) -> Object:
        body = message.to_json(chat)
        body.pop("reply_to_message", None)
        return body
