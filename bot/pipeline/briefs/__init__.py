"""From an entry to a brief."""
