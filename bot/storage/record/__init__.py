"""What was done and how things stand."""
