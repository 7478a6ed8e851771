"""What can be set for a chat: screens that edit themselves in place."""
