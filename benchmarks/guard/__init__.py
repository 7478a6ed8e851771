"""The guard against what language models make up, measured."""
