"""When somebody who asks too much is slowed: time fills a bucket, and asks empty it."""

from dataclasses import dataclass
from enum import StrEnum

_WARN_SECONDS = 60.0


class Pace(StrEnum):
    """What becomes of an ask: it is answered, told to slow down, or left without an answer."""

    FINE = "fine"
    TOLD = "told"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceLimits:
    """How many asks at once are fine, and in how many seconds one more is."""

    burst: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """How many asks are left, as of when, and when we last told to slow down; in seconds."""

    left: float
    at: float
    told_at: float | None = None


def after_ask(bucket: Bucket | None, now: float, limits: PaceLimits) -> tuple[Bucket, Pace]:
    """Take one ask from a bucket, if it holds one; who is new has a full one."""
    left, told_at = float(limits.burst), bucket.told_at if bucket else None
    if bucket:
        left = min(left, bucket.left + max(0.0, now - bucket.at) / limits.seconds)
    if left >= 1:
        return Bucket(left=left - 1, at=now, told_at=told_at), Pace.FINE
    if told_at is None or now - told_at >= _WARN_SECONDS:
        return Bucket(left=left, at=now, told_at=now), Pace.TOLD
    return Bucket(left=left, at=now, told_at=told_at), Pace.SILENT
