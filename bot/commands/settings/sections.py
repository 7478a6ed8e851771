"""Every section of the settings: how it is shown, and what its buttons change."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.commands.request import Reply
from bot.commands.settings import looks, timing, wishes
from bot.commands.settings.view import View


@dataclass(frozen=True, slots=True)
class Section:
    """A screen, and what a button's value changes there."""

    show: Callable[[View], Reply]
    change: Callable[[View, str], View]


SECTIONS = {
    "t": Section(wishes.show_topics, wishes.set_topic),
    "c": Section(wishes.show_coins, wishes.set_coin),
    "w": Section(wishes.show_words, wishes.remove_word),
    "l": Section(wishes.show_languages, wishes.set_language),
    "i": Section(wishes.show_importance, wishes.set_importance),
    "y": Section(wishes.show_importance, wishes.set_stories),
    "x": Section(wishes.show_muted, wishes.unmute),
    "k": Section(timing.show_cadence, timing.set_cadence),
    "q": Section(timing.show_quiet, timing.set_quiet),
    "z": Section(timing.show_zone, timing.set_zone),
    "f": Section(looks.show_look, looks.set_look),
    "g": Section(looks.show_tongue, looks.set_tongue),
}
