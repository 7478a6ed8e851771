"""Reports for tests."""

from datetime import UTC, datetime, timedelta

from bot.stories.matching import Report

MONDAY = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)


def report(
    title: str,
    *,
    lead: str = "",
    publisher: str = "Ledger Wire",
    hours: float = 0,
    url: str = "",
    id: str = "",  # noqa: A002 -- the field's name
) -> Report:
    return Report(
        id=id or f"{publisher} {hours} {title}",
        title=title,
        lead=lead,
        publisher=publisher,
        at=MONDAY + timedelta(hours=hours),
        url=url,
    )
