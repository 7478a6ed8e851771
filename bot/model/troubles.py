"""What keeps a source or a page from being read: values, which whoever tells them words."""

from enum import StrEnum


class Trouble(StrEnum):
    """The kinds of trouble, each with a remedy of its own.

    What comes with one, its `about`, is in brackets: a host, a status, a type of files.
    """

    # Where to look
    NO_ADDRESS = "no-address"
    CREDENTIALS = "credentials"
    LOOKALIKE = "lookalike"  # (host)
    NOT_PUBLIC = "not-public"  # (address or port)
    NO_HOST = "no-host"  # (host)
    ROBOTS = "robots"  # (host)
    # On the way
    UNREACHABLE = "unreachable"
    SLOW = "slow"
    CERTIFICATE = "certificate"
    BROKEN_ANSWER = "broken-answer"
    TOO_LARGE = "too-large"
    REDIRECTS = "redirects"
    # What the server says
    FOR_MEMBERS = "for-members"  # (status)
    REFUSED = "refused"  # (status)
    BOT_GUARD = "bot-guard"  # (whose)
    NOT_FOUND = "not-found"
    GONE = "gone"
    TOO_OFTEN = "too-often"
    FORBIDDEN_BY_LAW = "forbidden-by-law"
    SERVER_ERROR = "server-error"  # (status)
    NO_DOCUMENT = "no-document"  # (status)
    # What the document is
    EMPTY = "empty"
    FILE = "file"  # (media type)
    BROKEN_SOURCE = "broken-source"
    NO_FEED = "no-feed"
    BOT_CHECK = "bot-check"
    SCRIPTED = "scripted"
    NO_LIST = "no-list"
    NO_MATCH = "no-match"
    WRONG_SELECTION = "wrong-selection"
    NO_JSON_LIST = "no-json-list"
    TOO_HARD = "too-hard"
    NOTHING = "nothing"
    # Why there is no brief
    NO_ENTRIES = "no-entries"
    TOO_LITTLE_TEXT = "too-little-text"
    NO_FACTS = "no-facts"

    OTHER = "other"  # (the reason, in English)
