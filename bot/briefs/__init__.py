"""From an article to the words of its brief. Pure, deterministic, and nothing is made up."""
