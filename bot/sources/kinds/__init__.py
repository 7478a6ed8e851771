"""The kinds of source: feeds, sitemaps, JSON; a document is recognised by what it holds."""
