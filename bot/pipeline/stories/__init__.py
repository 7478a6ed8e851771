"""What reports of one event have come to, and verdicts put right."""
