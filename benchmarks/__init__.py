"""Speed, memory and quality, measured: `make bench` and its siblings. Nothing here is a test."""
