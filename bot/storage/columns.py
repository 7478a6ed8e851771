"""The types of columns: what the two databases would keep in ways that differ, kept alike."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, Text, TypeDecorator
from typing_extensions import override


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC in, aware UTC out; SQLite forgets the zone, so it is put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone can't be stored")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class CleanText(TypeDecorator[str]):
    """Text without what no database takes: NUL (PostgreSQL) and lone surrogates (both)."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else clean(value)


def clean(value: str) -> str:
    """Return the text without what no database takes."""
    return value.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


class TextList(TypeDecorator[tuple[str, ...]]):
    """A short list of texts, as JSON."""

    impl = JSON
    cache_ok = True

    @override
    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> list[str] | None:
        return None if value is None else [clean(item) for item in value]

    @override
    def process_result_value(
        self, value: Sequence[str] | None, dialect: Dialect
    ) -> tuple[str, ...]:
        return tuple(value or ())


BigId = BigInteger().with_variant(Integer, "sqlite")
