"""Forum topics that the bot opens."""

from bot.playground.botapi.errors import Object, bad_request
from bot.playground.botapi.methods.access import readable_chat
from bot.playground.botapi.methods.desk import Desk, Parameters
from bot.playground.botapi.state.chats import Topic
from bot.playground.botapi.state.messages import Content, Message

_MOST_NAME = 128  # https://core.telegram.org/bots/api#createforumtopic
_COLOR = 7322096


def create_forum_topic(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#createforumtopic."""
    ledger, chat = desk.ledger, readable_chat(desk.ledger, params)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if not ledger.bot_in(chat).can("can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    name = params.text("name").strip()
    if not 1 <= len(name) <= _MOST_NAME:
        raise bad_request("TOPIC_TITLE_EMPTY")
    desk.count(chat)
    number = chat.next_id()
    chat.topics[number] = Topic(id=number, name=name)
    opened = Message(
        id=number,
        chat_id=chat.id,
        date=ledger.now,
        content=Content(),
        sender=ledger.bot,
        extra={"forum_topic_created": {"name": name, "icon_color": _COLOR}},
        thread_id=number,
        is_topic_message=True,
    )
    ledger.post(chat, opened)
    return {"message_thread_id": number, "name": name, "icon_color": _COLOR}
