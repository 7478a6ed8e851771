"""What people meet in a chat: one family of commands a module."""
