"""The people, chats and messages that the local Bot API server serves."""

from bot.playground.botapi.state.chats import GENERAL, Chat, Topic
from bot.playground.botapi.state.ledger import Ledger, StoredFile
from bot.playground.botapi.state.members import Member, Status
from bot.playground.botapi.state.messages import Content, Message
from bot.playground.botapi.state.queries import InlineResult, Query
from bot.playground.botapi.state.record import WRITING, Call, Record, busiest
from bot.playground.botapi.state.signal import Signal
from bot.playground.botapi.state.users import User

__all__ = [
    "GENERAL",
    "WRITING",
    "Call",
    "Chat",
    "Content",
    "InlineResult",
    "Ledger",
    "Member",
    "Message",
    "Query",
    "Record",
    "Signal",
    "Status",
    "StoredFile",
    "Topic",
    "User",
    "busiest",
]
