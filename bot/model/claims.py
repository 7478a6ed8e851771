"""What is ours to work on for a while."""

from typing import Protocol


class Claim(Protocol):
    """A row that is ours until its lease ends."""

    @property
    def row_id(self) -> str:
        """The row's key."""

    @property
    def token(self) -> str:
        """What fences the result."""
