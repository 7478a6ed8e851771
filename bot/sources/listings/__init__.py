"""Listing pages: which of a page's links are its news, and what the page says of each."""
