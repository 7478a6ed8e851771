"""What is raised: the operator's mistakes, and a database that fails. Anything else is a bug."""


class ConfigError(Exception):
    """The operator's mistake: the message names the key or argument and the remedy."""


class StorageUnavailableError(Exception):
    """The database can't be reached or takes nothing more: what was begun is rolled back.

    It may be tried again at any time. Storage itself tells the operator, once.
    """
