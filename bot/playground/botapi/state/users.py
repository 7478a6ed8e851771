"""Who is in the world: people, bots, and the stand-ins that Telegram puts in `from`."""

from dataclasses import dataclass

from bot.playground.botapi.errors import Object


@dataclass(slots=True, kw_only=True)
class User:
    """A User of the Bot API."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    is_deactivated: bool = False

    def to_json(self) -> Object:
        """Return the User as it stands in messages."""
        body: Object = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                body[name] = value
        return body


ANONYMOUS = User(id=1087968824, first_name="Group", username="GroupAnonymousBot", is_bot=True)
AS_CHANNEL = User(id=136817688, first_name="Channel", username="Channel_Bot", is_bot=True)
