"""What every update and every answer passes through."""
