"""Tests of the sources, against servers on loopback."""
