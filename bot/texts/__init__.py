"""Every text that people meet, in every language: Fluent files, one folder a language. Pure."""

from bot.texts.languages import LANGUAGES, Language, negotiate
from bot.texts.texts import Texts, texts_of

__all__ = ["LANGUAGES", "Language", "Texts", "negotiate", "texts_of"]
