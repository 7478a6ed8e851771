"""The clock, which is read here alone, and the fences of claims."""

import secrets
from datetime import UTC, datetime


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


def new_token() -> str:
    """Make the fence of a claim."""
    return secrets.token_hex(8)
