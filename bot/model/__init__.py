"""What things are: plain values, no behaviour beyond their own invariants."""
