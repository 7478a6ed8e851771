"""A page that looks and works like a Telegram client, over the local Bot API server's world."""

from bot.playground.chatpage.cast import Cast
from bot.playground.chatpage.server import ChatPage

__all__ = ["Cast", "ChatPage"]
