"""How a post looks in one chat, and what its story has come to since it was written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What differs from chat to chat. `facts` is at most so many; `template` the owner's form.

    `has_feedback` adds the buttons by which a reader says what to send more and less of.
    """

    timezone: str = "UTC"
    language: str = "en"
    facts: int | None = None
    template: str | None = None
    has_feedback: bool = False


PLAIN = Style()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedFact:
    """A fact of a story; `publisher` says who tells it where that is not who wrote the brief."""

    text: str
    publisher: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What publishers say differently of one thing: each with its figure."""

    sayings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story that others tell too: its publishers with their links, the first first.

    `headline` is the most specific of theirs, or "" for that of the brief.
    """

    headline: str = ""
    publishers: tuple[tuple[str, str], ...]
    facts: tuple[SourcedFact, ...] = ()
    disputes: tuple[Dispute, ...] = ()
