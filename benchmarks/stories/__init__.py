"""Learn and measure whether two reports tell one story."""
