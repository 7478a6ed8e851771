"""What is known of languages: their words, their abbreviations, and what points back."""
