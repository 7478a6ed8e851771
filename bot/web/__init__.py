"""What the bot itself serves over HTTP, behind the operator's proxy."""
