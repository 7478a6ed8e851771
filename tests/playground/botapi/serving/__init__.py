"""Reading calls, steering the server, the webhook."""
