"""How requests reach Telegram: in their turn, over our transport, and what its errors mean."""
