"""Sources: added, looked at and polled."""
