"""Schema migrations, applied at start."""

from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.model.errors import ConfigError
from bot.storage.schema import metadata

# Any number will do, so long as every starting program asks for the same.
_ADVISORY_LOCK = 7_071_952


def migrate(connection: Connection) -> None:
    """Apply what is missing inside the caller's transaction, which holds the write lock.

    Raises ConfigError when the database was written by a newer program.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    scripts = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in {
        script.revision for script in scripts.walk_revisions()
    }:
        raise ConfigError(
            f"database.url: this database is of a newer version (schema {current}); "
            "upgrade hottopics"
        )
    with EnvironmentContext(
        config,
        scripts,
        fn=lambda revision, _: scripts._upgrade_revs("head", revision),  # noqa: SLF001 -- alembic documents this as its programmatic form
    ) as environment:
        environment.configure(connection=connection, target_metadata=metadata)
        environment.run_migrations()
