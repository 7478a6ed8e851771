"""A local Bot API server with chats, people, limits and faults."""
