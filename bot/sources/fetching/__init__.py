"""The parts of the guarded fetcher: addresses, targets, turns, bodies, answers and troubles."""
