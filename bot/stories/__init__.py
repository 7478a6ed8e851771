"""What a story is and what it is about. Pure."""
