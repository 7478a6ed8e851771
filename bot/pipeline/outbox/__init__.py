"""From a brief to the chats: owed, sent, settled, edited."""
