"""The world as tests and the demo make it: people and chats by name."""

from bot.model.chats import ChatKind
from bot.playground.botapi.people import Person
from bot.playground.botapi.state.chats import Chat
from bot.playground.botapi.state.ledger import Ledger
from bot.playground.botapi.state.members import Member, Status
from bot.playground.botapi.state.users import User


class World(Ledger):
    """A ledger that can be peopled. New chats have an owner, and not yet the bot."""

    def user(
        self,
        first_name: str,
        *,
        id: int | None = None,  # noqa: A002 -- the Bot API's name
        username: str | None = None,
        language_code: str | None = "en",
        is_started: bool = False,
    ) -> Person:
        """Add a person; one who has not started the bot can't be written to."""
        user = User(
            id=id or self.next_id(ChatKind.PRIVATE),
            first_name=first_name,
            username=username,
            language_code=language_code,
        )
        self.users[user.id] = user
        person = Person(ledger=self, user=user)
        person.chat.is_started = is_started
        return person

    def person(self, user_id: int) -> Person:
        """Return somebody who was added before."""
        return Person(ledger=self, user=self.users[user_id])

    def group(self, title: str, owner: Person) -> Chat:
        """Add a basic group."""
        return self._chat(ChatKind.GROUP, title, owner)

    def supergroup(self, title: str, owner: Person, *, username: str | None = None) -> Chat:
        """Add a supergroup."""
        return self._chat(ChatKind.SUPERGROUP, title, owner, username=username)

    def forum(self, title: str, owner: Person, *topics: str) -> Chat:
        """Add a supergroup with topics."""
        chat = self._chat(ChatKind.SUPERGROUP, title, owner)
        chat.is_forum = True
        for name in topics:
            owner.create_topic(chat, name)
        return chat

    def channel(self, title: str, owner: Person, *, username: str | None = None) -> Chat:
        """Add a channel."""
        return self._chat(ChatKind.CHANNEL, title, owner, username=username)

    def topic(self, chat: Chat, name: str) -> int:
        """Return the id of a forum's topic."""
        return next(topic.id for topic in chat.topics.values() if topic.name == name)

    def _chat(
        self, kind: ChatKind, title: str, owner: Person, *, username: str | None = None
    ) -> Chat:
        chat = self.open_chat(self.next_id(kind), kind, title)
        chat.username = username
        if kind != ChatKind.GROUP:
            chat.next_id()  # the first message of a supergroup or channel tells of its creation
        chat.members[owner.id] = Member(user=owner.user, status=Status.CREATOR)
        return chat
