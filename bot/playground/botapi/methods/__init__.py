"""The Bot API's methods over the state of the world."""

from bot.playground.botapi.methods.desk import Desk, Parameters, Upload
from bot.playground.botapi.methods.receiving import Polling
from bot.playground.botapi.methods.table import Methods

__all__ = ["Desk", "Methods", "Parameters", "Polling", "Upload"]
