"""Receiving updates: from a long poll or a webhook, through the database, to the commands."""
