"""What is owed to chats, under way and sent."""
