"""The state of the world."""
