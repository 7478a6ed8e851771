"""Settings: one TOML file and the environment, put together and checked once, at start."""

from bot.config.reading import load, settings_file
from bot.config.sections import FixedSettings, Settings, SourceItem

__all__ = ["FixedSettings", "Settings", "SourceItem", "load", "settings_file"]
