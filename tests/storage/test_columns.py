from datetime import datetime

import pytest
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from bot.storage.columns import UtcDateTime


def test_a_time_without_a_zone_is_refused() -> None:
    kind = UtcDateTime()
    with pytest.raises(ValueError, match="without a zone"):
        kind.process_bind_param(datetime(2026, 1, 1), SQLiteDialect())  # noqa: DTZ001 -- the case
