"""The sources, as admins see and change them."""
