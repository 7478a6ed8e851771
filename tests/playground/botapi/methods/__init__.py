"""The methods, through the library and without it."""
