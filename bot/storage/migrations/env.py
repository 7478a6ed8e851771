"""Alembic runs a folder's env.py; ours is driven from `migrate`, so it has nothing to add."""
