"""Briefs of one story for tests."""

from datetime import timedelta

from bot.model.briefs import Brief, Fact
from tests.stories.reports import MONDAY


def brief(
    headline: str,
    *facts: str,
    publisher: str = "Ledger Wire",
    hours: float = 0,
    coins: tuple[str, ...] = (),
    is_dated: bool = True,
) -> Brief:
    at = MONDAY + timedelta(hours=hours)
    return Brief(
        id=f"{publisher} {hours}",
        story_id="story",
        headline=headline,
        facts=tuple(Fact(text=text, start=0, end=len(text)) for text in facts),
        disclaimer="",
        publisher=publisher,
        url=f"https://{publisher.lower().replace(' ', '-')}.example/",
        published_at=at if is_dated else None,
        topics=(),
        coins=coins,
        language="en",
        composed_at=at,
    )
