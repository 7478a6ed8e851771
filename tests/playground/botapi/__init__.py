"""The local Bot API server, mostly through the real python-telegram-bot."""
