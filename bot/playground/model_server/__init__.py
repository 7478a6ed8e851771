"""A language model's server on loopback, to try a summarizer on: it does as it is told to fail."""

from bot.playground.model_server.server import Asked, ModelServer

__all__ = ["Asked", "ModelServer"]
