"""To try the bot without token or network: a sample newsroom and a local Bot API server."""
