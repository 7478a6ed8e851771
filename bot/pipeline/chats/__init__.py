"""What chats and people want, may and are told."""
