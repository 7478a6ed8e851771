"""What people do in the world, by hand of a test or of the demo."""

from bot.playground.botapi.people.ruling import Person

__all__ = ["Person"]
