"""Tests of the parts of the fetcher."""
