"""Whether posts that were sent are changed once more."""

from datetime import datetime, timedelta

from bot.model.briefs import Story

_MOST_EDITS = 4
_YOUNG = timedelta(hours=24)


def may_edit(story: Story, now: datetime) -> bool:
    """Tell whether a story that gained a publisher has its posts edited: a few times, and soon."""
    return story.revision < _MOST_EDITS and now - story.first_seen_at < _YOUNG


def edit_key(brief_id: str, revision: int) -> str:
    """Name the delivery that brings the posts of a brief to a revision of its story."""
    return f"edit:{revision}:{brief_id}"
