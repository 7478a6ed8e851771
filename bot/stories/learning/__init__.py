"""Learning from what admins ruled. Pure."""
