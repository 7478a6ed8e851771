"""What owners and administrators can do: members, rights, topics, the upgrade of a group."""

from collections.abc import Iterable
from dataclasses import replace

from bot.model.chats import ChatKind
from bot.playground.botapi.errors import Object
from bot.playground.botapi.people.talking import Talker
from bot.playground.botapi.state.chats import Chat, Topic
from bot.playground.botapi.state.members import PERMISSIONS, Member, Status, administrator
from bot.playground.botapi.state.messages import Content, Message


class Person(Talker):
    """Somebody with a Telegram client; what Telegram would forbid this person is not checked."""

    def join(self, chat: Chat) -> None:
        """Become a member."""
        self._set(chat, Member(user=self.user, status=Status.MEMBER))

    def leave(self, chat: Chat) -> None:
        """Cease to be a member."""
        self._set(chat, Member(user=self.user, status=Status.LEFT))

    def administer(
        self, chat: Chat, *, rights: Iterable[str] | None = None, is_anonymous: bool = False
    ) -> None:
        """Be made an administrator."""
        member = administrator(self.user, chat.kind, rights=rights, is_anonymous=is_anonymous)
        self._set(chat, member)

    def add_bot(self, chat: Chat) -> None:
        """Add the bot: a member of a group, an administrator of a channel."""
        bot = self.ledger.bot
        if chat.kind == ChatKind.CHANNEL:
            self.promote_bot(chat)
            return
        self._set(chat, Member(user=bot, status=Status.MEMBER))
        self._serve(chat, {"new_chat_members": [bot.to_json()]})

    def promote_bot(self, chat: Chat, rights: Iterable[str] | None = None) -> None:
        """Make the bot an administrator with these rights, or all but to promote others."""
        self._set(chat, administrator(self.ledger.bot, chat.kind, rights=rights))

    def demote_bot(self, chat: Chat) -> None:
        """Take the bot's rights; out of a channel it is removed by that."""
        status = Status.LEFT if chat.kind == ChatKind.CHANNEL else Status.MEMBER
        self._set(chat, Member(user=self.ledger.bot, status=status))

    def restrict_bot(self, chat: Chat, permissions: Iterable[str] = ()) -> None:
        """Leave the bot only these permissions."""
        allowed = frozenset(permissions)
        member = Member(user=self.ledger.bot, status=Status.RESTRICTED, allowed=allowed)
        self._set(chat, member)

    def remove_bot(self, chat: Chat) -> None:
        """Remove the bot; Telegram calls that kicked."""
        self._set(chat, Member(user=self.ledger.bot, status=Status.KICKED))

    def permit(self, chat: Chat, permissions: Iterable[str] = PERMISSIONS) -> None:
        """Set what all members may do."""
        chat.permissions = frozenset(permissions)

    def create_topic(self, chat: Chat, name: str) -> int:
        """Open a topic in a forum and return its id."""
        body = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        message = self._serve(chat, body, is_topic=True)
        chat.topics[message.id] = Topic(id=message.id, name=name)
        return message.id

    def close_topic(self, chat: Chat, topic_id: int) -> None:
        """Close a topic: only its owner and administrators write there now."""
        chat.topics[topic_id].is_closed = True
        self._serve(chat, {"forum_topic_closed": {}}, thread_id=topic_id)

    def reopen_topic(self, chat: Chat, topic_id: int) -> None:
        """Open a closed topic again."""
        chat.topics[topic_id].is_closed = False
        self._serve(chat, {"forum_topic_reopened": {}}, thread_id=topic_id)

    def delete_topic(self, chat: Chat, topic_id: int) -> None:
        """Delete a topic with its messages; Telegram tells bots nothing of it."""
        chat.topics[topic_id].is_deleted = True
        for message in chat.messages.values():
            message.is_deleted = message.is_deleted or message.thread_id == topic_id

    def delete_chat(self, chat: Chat) -> None:
        """Delete the chat for everybody."""
        chat.is_deleted = True

    def rename(self, chat: Chat, title: str) -> None:
        """Give the chat another title."""
        chat.title = title
        self._serve(chat, {"new_chat_title": title})

    def migrate(self, group: Chat) -> Chat:
        """Upgrade a group to a supergroup, which has another id."""
        ledger = self.ledger
        new_id = ledger.next_id(ChatKind.SUPERGROUP)
        upgraded = ledger.open_chat(new_id, ChatKind.SUPERGROUP, group.title)
        upgraded.members = {key: replace(member) for key, member in group.members.items()}
        upgraded.permissions = group.permissions
        group.migrated_to = new_id
        self._serve(group, {"migrate_to_chat_id": new_id})
        self._serve(upgraded, {"migrate_from_chat_id": group.id})
        return upgraded

    def deactivate(self) -> None:
        """Delete one's account."""
        self.user.is_deactivated = True

    def _set(self, chat: Chat, member: Member) -> None:
        before = chat.member(member.user)
        chat.members[member.user.id] = member
        if member.user is self.ledger.bot:
            self._tell_of_bot(chat, before)
        elif self.ledger.bot_in(chat).is_administrator:
            self._tell_of_member(chat, before, member)

    def _tell_of_member(self, chat: Chat, before: Member, after: Member) -> None:
        body = {
            "chat": chat.to_json(),
            "from": self.user.to_json(),
            "date": self.ledger.now,
            "old_chat_member": before.to_json(chat.kind),
            "new_chat_member": after.to_json(chat.kind),
        }
        self.ledger.updates.push("chat_member", body)

    def _serve(
        self,
        chat: Chat,
        body: Object,
        *,
        thread_id: int | None = None,
        is_topic: bool = False,
    ) -> Message:
        """Write a service message."""
        number = chat.next_id()
        thread = number if is_topic else thread_id
        message = Message(
            id=number,
            chat_id=chat.id,
            date=self.ledger.now,
            content=Content(),
            sender=self.user,
            extra=body,
            thread_id=thread,
            is_topic_message=thread is not None,
        )
        if chat.kind == ChatKind.CHANNEL:
            message.sender, message.sender_chat = None, chat.to_json()
        return self._publish(message, chat)
