"""Why something owed was not sent, or waits, where we know better than Telegram's own words."""

from enum import StrEnum


class Reason(StrEnum):
    """What is on record; readers see a text of the member's name in their own language."""

    UNSUBSCRIBED = "unsubscribed"
    RETRACTED = "the brief was retracted"
    OUTDATED = "it waited until it was no news any more (delivery.max_age)"
    SKIPPED = "its owner skipped it"
    UNDECIDED = "its owner did not decide in time"
    BANNED = "banned"
    REMOVED = "the bot was blocked or removed"
    SILENT = "the bot has no right to post"
    THROTTLED = "Telegram asks to wait"
    IN_ORDER = "waits for the one before it"
    EMPTY = "nothing was held for it"
    LOST = "the brief is not stored any more"
