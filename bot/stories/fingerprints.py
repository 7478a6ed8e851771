"""What makes two articles one story."""

from bot.model.identity import stable_id


def story_id(canonical_url: str) -> str:
    """Return the id of the story that the article at this URL is the first to tell."""
    return stable_id("story", canonical_url)
