"""Finding sources: what a page points at, what robots.txt says, what is known already."""
