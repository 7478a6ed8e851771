"""For readers."""
