"""The chat page over HTTP; what only a browser shows is in tests/browser."""
