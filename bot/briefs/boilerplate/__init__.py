"""What stands around the news on a page, and is no part of it."""
