"""How much a reader needs each word and sentence of an article: a small trained model."""
