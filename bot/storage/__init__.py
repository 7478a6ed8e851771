"""What the bot remembers: one schema on SQLite and PostgreSQL."""
