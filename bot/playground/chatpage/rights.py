"""What the page lets somebody do in a chat, as Telegram would. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.model.chats import ChatKind
from bot.playground.botapi import Chat, Person, Status
from bot.playground.botapi.state.members import CHANNEL_RIGHTS


@dataclass(frozen=True, slots=True)
class Deed:
    """Something in a chat's menu; `may` says whether it is offered."""

    label: str
    do: Callable[[Person, Chat], object]
    may: Callable[[Person, Chat], bool]


def can_write(person: Person, chat: Chat) -> bool:
    """Whether somebody has a text field here."""
    if chat.kind == ChatKind.PRIVATE:
        return chat.is_started and not chat.is_blocked
    return chat.kind != ChatKind.CHANNEL or chat.member(person.user).is_administrator


def offered(person: Person, chat: Chat) -> dict[str, Deed]:
    """Return what the menu of the chat offers to somebody, by its key."""
    return {key: deed for key, deed in DEEDS.items() if deed.may(person, chat)}


def _rules(person: Person, chat: Chat) -> bool:
    return chat.kind != ChatKind.PRIVATE and chat.member(person.user).is_administrator


def _has_bot(person: Person, chat: Chat) -> bool:
    return _rules(person, chat) and person.ledger.bot_in(chat).is_in


def _lacks_bot(person: Person, chat: Chat) -> bool:
    return _rules(person, chat) and not person.ledger.bot_in(chat).is_in


def _is_channel(chat: Chat) -> bool:
    return chat.kind == ChatKind.CHANNEL


def _posts(person: Person, chat: Chat) -> bool:
    return person.ledger.bot_in(chat).can("can_post_messages")


def _is_mute(person: Person, chat: Chat) -> bool:
    return person.ledger.bot_in(chat).status == Status.RESTRICTED


def _rules_here(person: Person, chat: Chat) -> bool:
    return person.ledger.bot_in(chat).is_administrator


def _take_right(person: Person, chat: Chat) -> None:
    kept = set(CHANNEL_RIGHTS) - {"can_post_messages", "can_promote_members"}
    person.promote_bot(chat, kept)


DEEDS: Mapping[str, Deed] = {
    "add": Deed(
        "Add the bot",
        lambda person, chat: person.add_bot(chat),
        lambda person, chat: _lacks_bot(person, chat) and not _is_channel(chat),
    ),
    "add_admin": Deed(
        "Add the bot as administrator",
        lambda person, chat: person.add_bot(chat),
        lambda person, chat: _lacks_bot(person, chat) and _is_channel(chat),
    ),
    "promote": Deed(
        "Make the bot an administrator",
        lambda person, chat: person.promote_bot(chat),
        lambda person, chat: (
            _has_bot(person, chat) and not _is_channel(chat) and not _rules_here(person, chat)
        ),
    ),
    "demote": Deed(
        "Take the bot's administrator rights",
        lambda person, chat: person.demote_bot(chat),
        lambda person, chat: (
            _has_bot(person, chat) and not _is_channel(chat) and _rules_here(person, chat)
        ),
    ),
    "take_post": Deed(
        "Take the right to post away",
        _take_right,
        lambda person, chat: _has_bot(person, chat) and _is_channel(chat) and _posts(person, chat),
    ),
    "give_post": Deed(
        "Give the right to post back",
        lambda person, chat: person.promote_bot(chat),
        lambda person, chat: (
            _has_bot(person, chat) and _is_channel(chat) and not _posts(person, chat)
        ),
    ),
    "mute": Deed(
        "Forbid the bot to write",
        lambda person, chat: person.restrict_bot(chat),
        lambda person, chat: (
            _has_bot(person, chat) and not _is_channel(chat) and not _is_mute(person, chat)
        ),
    ),
    "unmute": Deed(
        "Let the bot write again",
        lambda person, chat: person.demote_bot(chat),
        lambda person, chat: (
            _has_bot(person, chat) and not _is_channel(chat) and _is_mute(person, chat)
        ),
    ),
    "remove": Deed(
        "Remove the bot",
        lambda person, chat: person.remove_bot(chat),
        _has_bot,
    ),
    "block": Deed(
        "Stop and block the bot",
        lambda person, _chat: person.block(),
        lambda _person, chat: (
            chat.kind == ChatKind.PRIVATE and chat.is_started and not chat.is_blocked
        ),
    ),
}
