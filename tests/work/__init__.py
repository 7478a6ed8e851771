"""Workers and stages."""
