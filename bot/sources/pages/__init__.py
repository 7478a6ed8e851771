"""From a page to its article, and what it says of itself."""
