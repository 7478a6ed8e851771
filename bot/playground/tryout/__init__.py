"""The tryout: people who use the bot by a script, and a terminal that shows what happens."""
