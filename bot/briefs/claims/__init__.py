"""What a sentence claims and what can be checked against its source: figures, names, polarity."""
