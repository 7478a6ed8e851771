"""How well and how fast sources are read, beside other parsers."""
