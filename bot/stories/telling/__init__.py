"""A story over all its briefs: its best facts, what publishers disagree on, how big it is. Pure."""
