"""Hot Topics: a Telegram bot that turns crypto and blockchain news into briefs."""

__version__ = "0.1.0"
