"""What people do and what the bot learns of it."""
