"""Whether two reports tell one story: pair by pair, and over a stream. Pure."""

from bot.stories.matching.live import LiveStories
from bot.stories.matching.model import Model, trained
from bot.stories.matching.rarity import known
from bot.stories.matching.recogniser import Kind, Recogniser, Verdict
from bot.stories.reading.traits import Report

__all__ = ["Kind", "LiveStories", "Recogniser", "Report", "Verdict", "standard_recogniser"]


def standard_recogniser(model: Model | None = None) -> Recogniser:
    """Return the recogniser with the word counts and, if no other is given, the model of ours."""
    return Recogniser(model=model or trained(), background=known())
