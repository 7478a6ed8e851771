"""What a page carries for its own scripts, and JSON of any make, read as records of articles."""
