"""The HTML of the chat page, and the page as a whole over HTTP."""
