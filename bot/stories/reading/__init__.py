"""A report as it is compared: its words, names, figures, actions and rubric. Pure."""
