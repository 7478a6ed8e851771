"""What the server needs around a call: reading it, steering it, the webhook."""
