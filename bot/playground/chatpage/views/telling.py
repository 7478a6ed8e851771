"""How a message is told in a line, who wrote it, and when. Pure but for the machine's time zone."""

from datetime import UTC, datetime

from bot.model.chats import ChatKind
from bot.playground.botapi import Chat, Message

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def clock_time(unix: int) -> str:
    """Return hours and minutes in the zone of this machine."""
    return f"{datetime.fromtimestamp(unix, UTC).astimezone():%H:%M}"


def day(unix: int) -> str:
    """Return the day in the zone of this machine."""
    at = datetime.fromtimestamp(unix, UTC).astimezone()
    return f"{at.day} {_MONTHS[at.month - 1]}"


def author(message: Message, chat: Chat) -> str:
    """Return the name above a message."""
    if message.sender_chat:
        return chat.title
    return message.sender.first_name if message.sender else chat.title


def in_a_line(message: Message) -> str:
    """Return what the chat list and a reply show of a message."""
    extra = message.extra
    if service := service_text(message):
        return service
    prefix = ""
    if "photo" in extra:
        prefix = "🖼 Photo"
    elif "document" in extra:
        prefix = f"📄 {extra['document']['file_name']}"
    elif "location" in extra:
        prefix = "📍 Location"
    return " ".join(filter(None, [prefix, " ".join(message.text.split())]))[:160]


def service_text(message: Message) -> str:
    """Return what a service message tells, empty for another message."""
    who = message.sender.first_name if message.sender else "The channel"
    match message.extra:
        case {"new_chat_members": [*users]}:
            return f"{who} added {', '.join(user['first_name'] for user in users)}"
        case {"left_chat_member": user}:
            return f"{user['first_name']} left"
        case {"forum_topic_created": topic}:
            return f"{who} created the topic “{topic['name']}”"
        case {"forum_topic_closed": _}:
            return f"{who} closed the topic"
        case {"forum_topic_reopened": _}:
            return f"{who} reopened the topic"
        case {"new_chat_title": title}:
            return f"{who} renamed the chat to “{title}”"
        case {"migrate_to_chat_id": _} | {"migrate_from_chat_id": _}:
            return "The group was upgraded to a supergroup"
        case _:
            return ""


def founding_text(chat: Chat) -> str:
    """Return the line at the top of a chat."""
    founder = next(
        (one.user.first_name for one in chat.members.values() if one.is_administrator), ""
    )
    match chat.kind:
        case ChatKind.PRIVATE:
            return ""
        case ChatKind.CHANNEL:
            return "Channel created"
        case ChatKind.GROUP | ChatKind.SUPERGROUP:
            return f"{founder} created the group"
