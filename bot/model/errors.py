"""What is raised: the operator's mistakes. Anything else that is raised is a bug."""


class ConfigError(Exception):
    """The operator's mistake: the message names the key or argument and the remedy."""
