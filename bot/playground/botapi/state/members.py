"""What somebody is in a chat, and what that allows."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.model.chats import ChatKind
from bot.playground.botapi.errors import Object
from bot.playground.botapi.state.users import User

# https://core.telegram.org/bots/api#chatmemberadministrator
_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
CHANNEL_RIGHTS = (
    *_RIGHTS,
    "can_post_messages",
    "can_edit_messages",
    "can_manage_direct_messages",
)
GROUP_RIGHTS = (*_RIGHTS, "can_pin_messages", "can_manage_topics", "can_manage_tags")
# https://core.telegram.org/bots/api#chatpermissions
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


class Status(StrEnum):
    """The `status` of a ChatMember."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    KICKED = "kicked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A ChatMember: `allowed` are an administrator's rights or a restricted one's permissions."""

    user: User
    status: Status
    allowed: frozenset[str] = frozenset()
    is_anonymous: bool = False

    @property
    def is_in(self) -> bool:
        """Whether the chat counts this user among its members."""
        return self.status not in (Status.LEFT, Status.KICKED)

    @property
    def is_administrator(self) -> bool:
        """Whether this is an administrator or the creator."""
        return self.status in (Status.CREATOR, Status.ADMINISTRATOR)

    def can(self, right: str) -> bool:
        """Whether this administrator has the right; the creator has them all."""
        return self.status == Status.CREATOR or (self.is_administrator and right in self.allowed)

    def to_json(self, kind: ChatKind) -> Object:
        """Return the ChatMember for a chat of this kind."""
        body: Object = {"user": self.user.to_json(), "status": self.status.value}
        match self.status:
            case Status.CREATOR:
                body |= {"is_anonymous": self.is_anonymous}
            case Status.ADMINISTRATOR:
                rights = CHANNEL_RIGHTS if kind == ChatKind.CHANNEL else GROUP_RIGHTS
                body |= {"can_be_edited": False, "is_anonymous": self.is_anonymous}
                body |= {right: right in self.allowed for right in rights}
            case Status.RESTRICTED:
                body |= {"is_member": True, "until_date": 0}
                body |= {name: name in self.allowed for name in PERMISSIONS}
            case Status.KICKED:
                body |= {"until_date": 0}
            case Status.MEMBER | Status.LEFT:
                pass
        return body


def administrator(
    user: User, kind: ChatKind, *, rights: Iterable[str] | None = None, is_anonymous: bool = False
) -> Member:
    """Return an administrator with these rights, or with all but to promote others."""
    every = CHANNEL_RIGHTS if kind == ChatKind.CHANNEL else GROUP_RIGHTS
    allowed = set(every) - {"can_promote_members"} if rights is None else set(rights)
    if unknown := allowed - set(every):
        raise ValueError(f"a {kind} has no such rights: {', '.join(sorted(unknown))}")
    return Member(
        user=user,
        status=Status.ADMINISTRATOR,
        allowed=frozenset(allowed | {"can_manage_chat"}),
        is_anonymous=is_anonymous,
    )
