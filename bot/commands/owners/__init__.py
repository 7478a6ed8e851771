"""For owners of groups and channels."""
