"""Chats, what they want, and what came from them."""
