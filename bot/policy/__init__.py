"""Decisions: a state, what happened, and now give the next state. Nothing is done here."""
