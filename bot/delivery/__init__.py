"""From a brief to a message in a chat, within what Telegram allows."""
